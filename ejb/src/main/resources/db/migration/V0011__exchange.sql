-- How the columns of a source become elements; saved per source.
CREATE TABLE import_mapping (
  name text PRIMARY KEY,
  list_type text NOT NULL REFERENCES list_type,
  definition text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
CALL derived('import_mapping');

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
  lines_root bytea NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  entry_number int,
  CHECK (imported + unchanged + rejected + held = row_count)
);
CALL derived('import_run');

CREATE TABLE import_finding (
  run_id uuid NOT NULL REFERENCES import_run,
  number int NOT NULL,
  row_number int NOT NULL,
  field text,
  rule text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('WARN', 'ERROR')),
  raw_value text,
  detail text,
  PRIMARY KEY (run_id, number)
);
CALL derived('import_finding');

-- The checked rows of a run, ready to be published with INSERT … SELECT.
CREATE UNLOGGED TABLE import_row (
  run_id uuid NOT NULL,
  number int NOT NULL,
  item_id uuid NOT NULL,
  department_id int NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  code text,
  openness text NOT NULL,
  completeness smallint NOT NULL,
  brief text NOT NULL,
  content_hash bytea NOT NULL,
  commitment bytea NOT NULL,
  leaf_paths text NOT NULL,
  leaves bytea NOT NULL,
  salt bytea NOT NULL,
  content text COMPRESSION lz4 NOT NULL,
  line_salt bytea NOT NULL,
  line_digest bytea NOT NULL,
  PRIMARY KEY (run_id, number)
);
CALL derived('import_row');
