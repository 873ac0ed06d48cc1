-- Every hash names its algorithm. A version's commitment has its own, since a version may be announced
-- under one and enter under another; an edition's roots have that of the entry that closed it; an
-- import is published by that under which its rows were sealed.
ALTER TABLE item_version ADD COLUMN algorithm text NOT NULL DEFAULT 'SHA-256';
ALTER TABLE item_version ALTER COLUMN algorithm DROP DEFAULT;
ALTER TABLE import_run ADD COLUMN algorithm text NOT NULL DEFAULT 'SHA-256';
ALTER TABLE import_run ALTER COLUMN algorithm DROP DEFAULT;

-- The Merkle root over the public members alone, and how many they are. Editions from before have none, for ever: nobody
-- committed to it when they were closed.
ALTER TABLE edition ADD COLUMN public_members_root bytea, ADD COLUMN public_root_size int,
  ADD CHECK ((public_members_root IS NULL) = (public_root_size IS NULL));
