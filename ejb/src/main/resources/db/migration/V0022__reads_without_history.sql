-- Today's state has its own indexed rows: a period that was over before the day on which a decision closed
-- it, or the next one touched its item, is past. It answers questions about earlier days alone.
ALTER TABLE holding ADD COLUMN past boolean NOT NULL DEFAULT false;
UPDATE holding SET past = true
  WHERE known_to IS NULL AND eff_to < (now() AT TIME ZONE 'Asia/Shanghai')::date;

DROP INDEX holding_now;
DROP INDEX holding_now_category;
DROP INDEX holding_now_department;
DROP INDEX holding_now_code;
CREATE INDEX holding_now ON holding (list_id, code, item_id) WHERE known_to IS NULL AND NOT past;
CREATE INDEX holding_now_category ON holding (list_id, category, code, item_id)
  WHERE known_to IS NULL AND NOT past;
CREATE INDEX holding_now_department ON holding (department_id, list_id, code, item_id)
  WHERE known_to IS NULL AND NOT past;
CREATE INDEX holding_now_code ON holding (code) WHERE known_to IS NULL AND NOT past;
CREATE INDEX holding_now_item ON holding (item_id) WHERE known_to IS NULL AND NOT past;
DROP INDEX holding_item;
CREATE INDEX holding_day ON holding (item_id, eff_from);

-- One line of an item among any number: by the version that it brought, by its day.
CREATE INDEX ledger_line_version ON ledger_line (item_id, new_version);
CREATE INDEX ledger_line_day ON ledger_line (item_id, effective_on);

-- The edition that a day falls in.
CREATE INDEX edition_day ON edition (list_id, effective_on, number);
