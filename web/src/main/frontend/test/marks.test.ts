import { expect, test } from 'vitest';
import { linesBetween, piecesOf, type Piece } from '../src/features/edition/marks';
import { linesOf } from '../src/features/edition/value';

const side = (pieces: Piece[], kind: 'old' | 'new') =>
  pieces
    .filter((p) => p.kind === 'same' || p.kind === kind)
    .map((p) => p.text)
    .join('');

test('Chinese is marked character by character', () => {
  expect(piecesOf('食品流通许可', '食品经营许可')).toEqual([
    { kind: 'same', text: '食品' },
    { kind: 'old', text: '流通' },
    { kind: 'new', text: '经营' },
    { kind: 'same', text: '许可' },
  ]);
});

test('a single character between two changes goes with them', () => {
  expect(piecesOf('由甲和乙办理', '由丙和丁办理')).toEqual([
    { kind: 'same', text: '由' },
    { kind: 'old', text: '甲和乙' },
    { kind: 'new', text: '丙和丁' },
    { kind: 'same', text: '办理' },
  ]);
});

test('what looks like one character is never cut', () => {
  const pieces = piecesOf('葛󠄀区e\u0301', '葛󠄁区e\u0300');
  expect(pieces.filter((p) => p.kind !== 'same').map((p) => p.text)).toEqual([
    '葛󠄀区e\u0301',
    '葛󠄁区e\u0300',
  ]);
});

test('whatever changed, the pieces give both texts back', () => {
  const seed = Date.now() % 100_000;
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
  const text = () => Array.from({ length: below(30) }, () => '行政许可事项的依据'[below(9)]).join('');
  for (let i = 0; i < 500; i++) {
    const [old, now] = [text(), text()];
    const pieces = piecesOf(old, now);
    expect(side(pieces, 'old'), `seed ${seed}`).toBe(old);
    expect(side(pieces, 'new'), `seed ${seed}`).toBe(now);
  }
});

test('texts with nothing in common are shown one for the other, soon', () => {
  const long = (letter: string) => letter.repeat(20_000);
  expect(piecesOf(long('甲'), long('乙')).map((p) => p.kind)).toEqual(['old', 'new']);
});

test('long texts with little in common are compared clause by clause', () => {
  const old = `第一条，${'甲'.repeat(200)}。相同的一句。${'乙'.repeat(200)}。`;
  const now = `第一条，${'丙'.repeat(200)}。相同的一句。${'丁'.repeat(200)}。`;
  const same = piecesOf(old, now).filter((p) => p.kind === 'same');
  expect(same.map((p) => p.text)).toEqual(['第一条，', '相同的一句。']);
});

test('lines that stay are kept apart from lines that change, come and go', () => {
  expect(linesBetween(['一', '二号', '三'], ['一', '二字', '三', '四']).map((l) => l.kind)).toEqual([
    'same',
    'changed',
    'same',
    'new',
  ]);
});

const named = (of: { zh: string }) => of.zh;
const words = { yes: '是', no: '否' };
const elements = [
  {
    key: 'materials',
    fields: [
      { key: 'name', zh: '材料名称', en: 'Name' },
      { key: 'required', zh: '必要', en: 'Required' },
    ],
  },
];
const lines = (canonical: string | null, path = 'elements.materials') =>
  linesOf(canonical, path, elements, named, words);

test('rows are read with the names of their columns, in their order', () => {
  expect(lines('[{"required":true,"copies":1,"name":"申请书"}]')).toEqual([
    '材料名称：申请书；必要：是；copies：1',
  ]);
});

test('texts, numbers, codes and what is absent are read as they are', () => {
  expect(lines('"甲\\n乙"', 'name')).toEqual(['甲', '乙']);
  expect(lines('7', 'elements.promisedDays')).toEqual(['7']);
  expect(lines('["01","02"]', 'elements.levels')).toEqual(['01', '02']);
  expect(lines(null)).toEqual([]);
  expect(lines('not json')).toEqual(['not json']);
});
