-- 承继: of the units that follow one that ends, the first that the entry names goes on with its drafts, its grants and its accounts.
-- What it published and is not public is kept by the same unit. The rows of before are filled from the entries, which do not change.
ALTER TABLE department_succession ADD COLUMN first boolean;
ALTER TABLE department_succession DISABLE TRIGGER fact_row;
UPDATE department_succession s SET first = coalesce(d.uid::text = (SELECT a.act ->> 'by'
    FROM ledger_entry e, jsonb_array_elements(e.body::jsonb -> 'acts') WITH ORDINALITY a(act, place)
    WHERE e.publisher_id = s.publisher_id AND e.number = s.entry_number
      AND a.act ->> 'act' = 'SUCCEEDED' AND a.act ->> 'unit' = u.uid::text ORDER BY a.place LIMIT 1), false)
  FROM department u, department d WHERE u.id = s.department_id AND d.id = s.successor_id;
ALTER TABLE department_succession ENABLE TRIGGER fact_row;
ALTER TABLE department_succession ALTER COLUMN first SET NOT NULL;

-- The branches whose people read on a day what a unit made: its own, and those of the units that keep it since the unit ended.
CREATE FUNCTION kept_by(unit int, day date) RETURNS TABLE (path text) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE keeper(id) AS (SELECT unit
    UNION SELECT s.successor_id FROM keeper k
      JOIN department_succession s ON s.department_id = k.id AND s.first AND s.since <= day)
  SELECT d.path FROM keeper k JOIN department d ON d.id = k.id
$$;
-- The units that ended and are kept, on a day, within some branches.
CREATE FUNCTION left_to(branches text[], day date) RETURNS SETOF int LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ended(id) AS (SELECT s.department_id FROM department_succession s
      JOIN department d ON d.id = s.successor_id
      JOIN unnest(branches) b(branch) ON d.path || '/' LIKE rtrim(b.branch, '/') || '/%'
      WHERE s.first AND s.since <= day
    UNION SELECT s.department_id FROM ended e
      JOIN department_succession s ON s.successor_id = e.id AND s.first AND s.since <= day)
  SELECT id FROM ended
$$;
GRANT EXECUTE ON FUNCTION kept_by, left_to TO "${appRole}";
