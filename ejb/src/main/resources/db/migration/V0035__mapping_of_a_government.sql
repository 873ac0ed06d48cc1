-- 字段映射: a mapping is of the government that saved it, and serves those below it. One that was saved before has no
-- government: it serves everybody as it stands, and nobody writes over it.
ALTER TABLE import_mapping DROP CONSTRAINT import_mapping_pkey, ADD COLUMN publisher_id int REFERENCES publisher,
  ADD CONSTRAINT import_mapping_key UNIQUE NULLS NOT DISTINCT (name, publisher_id);
