-- Accounts are known by their subject at the identity provider; what they may do stands here.
CREATE TABLE account (
  subject text PRIMARY KEY,
  username text NOT NULL UNIQUE,
  name text NOT NULL
);
CALL derived('account');

-- A grant binds a role to a branch, held as a path: a government and all below it, or a unit and
-- its sub-units, for a period.
CREATE TABLE access_grant (
  id uuid PRIMARY KEY,
  username text NOT NULL,
  role text NOT NULL,
  branch text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CHECK (valid_from < valid_to)
);
CREATE INDEX access_grant_username ON access_grant (username);
CALL derived('access_grant');

-- Every deed and every refused attempt.
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  username text,
  permission text NOT NULL,
  act text NOT NULL,
  object text,
  outcome text NOT NULL CHECK (outcome IN ('DONE', 'REFUSED')),
  code text,
  request_id text
);
CREATE INDEX audit_at ON audit (at);
CALL fact('audit');

-- Same key and content: same answer once. Same key with other content: refused.
CREATE TABLE idempotency (
  username text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  answer text NOT NULL,
  kept_for_ever boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (username, key)
);
CALL derived('idempotency');
