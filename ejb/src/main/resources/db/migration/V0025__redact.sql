-- How a redaction is carried out. Nobody but these functions computes anything: who calls them
-- names an entry of the ledger, and what it orders is done or nothing is.

-- What is redacted of a version: field, entry and alike of each, by field.
CREATE FUNCTION redacted_fields(of_item uuid, of_version int) RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT string_agg(concat_ws(' ', field, entry_number, alike), ',' ORDER BY field COLLATE "C")
    FROM redacted_field WHERE item_id = of_item AND version = of_version
$$;

CREATE FUNCTION keyed_digest(key bytea, words text, algorithm text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT hmac(convert_to(words, 'UTF8'), key, CASE algorithm WHEN 'SHA-256' THEN 'sha256' WHEN 'SM3' THEN 'sm3' END)
$$;

-- The fields of contents with their canonical values, letter by letter as they stand.
CREATE FUNCTION content_fields(content text) RETURNS TABLE (path text, value text) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.key, m.value::text FROM json_each(content::json) m WHERE m.key <> 'elements'
  UNION ALL
  SELECT 'elements.' || e.key, e.value::text FROM json_each(content::json -> 'elements') e
$$;

-- Contents without some fields; every other letter stays.
CREATE FUNCTION content_without(content text, gone text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '{' || string_agg(part, ',' ORDER BY n) || '}' FROM (
    SELECT m.n, to_json(m.key)::text || ':' || CASE m.key WHEN 'elements' THEN (
        SELECT '{' || string_agg(to_json(e.key)::text || ':' || e.value::text, ',' ORDER BY e.n) || '}'
          FROM json_each(m.value) WITH ORDINALITY e(key, value, n) WHERE 'elements.' || e.key <> ALL (gone))
        ELSE m.value::text END AS part
      FROM json_each(content::json) WITH ORDINALITY m(key, value, n)) parts
$$;

-- A draft without an element of the contents in it, where its value is one of some, or whatever it
-- is for null. A draft without such an element stays as it was written.
CREATE FUNCTION draft_without(draft jsonb, element text, of_values jsonb[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(draft)
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(m.key, CASE
        WHEN m.key = 'elements' AND jsonb_typeof(m.value) = 'object'
          THEN CASE WHEN of_values IS NULL OR m.value -> element = ANY (of_values) THEN m.value - element ELSE m.value END
        ELSE draft_without(m.value, element, of_values) END), '{}') FROM jsonb_each(draft) m)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(draft_without(m.value, element, of_values) ORDER BY m.n), '[]')
        FROM jsonb_array_elements(draft) WITH ORDINALITY m(value, n))
    ELSE draft END
$$;

