-- 总序: the one order of the entries of all ledgers, from 1 without gaps, in which governments that publish at the same moment
-- became public. The place is taken as the transaction ends, under the lock of the revision, which no deed holds longer than it
-- takes to commit: whoever has read up to a place never finds a smaller one later.
CREATE TABLE ledger_place (
  place bigint PRIMARY KEY CHECK (place > 0),
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  UNIQUE (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);

-- Entries from before stand by their times, and those of one ledger by their numbers whatever their times.
INSERT INTO ledger_place (place, publisher_id, entry_number)
  SELECT row_number() OVER (ORDER BY at, publisher_id, number), publisher_id, number
  FROM (SELECT publisher_id, number, max(recorded_at) OVER (PARTITION BY publisher_id ORDER BY number) AS at
    FROM ledger_entry) e;
CALL fact('ledger_place');

CREATE FUNCTION take_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM registry_revision FOR UPDATE;
  INSERT INTO ledger_place (place, publisher_id, entry_number)
    SELECT coalesce(max(place), 0) + 1, NEW.publisher_id, NEW.number FROM ledger_place;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_place AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION take_place();
