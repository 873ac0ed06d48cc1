-- A page of an old edition passes by the versions that its items have had since: within the index, without
-- looking at the rows.
DROP INDEX holding_then;
CREATE INDEX holding_then ON holding (list_id, code, item_id, known_from, coalesce(known_to, 2147483647),
  eff_from, coalesce(eff_to, 'infinity'::date));

-- What stood of one item at a point: the same, from the day back.
DROP INDEX holding_day;
CREATE INDEX holding_day ON holding (item_id, eff_from, known_from, coalesce(known_to, 2147483647));
