-- The list types and the national category scheme that every registry begins with. Source: 事项类型
-- as seen identically in the national exchange tables (GB/T 39554 / C0109).
INSERT INTO category_scheme (code, name_zh, name_en, source) VALUES
  ('NATIONAL', '国家事项类型', 'National item types', 'GB/T 39554 / C0109, layout observed in published data');
INSERT INTO category (scheme, code, name_zh, name_en, ordinal) VALUES
  ('NATIONAL', '01', '行政许可', 'Administrative licence', 1),
  ('NATIONAL', '02', '行政处罚', 'Administrative penalty', 2),
  ('NATIONAL', '03', '行政强制', 'Administrative coercion', 3),
  ('NATIONAL', '04', '行政征收', 'Administrative levy', 4),
  ('NATIONAL', '05', '行政给付', 'Administrative payment', 5),
  ('NATIONAL', '06', '行政检查', 'Administrative inspection', 6),
  ('NATIONAL', '07', '行政确认', 'Administrative confirmation', 7),
  ('NATIONAL', '08', '行政奖励', 'Administrative award', 8),
  ('NATIONAL', '09', '行政裁决', 'Administrative adjudication', 9),
  ('NATIONAL', '10', '其他行政权力', 'Other administrative power', 10),
  ('NATIONAL', '20', '公共服务', 'Public service', 20);

INSERT INTO list_type (code, name_zh, name_en, category_scheme, definition) VALUES
('POWER', '权责清单', 'Power and responsibility list', 'NATIONAL', '[
 {"key":"legalBases","zh":"实施依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"responsibilities","zh":"责任事项","en":"Responsibility items","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"stage","zh":"环节","en":"Stage","type":"TEXT","mandatory":false,"brief":false},
   {"key":"text","zh":"责任内容","en":"Text","type":"TEXT","mandatory":true,"brief":false},
   {"key":"basis","zh":"责任事项依据","en":"Basis","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"accountability","zh":"追责情形","en":"Accountability situations","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"text","zh":"情形","en":"Text","type":"TEXT","mandatory":true,"brief":false},
   {"key":"basis","zh":"追责依据","en":"Basis","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"steps","zh":"职权运行流程","en":"Procedure","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"name","zh":"步骤","en":"Step","type":"TEXT","mandatory":true,"brief":false},
   {"key":"actor","zh":"办理人","en":"Actor","type":"TEXT","mandatory":false,"brief":false},
   {"key":"days","zh":"工作日","en":"Working days","type":"WHOLE","mandatory":false,"brief":false},
   {"key":"text","zh":"内容","en":"Text","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"supervisionPhone","zh":"监督电话","en":"Supervision phone","type":"TEXT","mandatory":true,"brief":false},
 {"key":"levels","zh":"行使层级","en":"Levels of exercise","type":"CODES","mandatory":false,"brief":false,"table":"USE_LEVEL"},
 {"key":"powerSource","zh":"权力来源","en":"Power source","type":"TEXT","mandatory":false,"brief":false,"table":"POWER_SOURCE"},
 {"key":"limitDays","zh":"办理时限（工作日）","en":"Time limit in working days","type":"WHOLE","mandatory":false,"brief":true},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false}]'),
('SERVICE_MATTER', '政务服务事项', 'Public-service matters', 'NATIONAL', '[
 {"key":"matterClass","zh":"事项类别","en":"Class of matter","type":"TEXT","mandatory":false,"brief":true,"table":"MATTER_CLASS"},
 {"key":"mainItem","zh":"主项名称","en":"Main item","type":"TEXT","mandatory":false,"brief":false},
 {"key":"power","zh":"对应权力事项编码","en":"Code of the power it implements","type":"TEXT","mandatory":false,"brief":true},
 {"key":"legalBases","zh":"设定依据","en":"Legal bases","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"instrument","zh":"法律文件","en":"Legal instrument","type":"TEXT","mandatory":true,"brief":false},
   {"key":"article","zh":"条款","en":"Article","type":"TEXT","mandatory":false,"brief":false},
   {"key":"excerpt","zh":"条文内容","en":"Excerpt","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"conditions","zh":"受理条件","en":"Conditions","type":"TEXT","mandatory":true,"brief":false},
 {"key":"materials","zh":"申请材料","en":"Materials","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"name","zh":"材料名称","en":"Name","type":"TEXT","mandatory":true,"brief":false},
   {"key":"origin","zh":"来源渠道","en":"Source","type":"TEXT","mandatory":false,"brief":false},
   {"key":"copies","zh":"份数","en":"Copies","type":"WHOLE","mandatory":false,"brief":false},
   {"key":"required","zh":"必要","en":"Required","type":"FLAG","mandatory":false,"brief":false}]},
 {"key":"steps","zh":"办理流程","en":"Steps","type":"ROWS","mandatory":true,"brief":false,"fields":[
   {"key":"name","zh":"步骤","en":"Step","type":"TEXT","mandatory":true,"brief":false},
   {"key":"actor","zh":"办理人","en":"Actor","type":"TEXT","mandatory":false,"brief":false},
   {"key":"days","zh":"工作日","en":"Working days","type":"WHOLE","mandatory":false,"brief":false},
   {"key":"text","zh":"内容","en":"Text","type":"TEXT","mandatory":false,"brief":false}]},
 {"key":"legalDays","zh":"法定时限（工作日）","en":"Statutory limit in working days","type":"WHOLE","mandatory":true,"brief":false},
 {"key":"promisedDays","zh":"承诺时限（工作日）","en":"Promised limit in working days","type":"WHOLE","mandatory":true,"brief":true},
 {"key":"visits","zh":"到办事现场次数","en":"Visits","type":"WHOLE","mandatory":true,"brief":true},
 {"key":"online","zh":"网上办理","en":"Handled online","type":"FLAG","mandatory":false,"brief":true},
 {"key":"fee","zh":"收费","en":"Fee","type":"TEXT","mandatory":true,"brief":false},
 {"key":"window","zh":"办理窗口","en":"Window","type":"TEXT","mandatory":false,"brief":false},
 {"key":"phone","zh":"咨询电话","en":"Consultation phone","type":"TEXT","mandatory":true,"brief":false},
 {"key":"supervisionPhone","zh":"监督投诉电话","en":"Complaint phone","type":"TEXT","mandatory":false,"brief":false},
 {"key":"link","zh":"办事指南网址","en":"Address of the guide","type":"TEXT","mandatory":false,"brief":false},
 {"key":"note","zh":"备注","en":"Note","type":"TEXT","mandatory":false,"brief":false}]');
