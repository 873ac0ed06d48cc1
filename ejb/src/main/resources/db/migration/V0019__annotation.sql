-- 标注: what is said of an edition after it was published, that it was repealed, has lapsed, or is put
-- right elsewhere. It stands beside the edition, which stays as it is; its ledger entry tells the same.
CREATE TABLE edition_annotation (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  list_id int NOT NULL,
  edition int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REPEALED', 'LAPSED', 'CORRECTED')),
  reason text NOT NULL,
  document_number text,
  PRIMARY KEY (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry,
  FOREIGN KEY (list_id, edition) REFERENCES edition
);
CREATE INDEX edition_annotation_edition ON edition_annotation (list_id, edition);
CALL fact('edition_annotation');
