-- 行政区划: divisions in time. A development zone has no GB/T 2260 code: scheme LOCAL.
CREATE TABLE division (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE,
  scheme text NOT NULL CHECK (scheme IN ('GB2260', 'NBS', 'LOCAL')),
  code text NOT NULL,
  name text NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 6),
  parent_id int REFERENCES division,
  path text NOT NULL,
  valid_from date,
  valid_to date,
  CHECK (valid_from < valid_to),
  EXCLUDE USING gist (scheme WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX division_parent ON division (parent_id);
CREATE INDEX division_path ON division (path text_pattern_ops);
CALL derived('division');

-- 公布主体: a government that publishes lists; it has a ledger of its own.
CREATE TABLE publisher (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE,
  division_id int NOT NULL UNIQUE REFERENCES division,
  name text NOT NULL,
  path text NOT NULL
);
CREATE INDEX publisher_path ON publisher (path text_pattern_ops);
CALL derived('publisher');

-- 部门 (实施主体): a unit of a government; a section of each of its lists.
CREATE TABLE department (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  uid uuid NOT NULL UNIQUE,
  publisher_id int NOT NULL REFERENCES publisher,
  parent_id int REFERENCES department,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('STATUTORY', 'AUTHORISED', 'ENTRUSTED')),
  path text NOT NULL,
  valid_from date,
  valid_to date,
  CHECK (valid_from < valid_to)
);
CREATE INDEX department_publisher ON department (publisher_id, id);
CREATE UNIQUE INDEX department_name ON department (publisher_id, name) WHERE valid_to IS NULL;
CREATE INDEX department_path ON department (path text_pattern_ops);
CALL derived('department');

-- A unit owns any number of codes; one code may serve two units.
CREATE TABLE department_code (
  department_id int NOT NULL REFERENCES department,
  scheme text NOT NULL CHECK (scheme IN ('USCC', 'GB11714', 'LOCAL', 'UNKNOWN')),
  value text NOT NULL,
  PRIMARY KEY (department_id, scheme, value)
);
CREATE INDEX department_code_value ON department_code (value);
CALL derived('department_code');
