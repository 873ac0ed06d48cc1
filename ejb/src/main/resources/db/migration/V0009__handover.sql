-- 交接: one per line of the giver and receiver; the deed itself stands in both ledgers.
CREATE TABLE handover (
  id uuid PRIMARY KEY,
  giver_publisher_id int NOT NULL REFERENCES publisher,
  giver_department_id int NOT NULL REFERENCES department,
  giver_entry_number int NOT NULL,
  giver_item_id uuid NOT NULL REFERENCES item,
  receiver_publisher_id int NOT NULL REFERENCES publisher,
  receiver_department_id int NOT NULL REFERENCES department,
  state text NOT NULL CHECK (state IN ('NOTIFIED', 'ACCEPTED', 'HANDED_OVER')),
  agreed_on date NOT NULL,
  transition_rule text,
  receiver_entry_number int,
  receiver_item_id uuid REFERENCES item,
  handed_over_on date,
  version int NOT NULL,
  FOREIGN KEY (giver_publisher_id, giver_entry_number) REFERENCES ledger_entry,
  CHECK (giver_department_id <> receiver_department_id),
  UNIQUE (giver_item_id, receiver_department_id, giver_entry_number)
);
CREATE INDEX handover_receiver ON handover (receiver_department_id, state);
CREATE INDEX handover_giver ON handover (giver_department_id, state);
CALL derived('handover');
