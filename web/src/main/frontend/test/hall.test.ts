import { expect, test } from 'vitest';
import { categoryFacet, departmentFacet } from '../src/features/hall/counts';
import { changed, isTooShort, searchOf } from '../src/features/hall/search';

const search = searchOf(
  new URLSearchParams('branch=51&publisher=5116&department=d&category=01&q= 登记 &after=x'),
);

test('what was narrowed below a region falls away with it', () => {
  expect(changed(search, { branch: '52' })).toEqual({ branch: '52', category: '01', q: '登记' });
});

test('a new condition starts at the first page', () => {
  expect(changed(search, { category: '02' })).not.toHaveProperty('after');
});

test('turning the page keeps all conditions', () => {
  expect(changed(search, { after: 'y' })).toEqual({
    branch: '51',
    publisher: '5116',
    department: 'd',
    category: '01',
    q: '登记',
    after: 'y',
  });
});

test('characters are counted as people do', () => {
  expect(isTooShort('𠮷')).toBe(true);
  expect(isTooShort('登记')).toBe(false);
  expect(isTooShort('')).toBe(false);
});

const c1 = { code: '01', zh: '行政许可', en: 'Licence' };
const c2 = { code: '02', zh: '行政处罚', en: 'Penalty' };
const totals = [
  { category: c1, department: { id: 'a', name: '甲' }, count: 2 },
  { category: c1, department: { id: 'b', name: '乙' }, count: 5 },
  { category: c2, department: { id: 'a', name: '甲' }, count: 1 },
];

test('units are counted within the chosen category, the largest first', () => {
  expect(departmentFacet(totals, '').map((d) => [d.department.name, d.count])).toEqual([
    ['乙', 5],
    ['甲', 3],
  ]);
  expect(departmentFacet(totals, '02').map((d) => d.count)).toEqual([1, 0]);
});

test('categories are counted within the chosen unit, and an empty one stays', () => {
  const statistics = [
    { category: c1, count: 9 },
    { category: c2, count: 4 },
  ];
  expect(categoryFacet(statistics, undefined, '').map((c) => c.count)).toEqual([9, 4]);
  expect(categoryFacet(statistics, totals, 'b').map((c) => c.count)).toEqual([5, 0]);
});
