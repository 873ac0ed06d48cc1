-- 清单: one government's list of one type.
CREATE TABLE list (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  publisher_id int NOT NULL REFERENCES publisher,
  list_type text NOT NULL REFERENCES list_type,
  UNIQUE (publisher_id, list_type)
);
CALL derived('list');

-- 事项: an identity that survives its versions, codes and names.
CREATE TABLE item (
  id uuid PRIMARY KEY,
  list_id int NOT NULL REFERENCES list,
  department_id int NOT NULL REFERENCES department,
  predecessor_id uuid REFERENCES item
);
CALL fact('item');

-- 事项版本: immutable. The commitment is the Merkle root of the salted leaves, one leaf a field;
-- leaf_paths names the fields in the order of the leaves.
CREATE TABLE item_version (
  item_id uuid NOT NULL REFERENCES item,
  number int NOT NULL CHECK (number > 0),
  name text NOT NULL,
  category text NOT NULL,
  code text,
  openness text NOT NULL CHECK (openness IN ('PUBLIC', 'ON_REQUEST', 'NOT_PUBLIC')),
  openness_decided text NOT NULL CHECK (openness_decided IN ('AT_SOURCE', 'AFTERWARDS')),
  completeness smallint NOT NULL CHECK (completeness BETWEEN 0 AND 100),
  brief text NOT NULL,
  content_hash bytea NOT NULL,
  commitment bytea NOT NULL,
  leaf_paths text NOT NULL,
  leaves bytea NOT NULL,
  PRIMARY KEY (item_id, number)
);
CALL fact('item_version');

-- The values and the salt of a version, apart from its hashes, so that a field can be redacted.
CREATE TABLE item_content (
  item_id uuid NOT NULL,
  number int NOT NULL,
  salt bytea NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id, number) REFERENCES item_version
);
CALL fact('item_content');
