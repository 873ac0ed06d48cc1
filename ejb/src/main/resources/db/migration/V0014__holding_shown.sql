-- What a row of a page shows of its version stands in the page's own row: a page of fifty is one walk
-- along an index instead of fifty look-ups beside it. Versions never change, so neither does this.
ALTER TABLE holding ADD COLUMN name text, ADD COLUMN completeness smallint, ADD COLUMN brief text;
UPDATE holding h SET name = v.name, completeness = v.completeness, brief = v.brief
  FROM item_version v WHERE v.item_id = h.item_id AND v.number = h.version;
ALTER TABLE holding ALTER COLUMN name SET NOT NULL, ALTER COLUMN completeness SET NOT NULL,
  ALTER COLUMN brief SET NOT NULL;
