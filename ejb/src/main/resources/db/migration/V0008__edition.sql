-- 清单版本: an edition is a ledger position and an effective day; frozen, totalled, balanced.
CREATE TABLE edition (
  list_id int NOT NULL REFERENCES list,
  number int NOT NULL CHECK (number > 0),
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  effective_on date NOT NULL,
  label text,
  members int NOT NULL,
  public_members int NOT NULL,
  announced int NOT NULL,
  members_root bytea NOT NULL,
  PRIMARY KEY (list_id, number),
  UNIQUE (list_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CALL fact('edition');

-- Counted from the frozen members at closing, never from movements.
CREATE TABLE edition_total (
  list_id int NOT NULL,
  number int NOT NULL,
  department_id int NOT NULL REFERENCES department,
  category text NOT NULL,
  status text NOT NULL,
  members int NOT NULL,
  public_members int NOT NULL,
  PRIMARY KEY (list_id, number, department_id, category, status),
  FOREIGN KEY (list_id, number) REFERENCES edition
);
CALL fact('edition_total');
