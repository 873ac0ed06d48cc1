-- A change set (调整草案): a draft decision with its lines; editable until it is published.
CREATE TABLE change_set (
  id uuid PRIMARY KEY,
  publisher_id int NOT NULL REFERENCES publisher,
  department_id int REFERENCES department,
  state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  version int NOT NULL,
  decision text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX change_set_department ON change_set (department_id, state, changed_at);
CREATE INDEX change_set_publisher ON change_set (publisher_id, state, changed_at);
CALL derived('change_set');

CREATE TABLE change_set_line (
  change_set_id uuid NOT NULL REFERENCES change_set,
  number int NOT NULL,
  adjustment text NOT NULL,
  PRIMARY KEY (change_set_id, number)
);
CALL derived('change_set_line');

-- Each saved state of a draft, so that no edit is ever lost.
CREATE TABLE change_set_revision (
  change_set_id uuid NOT NULL REFERENCES change_set,
  version int NOT NULL,
  at timestamptz NOT NULL,
  by_account text NOT NULL,
  act text NOT NULL,
  line_number int,
  before text,
  after text,
  PRIMARY KEY (change_set_id, version)
);
CALL fact('change_set_revision');

-- 调整决定: a published decision.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('OPENING', 'DECISION', 'HANDOVER')),
  document_number text,
  title text NOT NULL,
  issuer text NOT NULL,
  signed_on date,
  effective_on date NOT NULL,
  approval_kind text,
  reason text,
  openness text NOT NULL CHECK (openness IN ('PUBLIC', 'ON_REQUEST', 'NOT_PUBLIC')),
  released_by text NOT NULL,
  UNIQUE (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CALL fact('decision');

-- The lines of an entry: what moved. delta counts members of the list, public_delta those that are
-- 主动公开. adjustment_number ties the lines of one adjustment together. The digest is salted, so
-- that a line that is not public stands in the public chain without telling what it is.
CREATE TABLE ledger_line (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  number int NOT NULL,
  adjustment_number int NOT NULL,
  kind text NOT NULL,
  movement text NOT NULL,
  list_id int NOT NULL REFERENCES list,
  department_id int NOT NULL REFERENCES department,
  category text NOT NULL,
  item_id uuid NOT NULL REFERENCES item,
  old_version int,
  new_version int,
  effective_on date NOT NULL,
  delta smallint NOT NULL,
  public_delta smallint NOT NULL,
  public boolean NOT NULL,
  changed_fields text NOT NULL,
  handover_id uuid,
  note text,
  salt bytea NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (publisher_id, entry_number, number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CREATE INDEX ledger_line_item ON ledger_line (item_id, entry_number);
CREATE INDEX ledger_line_list ON ledger_line (list_id, entry_number);
CREATE INDEX ledger_line_effective ON ledger_line (list_id, effective_on);
CALL fact('ledger_line');
