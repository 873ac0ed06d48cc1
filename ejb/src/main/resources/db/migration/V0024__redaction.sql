-- 遮蔽: one field of published versions is withheld for a legal reason, and its value leaves the
-- database. What opens a version stays apart from its hashes: the salt, or after a redaction the
-- keys of the fields that remain, 32 bytes for each name of leaf_paths, zeros for a redacted one.
-- Whatever could tell a value goes with it: the content hash now stands beside the contents, and
-- takes no part of a value that is gone.
CREATE EXTENSION IF NOT EXISTS pgcrypto;

ALTER TABLE item_content ADD COLUMN content_hash bytea, ADD COLUMN keys bytea;
ALTER TABLE item_content DISABLE TRIGGER fact_row;
UPDATE item_content c SET content_hash = v.content_hash FROM item_version v
  WHERE v.item_id = c.item_id AND v.number = c.number;
ALTER TABLE item_content ENABLE TRIGGER fact_row;
ALTER TABLE item_content ALTER COLUMN content_hash SET NOT NULL, ALTER COLUMN salt DROP NOT NULL,
  ADD CONSTRAINT item_content_opened CHECK ((salt IS NULL) <> (keys IS NULL));
ALTER TABLE item_version DROP COLUMN content_hash;
-- A dropped column stays in the rows until they are written anew.
CLUSTER item_version USING item_version_pkey;
ALTER TABLE item_version SET WITHOUT CLUSTER;

-- Nor do the statistics of the planner keep examples of contents.
ALTER TABLE item_content ALTER COLUMN content SET STATISTICS 0;
ALTER TABLE change_set_line ALTER COLUMN adjustment SET STATISTICS 0;
ALTER TABLE change_set_revision ALTER COLUMN before SET STATISTICS 0, ALTER COLUMN after SET STATISTICS 0;
ALTER TABLE import_row ALTER COLUMN content SET STATISTICS 0;
ALTER TABLE whole_list_row ALTER COLUMN content SET STATISTICS 0;
ALTER TABLE import_finding ALTER COLUMN raw_value SET STATISTICS 0, ALTER COLUMN zh SET STATISTICS 0,
  ALTER COLUMN en SET STATISTICS 0;

-- What was ordered, and of which versions. Only the function redact() adds rows, from an entry of
-- the ledger that tells the same; number is the place in it. alike is the first version that held
-- the same value, so that versions that were equal stay equal.
CREATE TABLE redaction (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  item_id uuid NOT NULL REFERENCES item,
  field text NOT NULL,
  reason text NOT NULL,
  document_number text,
  PRIMARY KEY (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CALL fact('redaction');
REVOKE INSERT ON redaction FROM "${appRole}";

CREATE TABLE redacted_field (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  number int NOT NULL CHECK (number > 0),
  item_id uuid NOT NULL,
  version int NOT NULL,
  field text NOT NULL,
  alike int NOT NULL,
  PRIMARY KEY (publisher_id, entry_number, number),
  UNIQUE (item_id, version, field),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES redaction,
  FOREIGN KEY (item_id, version) REFERENCES item_version
);
CALL fact('redacted_field');
REVOKE INSERT ON redacted_field FROM "${appRole}";

-- Contents of versions are kept in memory for ever, but for redactions.
ALTER TABLE registry_revision ADD COLUMN redactions bigint NOT NULL DEFAULT 0;

-- A file from which redacted contents came is no longer known by its hash.
ALTER TABLE import_run ALTER COLUMN file_hash DROP NOT NULL;

-- 可遮蔽: elements of free words, in which people may be named or their numbers told. What carries
-- the sense of a list stays: name, codes, category, unit, openness, legal bases, numbers, codes of
-- tables, and whatever is copied for pages.
UPDATE list_type SET definition = (
  SELECT jsonb_agg(
    CASE WHEN e ->> 'key' IN ('note', 'supervisionPhone', 'phone', 'window', 'link', 'steps', 'responsibilities',
      'accountability', 'conditions', 'materials') AND e ->> 'brief' = 'false'
      THEN e || '{"redactable": true}' ELSE e END ORDER BY n)::text
  FROM jsonb_array_elements(definition::jsonb) WITH ORDINALITY x(e, n));
