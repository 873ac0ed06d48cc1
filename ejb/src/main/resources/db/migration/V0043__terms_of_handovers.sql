-- 办理期限: the working days within which a handover is to be done, as the decision that announced it states; until now 20.
ALTER TABLE handover ADD COLUMN working_days int NOT NULL DEFAULT 20 CHECK (working_days > 0);
ALTER TABLE handover ALTER COLUMN working_days DROP DEFAULT;

-- 中止计时: the clock that stands is that of a draft or that of a handover.
ALTER TABLE deadline_resumption DROP CONSTRAINT deadline_resumption_change_set_id_number_fkey;
ALTER TABLE deadline_pause DROP CONSTRAINT deadline_pause_pkey;
ALTER TABLE deadline_pause ALTER COLUMN change_set_id DROP NOT NULL;
ALTER TABLE deadline_pause ADD COLUMN handover_id uuid REFERENCES handover;
ALTER TABLE deadline_pause ADD CHECK (num_nonnulls(change_set_id, handover_id) = 1);
ALTER TABLE deadline_pause ADD COLUMN subject_id uuid GENERATED ALWAYS AS (coalesce(change_set_id, handover_id)) STORED;
ALTER TABLE deadline_pause ADD PRIMARY KEY (subject_id, number);
ALTER TABLE deadline_resumption RENAME COLUMN change_set_id TO subject_id;
ALTER TABLE deadline_resumption ADD FOREIGN KEY (subject_id, number) REFERENCES deadline_pause;

-- 审查人所在单位: path of the unit or government whose grant the reviewer acted by; null for reviews of before, and for a grant of the
-- whole registry. It is not where the deed stands (branch), which may be the unit whose draft it was.
ALTER TABLE review ADD COLUMN unit text;

-- 会签: the unit that says on a day what another one was to say: itself, or the one that keeps its papers since it ended.
CREATE FUNCTION keeper_of(unit int, day date) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE keeper(id, step) AS (SELECT unit, 0
    UNION ALL SELECT s.successor_id, k.step + 1 FROM keeper k
      JOIN department_succession s ON s.department_id = k.id AND s.first AND s.since <= day)
  SELECT d.path FROM keeper k JOIN department d ON d.id = k.id ORDER BY k.step DESC LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION keeper_of TO "${appRole}";
