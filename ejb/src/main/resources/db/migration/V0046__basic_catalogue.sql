-- 基本目录: what a superior government lays down for all levels below it. Six elements, as the State and Jilin have them: 名称, 编码, 类型,
-- 主管部门 (the unit whose section it is), 实施机关, 设定和实施依据. Items below claim one (认领) and take over what it lays down, or are of their own (自建).
INSERT INTO list_type (code, name_zh, name_en, category_scheme, definition, kinds) VALUES
('BASIC_CATALOGUE', '政务服务事项基本目录', 'Basic catalogue of public-service items', 'NATIONAL', '[
 {"key":"legalBases","zh":"设定和实施依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"implementers","zh":"实施机关","en":"Implementing organs","type":"TEXT","mandatory":true,"brief":true},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]',
 '{ADD,CANCEL,CHANGE,MERGE,SPLIT,TRANSFER,RECLASSIFY,RECODE,SUSPEND,RESUME,CHANGE_IMPLEMENTER,CORRECT,UNEXPLAINED,MIGRATE_SCHEME}');

-- The item that one claims, on the lists that have come along.
UPDATE list_type SET version = version + 1, definition = (definition::jsonb || '[
 {"key":"catalogueItem","zh":"认领的基本目录事项","en":"Catalogue item claimed","type":"TEXT","mandatory":false,"brief":true,"format":"CATALOGUE_ITEM"}]')::text
WHERE code IN ('POWER', 'SERVICE_MATTER') AND NOT definition::jsonb @> '[{"key":"catalogueItem"}]';

INSERT INTO code_scheme (code, name_zh, name_en, layout, source) VALUES
('NATIONAL-12', '基本编码', 'Basic catalogue code of 12 digits', '^(?<catalog>[0-9]{2}(?<type>[0-9]{2})[0-9]{8})$',
 'layout observed in published data: scope 2, type 2, lead department 2, main item 3, sub item 3');

-- 目录草案: a draft of the basic catalogue, which the owner of the catalogue writes and no editor of lists.
ALTER TABLE change_set ADD COLUMN catalogue boolean NOT NULL DEFAULT false;

-- Which items one refers to, of the elements that lists show: under an index, so that it is found who refers to an item.
CREATE FUNCTION references_of(brief text) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(m[1]::uuid)
  FROM regexp_matches(brief, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m
$$;
CREATE INDEX holding_refers ON holding USING gin (references_of(brief))
  WHERE brief LIKE '%-%-%-%-%' AND known_to IS NULL AND NOT past;
