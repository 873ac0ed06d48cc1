-- 办事指南: matters with their whole guide. Sources of the elements: 国家政务服务平台实施清单要素 (GB/T 39554), with the consistency
-- checks of 浙江 and 温州 on them; of the kinds of providers, 凉州区公共服务事项目录 2016. None is mandatory: what is published lacks
-- them, stays what it is, and is no less complete. Tables that are registered under these codes already stay what they are.
INSERT INTO code_table (code, name_zh, name_en, source) VALUES
('MATERIAL_FORM', '材料形式', 'Forms of materials', '办事指南所列材料形式；代码为本系统自定'),
('ONLINE_LEVEL', '网办深度等级', 'Levels of online handling', '浙江、广东网上办事深度: Ⅰ级至Ⅳ级，Ⅳ级为全程网办')
ON CONFLICT DO NOTHING;

INSERT INTO code_value (code_table, value, name_zh, name_en, ordinal) VALUES
('MATERIAL_FORM', '1', '原件', 'Original', 1),
('MATERIAL_FORM', '2', '复印件', 'Copy', 2),
('MATERIAL_FORM', '3', '原件和复印件', 'Original and copy', 3),
('MATERIAL_FORM', '4', '电子', 'Electronic', 4),
('ONLINE_LEVEL', '1', 'Ⅰ级', 'Level I', 1),
('ONLINE_LEVEL', '2', 'Ⅱ级', 'Level II', 2),
('ONLINE_LEVEL', '3', 'Ⅲ级', 'Level III', 3),
('ONLINE_LEVEL', '4', 'Ⅳ级（全程网办）', 'Level IV, wholly online', 4)
ON CONFLICT DO NOTHING;

-- Materials get further columns: rows of before lack them, as contents lack elements.
UPDATE list_type SET definition = (
  SELECT jsonb_agg(
    CASE WHEN e ->> 'key' = 'materials' THEN jsonb_set(e, '{fields}', (e -> 'fields') || '[
      {"key":"form","zh":"材料形式","en":"Form","type":"TEXT","mandatory":false,"brief":false,"table":"MATERIAL_FORM"},
      {"key":"sample","zh":"样表","en":"Sample","type":"TEXT","mandatory":false,"brief":false}]')
      ELSE e END ORDER BY n)::text
  FROM jsonb_array_elements(definition::jsonb) WITH ORDINALITY x(e, n))
WHERE code = 'SERVICE_MATTER';

-- Elements that an administrator has added already stay what they are.
UPDATE list_type SET version = version + 1, definition = (definition::jsonb || (
  SELECT coalesce(jsonb_agg(e ORDER BY n), '[]') FROM jsonb_array_elements('[
 {"key":"visitsReason","zh":"到现场原因","en":"Reason for visits","type":"TEXT","mandatory":false,"brief":false},
 {"key":"handlingKind","zh":"办件类型","en":"Type of handling","type":"TEXT","mandatory":false,"brief":true,"table":"PROJECT_TYPE"},
 {"key":"channels","zh":"办理形式","en":"Channels","type":"CODES","mandatory":false,"brief":true,"table":"HANDLE_FORM"},
 {"key":"onlineDepth","zh":"网上办理深度","en":"Depth of online handling","type":"CODES","mandatory":false,"brief":false,"table":"ONLINE_DEPTH"},
 {"key":"onlineLevel","zh":"网办深度等级","en":"Level of online handling","type":"TEXT","mandatory":false,"brief":true,"table":"ONLINE_LEVEL"},
 {"key":"courier","zh":"物流快递","en":"By courier","type":"FLAG","mandatory":false,"brief":false},
 {"key":"payOnline","zh":"网上支付","en":"Paid online","type":"FLAG","mandatory":false,"brief":false},
 {"key":"handleArea","zh":"通办范围","en":"Area of handling","type":"TEXT","mandatory":false,"brief":true,"table":"HANDLE_AREA"},
 {"key":"objects","zh":"服务对象","en":"Whom it serves","type":"CODES","mandatory":false,"brief":true,"table":"SERVICE_OBJECT"},
 {"key":"themes","zh":"服务主题","en":"Themes","type":"TEXTS","mandatory":false,"brief":false},
 {"key":"providerKind","zh":"提供单位性质","en":"Kind of provider","type":"TEXT","mandatory":false,"brief":true,"table":"PROVIDER_KIND"},
 {"key":"fees","zh":"收费项目","en":"Fees","type":"ROWS","mandatory":false,"brief":false,"fields":[
   {"key":"name","zh":"收费项目名称","en":"Name","type":"TEXT","mandatory":true,"brief":false},
   {"key":"amount","zh":"收费标准（元）","en":"Amount in yuan","type":"TEXT","mandatory":false,"brief":false,"format":"MONEY"},
   {"key":"unit","zh":"计费单位","en":"Unit","type":"TEXT","mandatory":false,"brief":false},
   {"key":"remark","zh":"收费说明","en":"Remark","type":"TEXT","mandatory":false,"brief":false},
   {"key":"basis","zh":"收费依据","en":"Basis","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"windows","zh":"办理地点和时间","en":"Windows","type":"ROWS","mandatory":false,"brief":false,"formal":true,"redactable":true,"fields":[
   {"key":"name","zh":"窗口名称","en":"Name","type":"TEXT","mandatory":true,"brief":false},
   {"key":"address","zh":"办理地点","en":"Address","type":"TEXT","mandatory":false,"brief":false},
   {"key":"hours","zh":"办理时间","en":"Hours","type":"TEXT","mandatory":false,"brief":false},
   {"key":"phone","zh":"窗口电话","en":"Phone","type":"TEXT","mandatory":false,"brief":false,"format":"PHONE"}]},
 {"key":"results","zh":"审批结果","en":"Results","type":"ROWS","mandatory":false,"brief":false,"fields":[
   {"key":"name","zh":"结果名称","en":"Name","type":"TEXT","mandatory":true,"brief":false},
   {"key":"kind","zh":"结果类型","en":"Type","type":"TEXT","mandatory":false,"brief":false,"table":"RESULT_TYPE"}]},
 {"key":"handlingItems","zh":"业务办理项","en":"Handling items","type":"ROWS","mandatory":false,"brief":false,"fields":[
   {"key":"number","zh":"序号","en":"Number","type":"TEXT","mandatory":true,"brief":false},
   {"key":"name","zh":"办理项名称","en":"Name","type":"TEXT","mandatory":true,"brief":false}]},
 {"key":"questions","zh":"常见问题","en":"Questions","type":"ROWS","mandatory":false,"brief":false,"formal":true,"redactable":true,"fields":[
   {"key":"question","zh":"问题","en":"Question","type":"TEXT","mandatory":true,"brief":false},
   {"key":"answer","zh":"解答","en":"Answer","type":"TEXT","mandatory":false,"brief":false}]}]') WITH ORDINALITY x(e, n)
  WHERE NOT definition::jsonb @> jsonb_build_array(jsonb_build_object('key', e -> 'key'))))::text
WHERE code = 'SERVICE_MATTER';
