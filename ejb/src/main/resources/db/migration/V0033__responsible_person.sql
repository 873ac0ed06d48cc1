-- 责任人员: who answers in a unit for what it publishes (第一责任人, 直接责任人, 经办人), from a day on. That somebody does so no
-- longer is a fact of its own.
CREATE TABLE responsible_person (
  id uuid PRIMARY KEY,
  department_id int NOT NULL REFERENCES department,
  duty text NOT NULL CHECK (duty IN ('FIRST', 'DIRECT', 'CLERK')),
  name text NOT NULL,
  post text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from),
  at timestamptz NOT NULL,
  username text NOT NULL
);
CREATE INDEX responsible_person_department ON responsible_person (department_id, valid_from);
CALL fact('responsible_person');

CREATE TABLE responsible_person_end (
  person_id uuid PRIMARY KEY REFERENCES responsible_person,
  valid_to date NOT NULL,
  at timestamptz NOT NULL,
  username text NOT NULL
);
CALL fact('responsible_person_end');
