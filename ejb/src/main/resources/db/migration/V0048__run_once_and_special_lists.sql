-- The lists that the reports of governments name beside powers and matters. They are data: an administrator lengthens them, or registers others;
-- what is registered under such a code already stays what it is.
INSERT INTO category_scheme (code, name_zh, name_en, source) VALUES
('RUN_ONCE', '只跑一次事项种类', 'Kinds of run-once entries', '白山市 2018: 行政职权 2,025 项, 公共服务 1,140 项'),
('FEE', '收费项目种类', 'Kinds of fees', '收费目录清单: 行政事业性收费, 政府性基金, 经营服务性收费'),
('SERVICE', '中介服务种类', 'Kinds of intermediary services', '行政审批中介服务事项目录')
ON CONFLICT DO NOTHING;
INSERT INTO category (scheme, code, name_zh, name_en, ordinal) VALUES
('RUN_ONCE', 'POWER', '行政职权', 'Administrative powers', 1),
('RUN_ONCE', 'PUBLIC_SERVICE', '公共服务', 'Public services', 2),
('FEE', 'ADMINISTRATIVE', '行政事业性收费', 'Administrative fees', 1),
('FEE', 'FUND', '政府性基金', 'Government funds', 2),
('FEE', 'SERVICE', '经营服务性收费', 'Fees of services under government prices', 3),
('SERVICE', 'MANDATORY', '法定中介服务', 'Services that the law demands', 1),
('SERVICE', 'OTHER', '其他中介服务', 'Other services', 2)
ON CONFLICT DO NOTHING;

INSERT INTO list_type (code, name_zh, name_en, category_scheme, definition, kinds) VALUES
('PUBLIC_SERVICE', '公共服务事项清单', 'Public services', 'NATIONAL', '[
 {"key":"legalBases","zh":"设定依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"providerKind","zh":"提供单位性质","en":"Kind of provider","type":"TEXT","mandatory":false,"brief":true,"table":"PROVIDER_KIND"},
 {"key":"recipients","zh":"服务对象","en":"Whom it serves","type":"TEXT","mandatory":false,"brief":false},
 {"key":"phone","zh":"咨询电话","en":"Consultation phone","type":"TEXT","mandatory":false,"brief":false,"formal":true,"format":"PHONE"},
 {"key":"catalogueItem","zh":"认领的基本目录事项","en":"Catalogue item claimed","type":"TEXT","mandatory":false,"brief":true,"format":"CATALOGUE_ITEM"},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]', '{}'),
('RUN_ONCE', '只跑一次事项目录', 'Run-once catalogue', 'RUN_ONCE', '[
 {"key":"item","zh":"对应事项","en":"The power or public service","type":"TEXT","mandatory":true,"brief":true,"format":"ITEM"},
 {"key":"batch","zh":"批次","en":"Batch","type":"WHOLE","mandatory":true,"brief":true},
 {"key":"visits","zh":"到办事现场次数","en":"Visits","type":"WHOLE","mandatory":true,"brief":true},
 {"key":"preconditions","zh":"前提条件","en":"Preconditions","type":"TEXT","mandatory":false,"brief":false},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]',
 '{ADD,CHANGE,CANCEL,SUSPEND,RESUME,RECLASSIFY,RECODE,TRANSFER,CHANGE_IMPLEMENTER,CORRECT,UNEXPLAINED}'),
('RUN_ONCE_EXEMPTION', '只跑一次例外事项清单', 'Exemptions from running once', 'RUN_ONCE', '[
 {"key":"item","zh":"对应事项","en":"The power or public service","type":"TEXT","mandatory":true,"brief":true,"format":"ITEM"},
 {"key":"reason","zh":"例外理由","en":"Reason","type":"TEXT","mandatory":true,"brief":false},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]',
 '{ADD,CHANGE,CANCEL,SUSPEND,RESUME,RECLASSIFY,RECODE,TRANSFER,CHANGE_IMPLEMENTER,CORRECT,UNEXPLAINED}'),
