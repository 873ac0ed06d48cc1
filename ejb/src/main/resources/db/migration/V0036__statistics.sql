-- 统计报送: the report of a unit of a month, as often as it was handed in, with the ledger entry at which its figures were
-- computed (none where the ledger had not begun). What was computed is frozen; what was declared stands beside it.
CREATE TABLE statistics_submission (
  department_id int NOT NULL REFERENCES department,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  number int NOT NULL CHECK (number > 0),
  publisher_id int NOT NULL REFERENCES publisher,
  entry_number int,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (department_id, month, number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CALL fact('statistics_submission');

-- 计算数, in the order of the report: of a list where it names a type, else of the unit.
CREATE TABLE statistics_figure (
  department_id int NOT NULL,
  month date NOT NULL,
  number int NOT NULL,
  figure int NOT NULL CHECK (figure > 0),
  list_type text REFERENCES list_type,
  measure text NOT NULL,
  movement text,
  count int NOT NULL CHECK (count >= 0),
  net int NOT NULL,
  PRIMARY KEY (department_id, month, number, figure),
  FOREIGN KEY (department_id, month, number) REFERENCES statistics_submission,
  CHECK ((measure = 'MOVED') = (movement IS NOT NULL))
);
CALL fact('statistics_figure');

-- 更正申报: what the clerk says a figure is, and why.
CREATE TABLE statistics_correction (
  department_id int NOT NULL,
  month date NOT NULL,
  number int NOT NULL,
  figure int NOT NULL,
  declared int NOT NULL CHECK (declared >= 0),
  reason text NOT NULL,
  PRIMARY KEY (department_id, month, number, figure),
  FOREIGN KEY (department_id, month, number, figure) REFERENCES statistics_figure
);
CALL fact('statistics_correction');

-- 退回: once for each submission at most.
CREATE TABLE statistics_return (
  department_id int NOT NULL,
  month date NOT NULL,
  number int NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (department_id, month, number),
  FOREIGN KEY (department_id, month, number) REFERENCES statistics_submission
);
CALL fact('statistics_return');
