/** A constructed sample of what stands on lists: it belongs to no real government. */

export const divisions = [
  { code: '510000000000', name: '四川省', parent: null },
  { code: '511600000000', name: '示例市', parent: '510000000000' },
  { code: '511602000000', name: '示例区', parent: '511600000000' },
  { code: '511603000000', name: '前示县', parent: '511600000000' },
].map((d, i) => ({ ...d, id: `D${i}`, level: 2 }));

export const categories = [
  { code: '01', zh: '行政许可', en: 'Administrative licence' },
  { code: '02', zh: '行政处罚', en: 'Administrative penalty' },
  { code: '05', zh: '行政给付', en: 'Administrative payment' },
  { code: '07', zh: '行政确认', en: 'Administrative confirmation' },
  { code: '20', zh: '公共服务', en: 'Public service' },
];
export type Category = (typeof categories)[number];
const category = (code: string) => categories.find((c) => c.code === code) as Category;

const column = (key: string, zh: string, en: string) => ({ key, zh, en, type: 'TEXT', mandatory: true });
const element = (key: string, zh: string, en: string, mandatory: boolean, fields: object[] = []) => ({
  key,
  zh,
  en,
  type: fields.length ? 'ROWS' : 'TEXT',
  mandatory,
  fields,
});
const bases = [
  column('instrument', '法律文件', 'Legal instrument'),
  column('article', '条款', 'Article'),
  column('excerpt', '条文内容', 'Excerpt'),
];

export const listTypes = [
  {
    code: 'SERVICE_MATTER',
    zh: '政务服务事项',
    en: 'Public-service matters',
    categories,
    elements: [
      element('legalBases', '设定依据', 'Legal bases', true, bases),
      element('conditions', '受理条件', 'Conditions', true),
      element('materials', '申请材料', 'Materials', true, [
        column('name', '材料名称', 'Name'),
        column('origin', '来源渠道', 'Source'),
        column('copies', '份数', 'Copies'),
        column('required', '必要', 'Required'),
      ]),
      element('legalDays', '法定时限（工作日）', 'Statutory limit', true),
      element('promisedDays', '承诺时限（工作日）', 'Promised limit', true),
      element('fee', '收费', 'Fee', true),
      element('phone', '咨询电话', 'Consultation phone', true),
      element('note', '备注', 'Note', false),
    ],
  },
  {
    code: 'POWER',
    zh: '权责清单',
    en: 'Power and responsibility list',
    categories,
    elements: [element('legalBases', '实施依据', 'Legal bases', true, bases)],
  },
];
export type ListType = (typeof listTypes)[number];

export const departments = ['区行政审批局', '区市场监管局', '区民政局', '区人力资源社会保障局'].map((name, i) => ({
  id: `dept${i}`,
  name,
  kind: 'STATUTORY',
  codes: [],
}));
type Department = (typeof departments)[number];
const department = (i: number) => departments[i % departments.length] as Department;

export const publishers = [
  { id: 'P1', name: '示例区人民政府', division: divisions[2] as { code: string } },
  { id: 'P2', name: '前示县人民政府', division: divisions[3] as { code: string } },
];
export type Publisher = (typeof publishers)[number];

export const listName = (publisher: Publisher, listType: ListType) => ({
  id: `${publisher.id}-${listType.code}`,
  publisher,
  listType,
});

const names = [
  '食品经营许可（新办）',
  '食品经营许可（变更）',
  '企业设立登记',
  '内资公司注销登记',
  '城市最低生活保障金给付',
  '结婚登记',
  '社会团体成立登记',
  '失业登记',
  '就业困难人员认定',
  '公共场所卫生许可',
];

const coded = (code: string, zh: string | null, en: string | null) => ({ code, zh, en });

/** What else a guide tells, constructed; one code is not in its table. */
const guide = {
  visitsReason: '核验原件（示例）',
  handlingKind: coded('2', '承诺件', 'Within the promised limit'),
  channels: [coded('1', '窗口办理', 'At the window'), coded('2', '网上办理', 'Online')],
  onlineDepth: [coded('4', '互联网受理', 'Accepting')],
  onlineLevel: coded('3', 'Ⅲ级', 'Level III'),
  courier: true,
  payOnline: false,
  handleArea: coded('3', '全市', 'The prefecture'),
  objects: [coded('2', '企业法人', 'Enterprises'), coded('7', null, null)],
  themes: ['准营准办（示例）'],
  providerKind: coded('1', '行政部门', 'Department'),
  fees: [{ name: '工本费（示例）', amount: '35.50', unit: '证', remark: null, basis: '示例规定（虚构）' }],
  windows: [{ name: 'B12 窗口（示例）', address: '示例路 1 号', hours: '工作日 9:00 至 17:00', phone: null }],
  results: [{ name: '食品经营许可证（示例）', kind: coded('10', '证照', 'Certificate') }],
  handlingItems: [{ number: '01', name: '新办（示例）', code: null }],
  questions: [{ question: '可以代办吗？（示例）', answer: '可以。（示例）' }],
};
const noGuide = {
  visitsReason: null,
  handlingKind: null,
  channels: [],
  onlineDepth: [],
  onlineLevel: null,
  courier: null,
  payOnline: null,
  handleArea: null,
  objects: [],
  themes: [],
  providerKind: null,
  fees: [],
  windows: [],
  results: [],
  handlingItems: [],
  questions: [],
};

