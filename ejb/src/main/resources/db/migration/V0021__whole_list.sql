-- 整本清单: a file that says how a draft leaves a whole list. The draft is refused as long as its lines
-- do not lead there. The rows stand here until the draft is published or withdrawn.
ALTER TABLE import_run DROP CONSTRAINT import_run_state_check;
ALTER TABLE import_run ADD CHECK (state IN ('CHECKED', 'PUBLISHED', 'STATED'));

CREATE TABLE whole_list (
  change_set_id uuid NOT NULL REFERENCES change_set,
  list_type text NOT NULL REFERENCES list_type,
  run_id uuid NOT NULL UNIQUE REFERENCES import_run,
  fields text NOT NULL,
  PRIMARY KEY (change_set_id, list_type)
);
CALL derived('whole_list');

CREATE TABLE whole_list_row (
  run_id uuid NOT NULL,
  number int NOT NULL,
  department_uid uuid NOT NULL,
  name text NOT NULL,
  code text,
  content text NOT NULL,
  PRIMARY KEY (run_id, number)
);
CALL derived('whole_list_row');