('LICENSING', '行政许可事项清单', 'Licensing items', 'NATIONAL', '[
 {"key":"competentDepartment","zh":"主管部门","en":"Competent department","type":"TEXT","mandatory":false,"brief":true},
 {"key":"legalBases","zh":"设定和实施依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"catalogueItem","zh":"认领的基本目录事项","en":"Catalogue item claimed","type":"TEXT","mandatory":false,"brief":true,"format":"CATALOGUE_ITEM"},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]', '{}'),
('RANDOM_INSPECTION', '随机抽查事项清单', 'Random inspections', 'NATIONAL', '[
 {"key":"legalBases","zh":"抽查依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"objects","zh":"抽查对象","en":"Whom it inspects","type":"TEXT","mandatory":true,"brief":true},
 {"key":"content","zh":"抽查内容","en":"What it inspects","type":"TEXT","mandatory":true,"brief":false},
 {"key":"share","zh":"抽查比例","en":"Share","type":"TEXT","mandatory":true,"brief":true},
 {"key":"frequency","zh":"抽查频次","en":"Frequency","type":"TEXT","mandatory":true,"brief":true},
 {"key":"method","zh":"抽查方式","en":"Method","type":"TEXT","mandatory":true,"brief":false},
 {"key":"power","zh":"对应权力事项编码","en":"Code of the power it exercises","type":"TEXT","mandatory":false,"brief":true},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]', '{}'),
('INTERMEDIARY_SERVICE', '行政审批中介服务事项目录', 'Intermediary services', 'SERVICE', '[
 {"key":"item","zh":"对应审批事项","en":"The approval it serves","type":"TEXT","mandatory":true,"brief":true,"format":"ITEM"},
 {"key":"qualification","zh":"机构资质","en":"Qualification","type":"TEXT","mandatory":true,"brief":false},
 {"key":"legalBases","zh":"设定依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"fee","zh":"收费","en":"Fee","type":"TEXT","mandatory":false,"brief":false},
 {"key":"limit","zh":"时限","en":"Time limit","type":"TEXT","mandatory":false,"brief":true,"format":"DURATION"},
 {"key":"client","zh":"委托主体","en":"Who commissions it","type":"TEXT","mandatory":false,"brief":false},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]', '{}'),
('FEE', '收费目录清单', 'Fees', 'FEE', '[
 {"key":"standard","zh":"收费标准","en":"Rate","type":"TEXT","mandatory":true,"brief":true},
 {"key":"legalBases","zh":"收费依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"payers","zh":"缴费对象","en":"Who pays","type":"TEXT","mandatory":false,"brief":false},
 {"key":"relief","zh":"减免政策","en":"Relief","type":"TEXT","mandatory":false,"brief":false},
 {"key":"item","zh":"对应事项","en":"The item it is charged for","type":"TEXT","mandatory":false,"brief":true,"format":"ITEM"},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false,"formal":true,"redactable":true}]', '{}')
ON CONFLICT DO NOTHING;

-- What implements a power names it by the code of its government's list: found as who refers to an item is.
CREATE INDEX holding_power ON holding ((brief::jsonb ->> 'power'))
  WHERE brief LIKE '%"power":%' AND known_to IS NULL AND NOT past;

-- 比率指标: a share is what is counted above the line and below it, never a bare figure. What each counts are the public members of lists, of one
-- category or of all; what is exempt is taken from below the line.
CREATE TABLE ratio_definition (
  code text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  source text NOT NULL,
  target numeric(7, 6),
  terms text NOT NULL
);
CALL derived('ratio_definition');
INSERT INTO ratio_definition (code, name_zh, name_en, source, target, terms) VALUES
('RUN_ONCE_SHARE', '只跑一次事项比例', 'Share of run-once entries', '白山市 2018: 3,165 ÷ 3,321, 目标 80%', 0.8,
 '{"numerator":[{"listType":"RUN_ONCE"}],"denominator":[{"listType":"POWER"}],"exempt":[]}'),
('RUN_ONCE_POWER_SHARE', '只跑一次行政职权比例', 'Share of powers that are run once', '白山市 2018: 2,025 ÷ 3,321', 0.8,
 '{"numerator":[{"listType":"RUN_ONCE","category":"POWER"}],"denominator":[{"listType":"POWER"}],"exempt":[{"listType":"RUN_ONCE_EXEMPTION","category":"POWER"}]}');
