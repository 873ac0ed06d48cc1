-- 类别体系: category schemes are versioned data; the version is part of the scheme's code.
CREATE TABLE category_scheme (
  code text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  source text NOT NULL
);
CALL derived('category_scheme');

CREATE TABLE category (
  scheme text NOT NULL REFERENCES category_scheme,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  ordinal smallint NOT NULL,
  PRIMARY KEY (scheme, code),
  UNIQUE (scheme, name_zh),
  UNIQUE (scheme, ordinal)
);
CALL derived('category');

-- 清单类型: list types are data. The definition holds the elements, as ListType documents.
CREATE TABLE list_type (
  code text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  category_scheme text NOT NULL REFERENCES category_scheme,
  definition text NOT NULL
);
CALL derived('list_type');
