import { expect, test } from 'vitest';
import { changed, filterOf, isLikeCode, queryOf, searchOf } from '../src/features/hall/search';

const search = searchOf(
  new URLSearchParams('branch=51&publisher=5116&department=d&category=01&q= 登记 &after=x&on=2026-11-20'),
);

test('what was narrowed below a region falls away with it', () => {
  expect(queryOf(changed(search, { branch: '52' }))).toEqual({ branch: '52', category: '01', q: '登记' });
});

test('a new condition starts at the first page', () => {
  expect(queryOf(changed(search, { category: '02' }))).toEqual({
    branch: '51',
    publisher: '5116',
    department: 'd',
    category: '02',
    q: '登记',
  });
});

test('an address gives the search, and the search the address', () => {
  expect(searchOf(new URLSearchParams(queryOf(search)))).toEqual(search);
});

test('one list type is searched, or all, or in all a category of one', () => {
  const all = changed(search, { type: '*' });
  expect(filterOf(search)).toMatchObject({ listType: 'SERVICE_MATTER', category: '01', department: 'd' });
  expect(filterOf(all)).toMatchObject({ listType: null, category: null, department: null });
  expect(filterOf({ ...all, category: 'POWER/02' })).toMatchObject({ listType: 'POWER', category: '02' });
});

test.each([
  ['990100-02-001', true],
  ['A7', true],
  ['登记', false],
  ['2026年登记', false],
  ['ISO', false],
  ['', false],
])('whether %s may be a code: %s', (text, may) => {
  expect(isLikeCode(text)).toBe(may);
});
