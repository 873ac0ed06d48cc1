-- How the columns of a source become elements; saved per source.
CREATE TABLE import_mapping (
  name text PRIMARY KEY,
  list_type text NOT NULL REFERENCES list_type,
  definition text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
CALL derived('import_mapping');

-- Code schemes (编码体系): how a code is made up. The groups org and area of the layout name its parts.
CREATE TABLE code_scheme (
  code text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  layout text NOT NULL,
  source text NOT NULL
);
CALL derived('code_scheme');
INSERT INTO code_scheme (code, name_zh, name_en, layout, source) VALUES
  ('SICHUAN', '四川省政务服务事项实施编码', 'Implementing item code of Sichuan',
   '^(?<catalog>[0-9A-Za-z-]{1,32})-(?<area>[0-9]{12})-[0-9]{3}-(?<org>[0-9A-Za-z]{8}-[0-9A-Za-z]|[0-9A-Za-z]{1,32})-[12]-[0-9]{2}$',
   'observed in 1,132 of 1,135 published rows'),
  ('NATIONAL-31', '实施编码', 'Implementing item code of 31 characters',
   '^(?<org>[0-9A-Za-z]{18})[1-6](?<catalog>[0-9]{12})$', 'layout observed in published data'),
  ('LOCAL', '本地编码', 'Local code', '^.{1,100}$', 'each government its own');

-- An import of one file, or of related files, into the lists of a government or of its branch.
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  publisher_id int NOT NULL REFERENCES publisher,
  list_type text NOT NULL REFERENCES list_type,
  mapping text NOT NULL,
  file_name text NOT NULL,
  file_hash bytea NOT NULL,
  encoding text NOT NULL,
  openness text NOT NULL,
  state text NOT NULL CHECK (state IN ('CHECKED', 'PUBLISHED')),
  row_count int NOT NULL,
  imported int NOT NULL,
  unchanged int NOT NULL,
  rejected int NOT NULL,
  held int NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  CHECK (imported + unchanged + rejected + held = row_count)
);
CALL derived('import_run');

-- What a run brings to one government; the root is that of the lines of its entry to come.
CREATE TABLE import_section (
  run_id uuid NOT NULL REFERENCES import_run,
  publisher_id int NOT NULL REFERENCES publisher,
  imported int NOT NULL,
  lines_root bytea NOT NULL,
  entry_number int,
  PRIMARY KEY (run_id, publisher_id)
);
CALL derived('import_section');

-- Units that a file names and that begin with its publication.
CREATE TABLE import_unit (
  run_id uuid NOT NULL REFERENCES import_run,
  uid uuid NOT NULL,
  publisher_id int NOT NULL REFERENCES publisher,
  name text NOT NULL,
  PRIMARY KEY (run_id, uid)
);
CALL derived('import_unit');

CREATE TABLE import_finding (
  run_id uuid NOT NULL REFERENCES import_run,
  number int NOT NULL,
  row_number int NOT NULL,
  field text,
  rule text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('WARN', 'ERROR')),
  raw_value text,
  zh text NOT NULL,
  en text NOT NULL,
  PRIMARY KEY (run_id, number)
);
CALL derived('import_finding');

-- The checked rows of a run, ready to be published with INSERT … SELECT. Not logged: after a crash
-- a run is checked again.
CREATE UNLOGGED TABLE import_row (
  run_id uuid NOT NULL,
  number int NOT NULL,
  publisher_id int NOT NULL,
  line_number int NOT NULL,
  item_id uuid NOT NULL,
  department_uid uuid NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  code text,
  completeness smallint NOT NULL,
  brief text NOT NULL,
  content_hash bytea NOT NULL,
  commitment bytea NOT NULL,
  leaf_paths text NOT NULL,
  leaves bytea NOT NULL,
  salt bytea NOT NULL,
  content text NOT NULL,
  line_salt bytea NOT NULL,
  line_digest bytea NOT NULL,
  PRIMARY KEY (run_id, number)
);
CALL derived('import_row');
