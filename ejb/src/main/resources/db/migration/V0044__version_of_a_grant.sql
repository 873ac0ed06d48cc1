-- 授权的版本: raised by each end that is set, so that nobody ends what another has ended otherwise meanwhile.
ALTER TABLE access_grant ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version >= 1);
UPDATE access_grant SET version = 2 WHERE ended_at IS NOT NULL;
