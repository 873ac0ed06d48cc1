-- 不予公开理由: why a decision is not to be public, sealed with it. Those of before do not say.
ALTER TABLE decision ADD COLUMN not_public_reason text;
DROP VIEW known_decision;
CREATE VIEW known_decision AS
  SELECT d.*, (SELECT e.recorded_at FROM decision_disclosure x
      JOIN ledger_entry e ON e.publisher_id = x.publisher_id AND e.number = x.entry_number
      WHERE x.decision_id = d.id) AS disclosed_at
    FROM decision d;
GRANT SELECT ON known_decision TO "${appRole}";
