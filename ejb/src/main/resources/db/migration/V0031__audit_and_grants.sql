-- 审计日志: beside the account an entry tells the name as shown, the roles that gave the permission, the branch in which
-- the target stands, and the address. What was written before does not tell, and stays as it is.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE audit ADD COLUMN name text, ADD COLUMN roles text[], ADD COLUMN place text COLLATE "C",
  ADD COLUMN address text,
  ADD CONSTRAINT audit_tells CHECK (name IS NOT NULL AND roles IS NOT NULL) NOT VALID;

-- Pages go backwards by number; what is asked for by one value is read in that order.
CREATE INDEX audit_username ON audit (username, id);
CREATE INDEX audit_place ON audit (place, id);
CREATE INDEX audit_permission ON audit (permission, id);
CREATE INDEX audit_act ON audit (act, id);
CREATE INDEX audit_code ON audit (code, id) WHERE code IS NOT NULL;
CREATE INDEX audit_request ON audit (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX audit_address ON audit (address, id) WHERE address IS NOT NULL;
CREATE INDEX audit_object ON audit USING gin (object gin_trgm_ops);

-- 授权: a grant stays readable when it is over: who gave it, who ended it and why. One that was ended on its first day,
-- or before it, holds on no day. What a unit's successor takes over names what it goes on from.
ALTER TABLE access_grant DROP CONSTRAINT access_grant_check, ADD CHECK (valid_from <= valid_to),
  ADD COLUMN given_by text, ADD COLUMN given_at timestamptz,
  ADD COLUMN ended_by text, ADD COLUMN ended_at timestamptz, ADD COLUMN end_reason text,
  ADD COLUMN continues uuid REFERENCES access_grant,
  ADD CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  ADD CHECK (end_reason IS NULL OR ended_by IS NOT NULL);
DROP INDEX access_grant_username;
CREATE INDEX access_grant_username ON access_grant (username, valid_from, id);

-- 三员分立: roles are of four duties, and on no day does an account have two of them. Accounts that did before this was
-- held are marked, and not repaired: somebody has to decide which of their grants end.
ALTER TABLE access_grant ADD COLUMN mixed_before boolean NOT NULL DEFAULT false,
  ADD COLUMN duty text NOT NULL GENERATED ALWAYS AS (CASE role
    WHEN 'SYSTEM_ADMINISTRATOR' THEN 'SYSTEM'
    WHEN 'SECURITY_ADMINISTRATOR' THEN 'SECURITY'
    WHEN 'AUDIT_ADMINISTRATOR' THEN 'AUDIT'
    ELSE 'LISTS' END) STORED;
UPDATE access_grant g SET mixed_before = true WHERE EXISTS (SELECT FROM access_grant o
  WHERE o.username = g.username AND o.duty <> g.duty
    AND daterange(o.valid_from, o.valid_to) && daterange(g.valid_from, g.valid_to));
ALTER TABLE access_grant ADD CONSTRAINT access_grant_one_duty EXCLUDE USING gist
  (username WITH =, duty WITH <>, daterange(valid_from, valid_to) WITH &&) WHERE (NOT mixed_before);
