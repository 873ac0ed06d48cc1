-- What a redaction takes out of drafts. A line that splits or merges names items and brings contents
-- of others: of those only the value goes that was ordered to go. And an order that tells of versions
-- that they held the same value is believed only if they did.

-- A draft without an element: in contents of an item whatever it is, in other contents where its value
-- is one of some. A line is of the item that it is about, or that it brings; a part or a result is of
-- the item that it is. For no item it goes by its values alone.
CREATE FUNCTION draft_without(draft jsonb, element text, of_values jsonb[], of_item uuid, own boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(draft)
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(m.key, CASE
        WHEN m.key = 'elements' AND jsonb_typeof(m.value) = 'object'
          THEN CASE WHEN own OR m.value -> element = ANY (of_values) THEN m.value - element ELSE m.value END
        ELSE draft_without(m.value, element, of_values, of_item,
          CASE WHEN jsonb_exists_any(draft, ARRAY['item', 'subject'])
            THEN of_item::text IN (draft #>> '{subject,item}', draft ->> 'item') ELSE own END) END), '{}') FROM jsonb_each(draft) m)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(draft_without(m.value, element, of_values, of_item, own) ORDER BY m.n), '[]')
        FROM jsonb_array_elements(draft) WITH ORDINALITY m(value, n))
    ELSE draft END
$$;

CREATE FUNCTION draft_without(draft text, field text, of_values jsonb[], of_item uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN less = whole THEN draft ELSE less::text END FROM (
    SELECT draft::jsonb AS whole,
      draft_without(draft::jsonb, substr(field, length('elements.') + 1), of_values, of_item, false) AS less) d
$$;

-- The values that an entry orders to go and that have not gone yet.
CREATE FUNCTION values_to_go(of_publisher int, of_entry int) RETURNS jsonb[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(DISTINCT f.value::jsonb) FROM redacted_field r
    JOIN item_content c ON c.item_id = r.item_id AND c.number = r.version
    CROSS JOIN LATERAL content_fields(c.content) f
    WHERE r.publisher_id = of_publisher AND r.entry_number = of_entry AND f.path = r.field
$$;

-- A saved state of a draft loses the redacted field of an item that it names, and in what it brings
-- besides the value that goes; nothing else.
CREATE OR REPLACE FUNCTION refuse_change_of_draft_but_redaction() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS DISTINCT FROM OLD
    AND (NEW.change_set_id, NEW.version, NEW.at, NEW.by_account, NEW.act, NEW.line_number)
      IS NOT DISTINCT FROM (OLD.change_set_id, OLD.version, OLD.at, OLD.by_account, OLD.act, OLD.line_number)
    AND EXISTS (SELECT FROM redaction r CROSS JOIN LATERAL values_to_go(r.publisher_id, r.entry_number) v
      WHERE position(r.item_id::text IN concat(OLD.before, OLD.after)) > 0
      AND NEW.before IS NOT DISTINCT FROM draft_without(OLD.before, r.field, v, r.item_id)
      AND NEW.after IS NOT DISTINCT FROM draft_without(OLD.after, r.field, v, r.item_id))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'QZ-FACT: % on fact table % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- Carries out what an entry orders, once. It runs as the owner, for the application may not.
CREATE OR REPLACE FUNCTION redact(of_publisher int, of_entry int, by_account text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  told jsonb;
  ordered_at timestamptz;
  the_item uuid;
  the_field text;
  element text;
  members text[];
  gone jsonb[];
  drafts uuid[];
  runs uuid[];
  words text;
BEGIN
  SELECT e.body::jsonb #> '{redaction,0}', e.recorded_at INTO told, ordered_at FROM ledger_entry e
    WHERE e.publisher_id = of_publisher AND e.number = of_entry AND e.kind = 'REDACTION';
  the_item := (told ->> 'item')::uuid;
  the_field := told ->> 'field';
  element := substr(the_field, length('elements.') + 1);
  IF told IS NULL OR the_field NOT LIKE 'elements.%' OR NOT EXISTS (SELECT FROM item i JOIN list l ON l.id = i.list_id
      WHERE i.id = the_item AND l.publisher_id = of_publisher) THEN
    RAISE EXCEPTION 'QZ-REDACT: entry %/% orders no redaction', of_publisher, of_entry
      USING ERRCODE = 'restrict_violation';
  END IF;

  -- Each version that is named is the one that the entry commits to, holds the field, and shows it
  -- in no copy; and the version that it is alike is the first that holds the same value.
  IF NOT coalesce((SELECT bool_and(coalesce(v.commitment = decode(p.part ->> 'commitment', 'hex')
        AND the_field = ANY (string_to_array(v.leaf_paths, ','))
        AND NOT jsonb_exists(v.brief::jsonb, element)
        AND (p.part ->> 'alike')::int = (SELECT min(o.number) FROM item_content o
          CROSS JOIN LATERAL content_fields(o.content) x
          WHERE o.item_id = the_item AND x.path = the_field AND x.value = f.value), false))
      FROM jsonb_array_elements(told -> 'parts') p(part)
      LEFT JOIN item_version v ON v.item_id = the_item AND v.number = (p.part ->> 'version')::int
      LEFT JOIN item_content c ON c.item_id = v.item_id AND c.number = v.number
      LEFT JOIN LATERAL content_fields(c.content) f ON f.path = the_field), false) THEN
    RAISE EXCEPTION 'QZ-REDACT: entry %/% orders what cannot be redacted', of_publisher, of_entry
      USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT array_agg(DISTINCT to_json(element)::text || ':' || f.value), array_agg(DISTINCT f.value::jsonb)
    INTO members, gone
    FROM jsonb_array_elements(told -> 'parts') p(part)
    JOIN item_content c ON c.item_id = the_item AND c.number = (p.part ->> 'version')::int
    CROSS JOIN LATERAL content_fields(c.content) f WHERE f.path = the_field;

  INSERT INTO redaction (publisher_id, entry_number, item_id, field, reason, document_number)
    VALUES (of_publisher, of_entry, the_item, the_field, told ->> 'reason', told ->> 'documentNumber');
  INSERT INTO redacted_field (publisher_id, entry_number, number, item_id, version, field, alike)
    SELECT of_publisher, of_entry, p.n, the_item, (p.part ->> 'version')::int, the_field, (p.part ->> 'alike')::int
      FROM jsonb_array_elements(told -> 'parts') WITH ORDINALITY p(part, n);

  -- Drafts are working papers: whatever their saved states and ended drafts hold in this field of
  -- the item goes; the contents of other items in them, and open drafts, lose the value that was
  -- ordered to go, and the drafter of an open one is told.
  drafts := ARRAY(SELECT DISTINCT r.change_set_id FROM change_set_revision r
    WHERE position(the_item::text IN concat(r.before, r.after)) > 0);
  UPDATE change_set_revision r SET before = draft_without(r.before, the_field, gone, the_item),
      after = draft_without(r.after, the_field, gone, the_item)
    WHERE r.change_set_id = ANY (drafts) AND position(the_item::text IN concat(r.before, r.after)) > 0
      AND (draft_without(r.before, the_field, gone, the_item), draft_without(r.after, the_field, gone, the_item))
        IS DISTINCT FROM (r.before, r.after);
  WITH changed AS (
    UPDATE change_set_line l
      SET adjustment = draft_without(l.adjustment, the_field, gone, CASE s.state WHEN 'DRAFT' THEN NULL ELSE the_item END)
      FROM change_set s WHERE s.id = l.change_set_id AND s.id = ANY (drafts)
        AND position(the_item::text IN l.adjustment) > 0
        AND draft_without(l.adjustment, the_field, gone, CASE s.state WHEN 'DRAFT' THEN NULL ELSE the_item END) <> l.adjustment
      RETURNING s.id, s.state),
  raised AS (
    UPDATE change_set s SET version = s.version + 1, changed_at = ordered_at
      WHERE s.id IN (SELECT c.id FROM changed c WHERE c.state = 'DRAFT') RETURNING s.id, s.version)
  INSERT INTO change_set_revision (change_set_id, version, at, by_account, act)
    SELECT r.id, r.version, ordered_at, by_account, 'REDACT' FROM raised r;
  -- The contents after the drafts, which are told by them which values go.
  UPDATE item_content c SET salt = NULL FROM redacted_field r
    WHERE r.publisher_id = of_publisher AND r.entry_number = of_entry AND c.item_id = r.item_id AND c.number = r.version;
  -- The digest of an edit tells a value to whoever tries enough of them.
  DELETE FROM idempotency i WHERE NOT i.kept_for_ever AND split_part(i.answer, ' ', 1) = ANY (drafts::text[]);

  -- What files left: rows of the item that were checked and not published, findings, the digests of
  -- files. A row is of the item by a code or name that it has had.
  DELETE FROM import_row r USING unnest(members) m(member)
    WHERE r.publisher_id = of_publisher AND position(m.member IN r.content) > 0
      AND EXISTS (SELECT FROM item_version v WHERE v.item_id = the_item AND (v.code = r.code OR v.name = r.name));
  UPDATE whole_list_row r SET content = content_without(r.content, ARRAY[the_field])
    FROM import_run o, unnest(members) m(member)
    WHERE o.id = r.run_id AND o.publisher_id = of_publisher AND position(m.member IN r.content) > 0
      AND EXISTS (SELECT FROM item_version v WHERE v.item_id = the_item AND (v.code = r.code OR v.name = r.name));
  runs := ARRAY(SELECT o.id FROM import_run o
    JOIN item i ON i.id = the_item JOIN list l ON l.id = i.list_id AND l.list_type = o.list_type
    WHERE o.publisher_id = of_publisher
      OR o.file_hash IN (SELECT r.file_hash FROM import_run r JOIN import_section s ON s.run_id = r.id
        WHERE s.publisher_id = of_publisher));
  UPDATE import_run r SET file_hash = NULL WHERE r.id = ANY (runs);
  FOR words IN SELECT DISTINCT x.word #>> '{}' FROM unnest(gone) g(value)
      CROSS JOIN LATERAL jsonb_path_query(g.value, '$.**') x(word)
      WHERE jsonb_typeof(x.word) = 'string' AND length(x.word #>> '{}') >= 4 LOOP
    UPDATE import_finding f SET raw_value = NULL, zh = replace(f.zh, words, '…'), en = replace(f.en, words, '…')
      WHERE f.run_id = ANY (runs) AND position(words IN concat_ws(' ', f.raw_value, f.zh, f.en)) > 0;
  END LOOP;
  -- Shorter words would be found within others; where they are the whole of a cell, they are meant.
  UPDATE import_finding f SET raw_value = NULL FROM unnest(gone) g(value)
      CROSS JOIN LATERAL jsonb_path_query(g.value, '$.**') x(word)
    WHERE f.run_id = ANY (runs) AND jsonb_typeof(x.word) = 'string' AND f.raw_value = x.word #>> '{}';

  UPDATE registry_revision SET redactions = redactions + 1;
END $$;

DROP FUNCTION draft_without(text, text, jsonb[]);
DROP FUNCTION draft_without(jsonb, text, jsonb[]);
