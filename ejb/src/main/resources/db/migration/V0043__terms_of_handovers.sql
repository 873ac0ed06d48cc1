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
