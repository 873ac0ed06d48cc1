-- 转为主动公开: a published decision that was not public becomes so, by an entry of its own. There is no way back. What was
-- decided with the draft stays in decision.openness, which the entry of the decision seals.
CREATE TABLE decision_disclosure (
  publisher_id int NOT NULL,
  entry_number int NOT NULL,
  decision_id uuid NOT NULL UNIQUE REFERENCES decision,
  reason text NOT NULL,
  document_number text,
  username text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (publisher_id, entry_number),
  FOREIGN KEY (publisher_id, entry_number) REFERENCES ledger_entry
);
CALL fact('decision_disclosure');

-- Decisions with the time of their disclosure, or null: since then they are public, whatever was decided with the draft. Who asks
-- what is public, now or as known at a time, asks here.
CREATE VIEW known_decision AS
  SELECT d.*, (SELECT e.recorded_at FROM decision_disclosure x
      JOIN ledger_entry e ON e.publisher_id = x.publisher_id AND e.number = x.entry_number
      WHERE x.decision_id = d.id) AS disclosed_at
    FROM decision d;
GRANT SELECT ON known_decision TO "${appRole}";
