-- What an adjustment states besides the item and its versions: receivers, terms, documents. Sealed
-- with the line. Canonical JSON; null where it states nothing.
ALTER TABLE ledger_line ADD COLUMN terms text;
CREATE INDEX ledger_line_handover ON ledger_line (handover_id) WHERE handover_id IS NOT NULL;

-- Whether suspended items count as members is a matter of the list type.
ALTER TABLE list_type ADD COLUMN counts_suspended boolean NOT NULL DEFAULT true;

-- 类别体系变更: the scheme that a list went over to; null while it stands in that of its type. A
-- category of another scheme is named with the scheme before it.
ALTER TABLE list ADD COLUMN category_scheme text REFERENCES category_scheme;
ALTER TABLE category ADD CHECK (code !~ ':'), ADD CHECK (scheme !~ ':');

-- 更名 and 机构改革: how a unit was called, and who followed it.
CREATE TABLE department_former_name (
  department_id int NOT NULL REFERENCES department,
  name text NOT NULL,
  valid_to date NOT NULL,
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  PRIMARY KEY (publisher_id, entry_number, department_id),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CREATE INDEX department_former_name_unit ON department_former_name (department_id, valid_to);
CALL fact('department_former_name');

CREATE TABLE department_succession (
  department_id int NOT NULL REFERENCES department,
  successor_id int NOT NULL REFERENCES department,
  since date NOT NULL,
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  PRIMARY KEY (department_id, successor_id),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry,
  CHECK (department_id <> successor_id)
);
CREATE INDEX department_succession_successor ON department_succession (successor_id);
CALL fact('department_succession');

-- 交接: also of what is recalled and of what is entrusted across governments. A recall is announced
-- by the government that gets the power back, so it has no decision of the unit that gives it.
ALTER TABLE handover ALTER COLUMN giver_entry_number DROP NOT NULL;
ALTER TABLE handover ADD COLUMN kind text NOT NULL DEFAULT 'DELEGATION'
  CHECK (kind IN ('DELEGATION', 'RECALL', 'ENTRUSTMENT', 'ENTRUSTMENT_END'));
ALTER TABLE handover ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE handover DROP CONSTRAINT handover_state_check;
ALTER TABLE handover ADD CHECK (state IN
  ('PROPOSED', 'NOTIFIED', 'PARTIALLY_ACCEPTED', 'ACCEPTED', 'HANDED_OVER', 'REJECTED', 'WITHDRAWN'));
-- The version in which the item stays with the giver; who proposed; why it ended.
ALTER TABLE handover ADD COLUMN remaining_version int;
ALTER TABLE handover ADD COLUMN terms text;
ALTER TABLE handover ADD COLUMN reason text;
ALTER TABLE handover ADD CHECK (giver_entry_number IS NOT NULL OR kind = 'RECALL' OR state IN ('PROPOSED', 'REJECTED', 'WITHDRAWN'));

-- 委托: who may exercise a power that another unit holds, on both axes, known by the ledger of the
-- government on whose list the receiver stands. Derived from the ledger.
CREATE TABLE entrustment (
  id uuid NOT NULL,
  item_id uuid NOT NULL REFERENCES item,
  list_id int NOT NULL REFERENCES list,
  department_id int NOT NULL REFERENCES department,
  category text NOT NULL,
  public boolean NOT NULL,
  eff_from date NOT NULL,
  eff_to date NOT NULL,
  known_from int NOT NULL,
  known_to int,
  CHECK (eff_from < eff_to),
  CHECK (known_from < known_to),
  EXCLUDE USING gist (item_id WITH =, department_id WITH =, daterange(eff_from, eff_to) WITH &&, int4range(known_from, known_to) WITH &&)
);
CREATE INDEX entrustment_id ON entrustment (id);
CREATE INDEX entrustment_list ON entrustment (list_id, known_from);
CALL derived('entrustment');

-- 导入的历史: a decision of earlier years, in which lines may stay unexplained. 标注 and 遮蔽 are acts
-- upon what is published, without lines.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_kind_check;
ALTER TABLE ledger_entry ADD CHECK (kind IN ('OPENING', 'DECISION', 'HANDOVER', 'HISTORY', 'ANNOTATION', 'REDACTION'));
ALTER TABLE decision DROP CONSTRAINT decision_kind_check;
ALTER TABLE decision ADD CHECK (kind IN ('OPENING', 'DECISION', 'HANDOVER', 'HISTORY', 'ANNOTATION', 'REDACTION'));

-- What came of an item is asked as often as what it came from.
CREATE INDEX item_predecessor ON item (predecessor_id) WHERE predecessor_id IS NOT NULL;
