-- The salt of the digest by which the whole of a decision, public or not, hangs in its entry.
ALTER TABLE decision ADD COLUMN salt bytea NOT NULL DEFAULT '';
ALTER TABLE decision ALTER COLUMN salt DROP DEFAULT;
