-- What stands on a list, on both time axes: effective [eff_from, eff_to) by date, recorded
-- [known_from, known_to) by the number of the publisher's ledger entry. Derived from the ledger and
-- rebuildable; two rows of one item never overlap on both axes.
CREATE TABLE holding (
  list_id int NOT NULL REFERENCES list,
  item_id uuid NOT NULL REFERENCES item,
  version int NOT NULL,
  department_id int NOT NULL REFERENCES department,
  category text NOT NULL,
  code text NOT NULL,
  status text NOT NULL CHECK (status IN ('IN_FORCE', 'SUSPENDED')),
  public boolean NOT NULL,
  eff_from date NOT NULL,
  eff_to date,
  known_from int NOT NULL,
  known_to int,
  CHECK (eff_from < eff_to),
  CHECK (known_from < known_to),
  FOREIGN KEY (item_id, version) REFERENCES item_version,
  EXCLUDE USING gist (item_id WITH =, daterange(eff_from, eff_to) WITH &&, int4range(known_from, known_to) WITH &&)
);
CREATE INDEX holding_now ON holding (list_id, code, item_id) WHERE known_to IS NULL;
CREATE INDEX holding_now_category ON holding (list_id, category, code, item_id) WHERE known_to IS NULL;
CREATE INDEX holding_now_department ON holding (department_id, list_id, code, item_id) WHERE known_to IS NULL;
CREATE INDEX holding_now_code ON holding (code) WHERE known_to IS NULL;
CREATE INDEX holding_then ON holding (list_id, code, item_id);
CREATE INDEX holding_item ON holding (item_id, known_from);
CREATE INDEX holding_known_from ON holding (list_id, known_from);
CREATE INDEX holding_known_to ON holding (list_id, known_to) WHERE known_to IS NOT NULL;
CREATE INDEX holding_eff_from ON holding (list_id, eff_from);
CREATE INDEX holding_eff_to ON holding (list_id, eff_to) WHERE eff_to IS NOT NULL;
CALL derived('holding');

-- Members of a list today: a base, and movements whose day has not come when they were written.
-- department_id 0 is the whole list, so that a branch is added from few rows.
CREATE TABLE list_total (
  list_id int NOT NULL REFERENCES list,
  department_id int NOT NULL,
  category text NOT NULL,
  public boolean NOT NULL,
  day date NOT NULL,
  members int NOT NULL,
  PRIMARY KEY (list_id, department_id, category, public, day)
);
CALL derived('list_total');
