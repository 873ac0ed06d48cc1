-- 代码表: tables of codes are data. A table of another version, or of another source, is another table.
CREATE TABLE code_table (
  code text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  source text NOT NULL
);
CALL derived('code_table');

CREATE TABLE code_value (
  code_table text NOT NULL REFERENCES code_table,
  value text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  ordinal smallint NOT NULL,
  PRIMARY KEY (code_table, value),
  UNIQUE (code_table, ordinal)
);
CALL derived('code_value');

-- The tables that published systems have in common. Where systems differ, or number a table in another way, theirs is another
-- table, which an administrator registers.
INSERT INTO code_table (code, name_zh, name_en, source) VALUES
('USE_LEVEL', '行使层级', 'Levels of exercise', '国家政务服务平台事项基本目录和实施清单要素（GB/T 39554）'),
('POWER_SOURCE', '权力来源', 'Sources of power', '国家政务服务平台实施清单要素'),
('MATTER_CLASS', '事项类别', 'Classes of matters', '楚雄州政务服务中心 2017: 行政审批、公共服务、内部审批'),
('IMPLEMENTER_KIND', '实施主体性质', 'Kinds of implementers', '国家政务服务平台实施清单要素'),
('PROJECT_TYPE', '办件类型', 'Types of handling', '国家政务服务平台实施清单要素'),
('HANDLE_FORM', '办理形式', 'Forms of handling', '国家政务服务平台实施清单要素'),
('ONLINE_DEPTH', '网上办理深度', 'Depth of online handling', '国家政务服务平台实施清单要素'),
('SERVICE_OBJECT', '服务对象', 'Whom it serves', '国家政务服务平台实施清单要素'),
('HANDLE_AREA', '通办范围', 'Area of handling', '国家政务服务平台实施清单要素'),
('RESULT_TYPE', '审批结果类型', 'Types of results', '国家政务服务平台实施清单要素'),
('CONSULT_WAY', '咨询方式', 'Ways of consulting', '国家政务服务平台实施清单要素'),
('COMPLAINT_WAY', '监督投诉方式', 'Ways of complaint', '国家政务服务平台实施清单要素'),
('CLAIM_KIND', '清单来源', 'Own or claimed', '国家政务服务平台: 认领与自建'),
('PROVIDER_KIND', '提供单位性质', 'Kinds of providers', '凉州区公共服务事项目录 2016: 部门、单位、企业');

