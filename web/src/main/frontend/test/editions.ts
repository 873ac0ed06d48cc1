import {
  categories,
  departments,
  listName,
  listTypes,
  matters,
  powers,
  publishers,
  type Category,
  type ListType,
  type Publisher,
} from './sample.ts';

/** Constructed lists, their editions, and how two of them differ. */

const countsOf = (items: { category: Category }[]) =>
  categories.map((c) => ({ category: c, count: items.filter((i) => i.category === c).length }));

export const lists = [
  { ...listName(publishers[0] as Publisher, listTypes[0] as ListType), totals: countsOf(matters) },
  { ...listName(publishers[0] as Publisher, listTypes[1] as ListType), totals: countsOf(powers) },
  { ...listName(publishers[1] as Publisher, listTypes[0] as ListType), totals: [] },
];

export const decisions = [
  { documentNumber: '示府发〔2026〕8号', title: '关于调整区级政务服务事项清单的决定', issuer: '示例区人民政府' },
  { documentNumber: '示府发〔2025〕3号', title: '关于取消和下放一批事项的决定', issuer: '示例区人民政府' },
].map((d, i) => ({ ...d, id: `dec${i}`, effectiveOn: '2026-07-01', position: 9 - i }));

export function editions(list: { id: string; publisher: Publisher }) {
  const members = matters.filter((m) => m.list.publisher === list.publisher);
  const move = (movement: string, lines: number, net: number) => ({ movement, lines, net });
  const totals = categories.flatMap((c) =>
    departments.map((d) => ({
      category: c,
      department: d,
      count: members.filter((m) => m.category === c && m.department === d).length,
    })),
  );
  return [
    {
      decision: decisions[0],
      effectiveOn: '2026-07-01',
      balance: [52, 47, move('DELEGATED_OUT', 4, -4), move('CANCELLED', 1, -1), move('CHANGED', 3, 0)],
      announced: 0,
    },
    {
      decision: decisions[1],
      effectiveOn: '2025-05-01',
      balance: [53, 52, move('CANCELLED', 2, -2), move('ADDED', 1, 1), move('DELEGATION_ANNOUNCED', 4, 0)],
      announced: 4,
    },
    { decision: null, effectiveOn: '2024-03-01', balance: [0, 53, move('OPENING', 53, 53)], announced: 0 },
  ].map((e, i) => {
    const [opening, closing, ...movements] = e.balance;
    return {
      ...e,
      id: `${list.id}e${3 - i}`,
      number: 3 - i,
      label: i === 2 ? '2024年版' : null,
      position: 9 - i,
      members: closing,
      address: `/editions/${list.id}/${3 - i}`,
      balance: { opening, closing, difference: 0, movements, sections: [] },
      totals,
    };
  });
}

const lines = (texts: string[]) => texts.map((text) => ({ zh: text, en: text }));
const row = (name: string, copies: number) => `材料名称：${name}；份数：${copies}`;
const field = (path: string, zh: string, en: string, old: string[], now: string[]) => ({
  path,
  zh,
  en,
  oldLines: lines(old),
  nowLines: lines(now),
  oldState: old.length > 0 ? 'PRESENT' : 'ABSENT',
  nowState: now.length > 0 ? 'PRESENT' : 'ABSENT',
});

/** What differs: one of each kind, and enough additions for a second page. */
export function changes(from: number, to: number) {
  if (from === to) return [];
  const line = (number: number, movement: string, decision: object | undefined, note?: string) => ({
    position: 9,
    number,
    movement,
    effectiveOn: '2026-07-01',
    note,
    decision,
    changedFields: [],
    digest: '',
  });
  const base = (i: number) => {
    const m = matters[i] as (typeof matters)[number];
    return { item: m.id, name: m.name, code: m.code, category: m.category, department: m.department, fields: [] };
  };
  return [
    {
      ...base(0),
      kind: 'CHANGED',
      oldVersion: 1,
      newVersion: 2,
      causes: [line(1, 'CHANGED', decisions[0], '法律依据修订，压减时限和材料')],
      fields: [
        field('name', '事项名称', 'Name', ['食品流通许可（新办）'], ['食品经营许可（新办）']),
        field(
          'elements.conditions',
          '受理条件',
          'Conditions',
          ['具有与经营的食品品种、数量相适应的固定场所、设备、专职人员和制度。'],
          ['取得营业执照，具有与经营的食品品种、数量相适应的场所、设备、人员和制度。'],
        ),
        field('elements.promisedDays', '承诺时限（工作日）', 'Promised limit', ['15'], ['7']),
        field(
          'elements.materials',
          '申请材料',
          'Materials',
          [row('食品经营许可申请书', 2), row('营业执照复印件', 1), row('从业人员健康证明', 1)],
          [row('食品经营许可申请书', 1), row('营业执照复印件', 1)],
        ),
        field('elements.phone', '咨询电话', 'Consultation phone', [], ['0826-0000000']),
        { ...field('elements.note', '备注', 'Note', [], ['示例']), oldState: 'REDACTED' },
      ],
    },
    {
      ...base(4),
      kind: 'MOVED',
      oldVersion: 1,
      newVersion: null,
      causes: [line(2, 'DELEGATED_OUT', decisions[1], '下放至示例街道办事处')],
    },
    { ...base(7), kind: 'REMOVED', oldVersion: 1, newVersion: null, causes: [line(3, 'CANCELLED', decisions[1])] },
    { ...base(9), kind: 'ADDED', oldVersion: null, newVersion: 1, causes: [line(4, 'ADDED', undefined)] },
    ...Array.from({ length: 22 }, (_, i) => ({
      ...base(12 + i),
      kind: 'ADDED',
      oldVersion: null,
      newVersion: 1,
      causes: [line(10 + i, 'ADDED', decisions[0])],
    })),
  ];
}
