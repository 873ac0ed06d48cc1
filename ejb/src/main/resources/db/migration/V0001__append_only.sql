-- Facts are append-only, and the database itself holds this: the application's role gets SELECT and
-- INSERT alone on a fact table, and triggers refuse UPDATE, DELETE and TRUNCATE besides, for every
-- role. A migration that makes a fact table calls fact('name'); any other table calls derived('name').
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'QZ-FACT: % on fact table % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE PROCEDURE fact(name regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', name);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', name, '${appRole}');
  EXECUTE format('CREATE TRIGGER fact_row BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  EXECUTE format('CREATE TRIGGER fact_whole BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  EXECUTE format('COMMENT ON TABLE %s IS %L', name, 'fact');
END $$;

CREATE PROCEDURE derived(name regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', name, '${appRole}');
  EXECUTE format('COMMENT ON TABLE %s IS %L', name, 'derived');
END $$;

-- One registry revision, raised by every public change as the last statement before commit.
CREATE TABLE registry_revision (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
);
INSERT INTO registry_revision (revision) VALUES (1);
GRANT SELECT, UPDATE ON registry_revision TO "${appRole}";
COMMENT ON TABLE registry_revision IS 'derived';
