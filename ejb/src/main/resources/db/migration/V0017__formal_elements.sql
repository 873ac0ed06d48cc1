-- 形式要素: elements that say where to turn to, or remark on something, and by which nobody's rights,
-- duties, time or fees change. A comparison can leave out changes of such elements alone.
UPDATE list_type SET definition = (
  SELECT jsonb_agg(
    CASE WHEN e ->> 'key' IN ('note', 'supervisionPhone', 'phone', 'window', 'link')
      THEN e || '{"formal": true}' ELSE e END ORDER BY n)::text
  FROM jsonb_array_elements(definition::jsonb) WITH ORDINALITY x(e, n));