function matter(publisher: Publisher, i: number) {
  const name = names[i % names.length] as string;
  const whole = i % 5 !== 3;
  const present = whole
    ? ['legalBases', 'conditions', 'materials', 'legalDays', 'promisedDays', 'fee', 'phone', 'note']
    : ['legalBases', 'materials'];
  return {
    __typename: 'Matter',
    id: `${publisher.id}m${i}`,
    version: 1 + (i % 3),
    name: i < names.length ? name : `${name}（示例 ${i}）`,
    code: `51160200000${i % 10}-${publisher.division.code}-000-11511301008778183N-1-0${i % 7}`,
    category: category(['01', '01', '07', '07', '05', '07', '01', '20', '20', '01'][i % 10] as string),
    department: department(i),
    list: listName(publisher, listTypes[0] as ListType),
    status: i % 9 === 8 ? 'SUSPENDED' : 'IN_FORCE',
    validFrom: '2026-07-01',
    validTo: null,
    completeness: whole ? 100 : 25,
    address: `/matters/${publisher.id}m${i}/1`,
    mainItem: '食品经营许可',
    power: whole ? powers[0] : null,
    legalBases: [
      {
        instrument: '中华人民共和国食品安全法',
        article: '第三十五条',
        excerpt: '国家对食品生产经营实行许可制度。从事食品生产、食品销售、餐饮服务，应当依法取得许可。',
      },
    ],
    conditions: whole
      ? '取得营业执照，具有与经营的食品品种、数量相适应的场所、设备、人员和制度。\n经营者为个体工商户的，以营业执照载明的主体作为申请人。'
      : null,
    materials: [
      {
        name: '食品经营许可申请书',
        origin: '申请人自备',
        copies: 1,
        required: true,
        form: coded('1', '原件', 'Original'),
        sample: 'https://example.invalid/sample.pdf',
      },
      { name: '营业执照复印件', origin: '政府部门核发', copies: 1, required: true, form: null, sample: null },
      {
        name: '与食品经营相适应的主要设备设施布局、操作流程文件',
        origin: '申请人自备',
        copies: 1,
        required: false,
        form: null,
        sample: null,
      },
    ],
    steps: [
      { name: '申请与受理', actor: '窗口人员', days: 1, text: '材料齐全、符合法定形式的，当场受理。' },
      { name: '审查', actor: '审查人员', days: 5, text: '必要时到经营场所现场核查。' },
      { name: '决定与送达', actor: '首席代表', days: 1, text: '作出决定，送达许可证。' },
    ],
    legalDays: whole ? 20 : null,
    promisedDays: whole ? [7, 0, 3][i % 3] : null,
    visits: whole ? i % 2 : null,
    online: i % 2 === 0,
    fee: whole ? '不收费' : null,
    window: whole ? '示例区政务服务中心二楼 B12 窗口（示例路 1 号）' : null,
    phone: whole ? '0826-0000000' : null,
    supervisionPhone: '12345',
    link: null,
    redactions: [],
    missingElements: (listTypes[0] as ListType).elements.filter((e) => e.mandatory && !present.includes(e.key)),
    note: whole ? '受理时间：工作日 9:00 至 17:00。' : null,
    ...(i === 0 ? guide : noGuide),
  };
}

export const powers = Array.from({ length: 12 }, (_, i) => ({
  __typename: 'Power',
  id: `w${i}`,
  version: 2,
  name: i === 0 ? '食品经营许可' : `对未取得许可从事食品经营的处罚（示例 ${i}）`,
  code: `5116-02-${String(i).padStart(4, '0')}`,
  category: category(i === 0 ? '01' : '02'),
  department: department(1),
  list: listName(publishers[0] as Publisher, listTypes[1] as ListType),
  status: 'IN_FORCE',
  validFrom: '2026-07-01',
  validTo: null,
  completeness: 100,
  address: `/items/w${i}/2`,
  legalBases: [{ instrument: '中华人民共和国食品安全法', article: '第一百二十二条', excerpt: null }],
  responsibilities: [
    { stage: '立案', text: '发现违法行为线索，审查并决定是否立案。', basis: '《行政处罚法》第五十四条' },
    { stage: '调查', text: '调查取证，执法人员不得少于两人。', basis: '《行政处罚法》第四十二条' },
  ],
  accountability: [{ text: '没有法律依据实施处罚的。', basis: '《行政处罚法》第七十六条' }],
  steps: [{ name: '立案', actor: null, days: 7, text: null }],
  supervisionPhone: '12345',
  powerSource: '1',
  limitDays: 90,
  note: null,
  missingElements: [],
  redactions:
    i === 3
      ? [
          {
            field: 'elements.note',
            zh: '备注',
            en: 'Note',
            reason: '《个人信息保护法》第四十七条',
            documentNumber: '（2026）示例行终1号',
            redactedOn: '2026-07-02',
            position: 7,
          },
        ]
      : [],
}));

export const matters = [
  ...Array.from({ length: 47 }, (_, i) => matter(publishers[0] as Publisher, i)),
  ...Array.from({ length: 6 }, (_, i) => matter(publishers[1] as Publisher, i)),
];