CREATE FUNCTION draft_without(draft text, field text, of_values jsonb[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN less = whole THEN draft ELSE less::text END FROM (
    SELECT draft::jsonb AS whole, draft_without(draft::jsonb, substr(field, length('elements.') + 1), of_values) AS less) d
$$;

-- The one UPDATE that contents ever see: what is redacted of a version by an entry and still there
-- goes, whatever the UPDATE says. Every field must fit its leaf before the salt goes, for nobody
-- could tell afterwards.
CREATE FUNCTION refuse_change_but_redaction() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  nothing CONSTANT bytea := decode(repeat('00', 32), 'hex');
  sealed item_version%ROWTYPE;
  gone text[];
  marks text;
  leaf text;
  own bytea;
  place int := 0;
  held int := 0;
  remaining bytea := '';
  pending boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT array_agg(field), string_agg(E'\n' || field || ' ' || alike, '' ORDER BY field COLLATE "C")
      INTO gone, marks FROM redacted_field WHERE item_id = OLD.item_id AND version = OLD.number;
  END IF;
  IF gone IS NOT NULL THEN
    SELECT * INTO STRICT sealed FROM item_version v WHERE v.item_id = OLD.item_id AND v.number = OLD.number;
    FOREACH leaf IN ARRAY string_to_array(sealed.leaf_paths, ',') LOOP
      own := CASE WHEN OLD.salt IS NULL THEN substr(OLD.keys, 32 * place + 1, 32)
        ELSE keyed_digest(OLD.salt, leaf, sealed.algorithm) END;
      IF own <> nothing THEN
        held := held + 1;
        IF keyed_digest(own, (SELECT f.value FROM content_fields(OLD.content) f WHERE f.path = leaf),
            sealed.algorithm) IS DISTINCT FROM substr(sealed.leaves, 32 * place + 1, 32) THEN
          RAISE EXCEPTION 'QZ-REDACT: field % of version %/% does not fit its leaf', leaf, OLD.item_id, OLD.number
            USING ERRCODE = 'restrict_violation';
        END IF;
        IF leaf = ANY (gone) THEN
          pending := true;
          own := nothing;
        END IF;
      END IF;
      remaining := remaining || own;
      place := place + 1;
    END LOOP;
    IF held <> (SELECT count(*) FROM content_fields(OLD.content)) THEN
      RAISE EXCEPTION 'QZ-REDACT: version %/% holds fields that have no leaf', OLD.item_id, OLD.number
        USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NOT pending THEN
    RAISE EXCEPTION 'QZ-FACT: % on fact table % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  NEW := OLD;
  NEW.salt := NULL;
  NEW.keys := remaining;
  NEW.content := content_without(OLD.content, gone);
  NEW.content_hash := sha256(convert_to(NEW.content || marks, 'UTF8'));
  RETURN NEW;
END $$;
DROP TRIGGER fact_row ON item_content;
CREATE TRIGGER fact_row BEFORE UPDATE OR DELETE ON item_content
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_redaction();

-- A saved state of a draft loses the redacted field of an item that it names, and nothing else.
CREATE FUNCTION refuse_change_of_draft_but_redaction() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS DISTINCT FROM OLD
    AND (NEW.change_set_id, NEW.version, NEW.at, NEW.by_account, NEW.act, NEW.line_number)
      IS NOT DISTINCT FROM (OLD.change_set_id, OLD.version, OLD.at, OLD.by_account, OLD.act, OLD.line_number)
    AND EXISTS (SELECT FROM redaction r WHERE position(r.item_id::text IN concat(OLD.before, OLD.after)) > 0
      AND NEW.before IS NOT DISTINCT FROM draft_without(OLD.before, r.field, NULL)
      AND NEW.after IS NOT DISTINCT FROM draft_without(OLD.after, r.field, NULL))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'QZ-FACT: % on fact table % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER fact_row ON change_set_revision;
CREATE TRIGGER fact_row BEFORE UPDATE OR DELETE ON change_set_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_draft_but_redaction();

-- Carries out what an entry orders, once. It runs as the owner, for the application may not.
CREATE FUNCTION redact(of_publisher int, of_entry int, by_account text) RETURNS void LANGUAGE plpgsql
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
  -- in no copy.
  IF NOT coalesce((SELECT bool_and(coalesce(v.commitment = decode(p.part ->> 'commitment', 'hex')
        AND the_field = ANY (string_to_array(v.leaf_paths, ','))
        AND NOT jsonb_exists(v.brief::jsonb, element) AND f.value IS NOT NULL, false))
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
  UPDATE item_content c SET salt = NULL FROM redacted_field r
    WHERE r.publisher_id = of_publisher AND r.entry_number = of_entry AND c.item_id = r.item_id AND c.number = r.version;

  -- Drafts are working papers: whatever their saved states and ended drafts hold in this field of
  -- the item goes; an open draft loses the value that was ordered to go, and its drafter is told.
  drafts := ARRAY(SELECT DISTINCT r.change_set_id FROM change_set_revision r
    WHERE position(the_item::text IN concat(r.before, r.after)) > 0);
  UPDATE change_set_revision r SET before = draft_without(r.before, the_field, NULL),
      after = draft_without(r.after, the_field, NULL)
    WHERE r.change_set_id = ANY (drafts) AND position(the_item::text IN concat(r.before, r.after)) > 0
      AND (draft_without(r.before, the_field, NULL), draft_without(r.after, the_field, NULL))
        IS DISTINCT FROM (r.before, r.after);
  WITH changed AS (
    UPDATE change_set_line l
      SET adjustment = draft_without(l.adjustment, the_field, CASE s.state WHEN 'DRAFT' THEN gone END)
      FROM change_set s WHERE s.id = l.change_set_id AND s.id = ANY (drafts)
        AND position(the_item::text IN l.adjustment) > 0
        AND draft_without(l.adjustment, the_field, CASE s.state WHEN 'DRAFT' THEN gone END) <> l.adjustment
      RETURNING s.id, s.state),
  raised AS (
    UPDATE change_set s SET version = s.version + 1, changed_at = ordered_at
      WHERE s.id IN (SELECT c.id FROM changed c WHERE c.state = 'DRAFT') RETURNING s.id, s.version)
  INSERT INTO change_set_revision (change_set_id, version, at, by_account, act)
    SELECT r.id, r.version, ordered_at, by_account, 'REDACT' FROM raised r;
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
REVOKE ALL ON FUNCTION redact(int, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION redact(int, int, text) TO "${appRole}";