INSERT INTO code_value (code_table, value, name_zh, name_en, ordinal) VALUES
('USE_LEVEL', '1', '国家级', 'National', 1),
('USE_LEVEL', '2', '省级', 'Province', 2),
('USE_LEVEL', '3', '市级', 'Prefecture', 3),
('USE_LEVEL', '4', '县级', 'County', 4),
('USE_LEVEL', '5', '镇（乡、街道）级', 'Town, township, street', 5),
('USE_LEVEL', '6', '村（社区）级', 'Village, community', 6),
('POWER_SOURCE', '1', '法定本级行使', 'By law of the own level', 1),
('POWER_SOURCE', '2', '上级下放', 'Delegated from above', 2),
('POWER_SOURCE', '3', '上级授权', 'Empowered from above', 3),
('POWER_SOURCE', '4', '同级授权', 'Empowered by the own level', 4),
('POWER_SOURCE', '5', '上级委托', 'Entrusted from above', 5),
('POWER_SOURCE', '6', '同级委托', 'Entrusted by the own level', 6),
('MATTER_CLASS', '行政权力', '行政权力', 'Administrative power', 1),
('MATTER_CLASS', '公共服务', '公共服务', 'Public service', 2),
('MATTER_CLASS', '内部审批', '内部审批', 'Internal approval', 3),
('IMPLEMENTER_KIND', '1', '法定机关', 'Statutory organ', 1),
('IMPLEMENTER_KIND', '2', '授权组织', 'Empowered organisation', 2),
('IMPLEMENTER_KIND', '3', '受委托组织', 'Entrusted organisation', 3),
('PROJECT_TYPE', '1', '即办件', 'At once', 1),
('PROJECT_TYPE', '2', '承诺件', 'Within the promised limit', 2),
('HANDLE_FORM', '1', '窗口办理', 'At the window', 1),
('HANDLE_FORM', '2', '网上办理', 'Online', 2),
('HANDLE_FORM', '3', '快递申请', 'By courier', 3),
('ONLINE_DEPTH', '1', '互联网咨询', 'Consulting', 1),
('ONLINE_DEPTH', '2', '互联网收件', 'Receiving', 2),
('ONLINE_DEPTH', '3', '互联网预审', 'Checking beforehand', 3),
('ONLINE_DEPTH', '4', '互联网受理', 'Accepting', 4),
('ONLINE_DEPTH', '5', '互联网办理', 'Handling', 5),
('ONLINE_DEPTH', '6', '互联网办理结果信息反馈', 'Telling the result', 6),
('ONLINE_DEPTH', '7', '互联网电子证照反馈', 'Giving the certificate', 7),
('ONLINE_DEPTH', '9', '其他', 'Other', 8),
('SERVICE_OBJECT', '1', '自然人', 'Natural persons', 1),
('SERVICE_OBJECT', '2', '企业法人', 'Enterprises', 2),
('SERVICE_OBJECT', '3', '事业法人', 'Public institutions', 3),
('SERVICE_OBJECT', '4', '社会组织法人', 'Social organisations', 4),
('SERVICE_OBJECT', '5', '非法人企业', 'Enterprises that are no legal persons', 5),
('SERVICE_OBJECT', '6', '行政机关', 'Administrative organs', 6),
('SERVICE_OBJECT', '9', '其他组织', 'Other organisations', 7),
('HANDLE_AREA', '1', '全国', 'The nation', 1),
('HANDLE_AREA', '2', '全省', 'The province', 2),
('HANDLE_AREA', '3', '全市', 'The prefecture', 3),
('HANDLE_AREA', '4', '全县', 'The county', 4),
('HANDLE_AREA', '5', '全镇（乡、街道）', 'The town, township, street', 5),
('HANDLE_AREA', '6', '跨村（社区）', 'Across villages, communities', 6),
('RESULT_TYPE', '10', '证照', 'Certificate', 1),
('RESULT_TYPE', '20', '批文', 'Approval in writing', 2),
('RESULT_TYPE', '99', '其他', 'Other', 3),
('CONSULT_WAY', '1', '窗口咨询', 'At the window', 1),
('CONSULT_WAY', '2', '网络咨询', 'Online', 2),
('CONSULT_WAY', '3', '电话咨询', 'By phone', 3),
('CONSULT_WAY', '4', '信件咨询', 'By letter', 4),
('CONSULT_WAY', '5', '邮件咨询', 'By e-mail', 5),
('COMPLAINT_WAY', '1', '窗口投诉', 'At the window', 1),
('COMPLAINT_WAY', '2', '网络投诉', 'Online', 2),
('COMPLAINT_WAY', '3', '电话投诉', 'By phone', 3),
('COMPLAINT_WAY', '4', '信件投诉', 'By letter', 4),
('COMPLAINT_WAY', '5', '邮件投诉', 'By e-mail', 5),
('CLAIM_KIND', '1', '自建', 'Own', 1),
('CLAIM_KIND', '2', '认领', 'Claimed', 2),
('PROVIDER_KIND', '1', '行政部门', 'Department', 1),
('PROVIDER_KIND', '2', '事业单位', 'Public institution', 2),
('PROVIDER_KIND', '3', '企业', 'Company', 3);

-- A list type is lengthened by elements that old contents lack; each time raises its version. Its lead office, and the kinds of
-- adjustments that its lists may have: none for every kind.
ALTER TABLE list_type
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN lead_office text,
  ADD COLUMN kinds text[] NOT NULL DEFAULT '{}';
