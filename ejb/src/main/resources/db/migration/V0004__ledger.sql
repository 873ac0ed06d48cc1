-- 总账: one ledger per publishing government; numbers without gaps, each entry chained to the last.
CREATE TABLE ledger_head (
  publisher_id int PRIMARY KEY REFERENCES publisher,
  number int NOT NULL,
  hash bytea NOT NULL,
  recorded_at timestamptz NOT NULL
);
CALL derived('ledger_head');

CREATE TABLE ledger_entry (
  publisher_id int NOT NULL REFERENCES publisher,
  number int NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('OPENING', 'DECISION', 'HANDOVER')),
  recorded_at timestamptz NOT NULL,
  effective_on date NOT NULL,
  body text NOT NULL,
  lines_root bytea NOT NULL,
  line_count int NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  algorithm text NOT NULL,
  PRIMARY KEY (publisher_id, number)
);
CREATE INDEX ledger_entry_time ON ledger_entry (publisher_id, recorded_at, number);
CALL fact('ledger_entry');
