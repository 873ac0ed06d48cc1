-- 公布数: what a document announces of a list, beside what the registry counts and never instead of
-- it. The ledger entry of each tells the same.
CREATE TABLE declared_total (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  list_type text NOT NULL REFERENCES list_type,
  edition int,
  document_number text,
  title text NOT NULL,
  issuer text NOT NULL,
  signed_on date,
  total int NOT NULL CHECK (total >= 0),
  PRIMARY KEY (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CREATE INDEX declared_total_edition ON declared_total (publisher_id, list_type, edition);
CALL fact('declared_total');

CREATE TABLE declared_part (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  number int NOT NULL CHECK (number > 0),
  label text NOT NULL,
  category text,
  department uuid REFERENCES department (uid),
  count int NOT NULL CHECK (count >= 0),
  PRIMARY KEY (publisher_id, entry_number, number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES declared_total
);
CALL fact('declared_part');
