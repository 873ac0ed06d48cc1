-- 批注: what is said of a field of a draft as one version of it stood. The draft and its reviews stay as they are; whether
-- the field was edited since follows from the revisions and is not stored.
CREATE TABLE draft_comment (
  change_set_id uuid NOT NULL,
  number int NOT NULL CHECK (number > 0),
  version int NOT NULL,
  line_number int,
  field text,
  PRIMARY KEY (change_set_id, number),
  FOREIGN KEY (change_set_id, version) REFERENCES change_set_revision
);
CALL fact('draft_comment');

-- The first word, the answers, that it is resolved, that it is open again; in order.
CREATE TABLE draft_remark (
  change_set_id uuid NOT NULL,
  comment int NOT NULL,
  number int NOT NULL CHECK (number > 0),
  act text NOT NULL CHECK (act IN ('SAID', 'RESOLVED', 'REOPENED')),
  text text,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  branch text NOT NULL,
  PRIMARY KEY (change_set_id, comment, number),
  FOREIGN KEY (change_set_id, comment) REFERENCES draft_comment,
  CHECK (text IS NOT NULL OR act = 'RESOLVED')
);
CALL fact('draft_remark');
