-- 中止计时: the clock of a draft is stopped from a day on, and goes on from another. Both are facts; what is due follows
-- from them and is not stored.
CREATE TABLE deadline_pause (
  change_set_id uuid NOT NULL REFERENCES change_set,
  number int NOT NULL CHECK (number > 0),
  paused_on date NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (change_set_id, number)
);
CALL fact('deadline_pause');

-- 恢复计时: the first day that counts again.
CREATE TABLE deadline_resumption (
  change_set_id uuid NOT NULL,
  number int NOT NULL,
  resumed_on date NOT NULL,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (change_set_id, number),
  FOREIGN KEY (change_set_id, number) REFERENCES deadline_pause
);
CALL fact('deadline_resumption');
