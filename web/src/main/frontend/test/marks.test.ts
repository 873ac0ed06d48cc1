import { expect, test } from 'vitest';
import { linesBetween, piecesOf, type Piece } from '../src/features/edition/marks';

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

test('a number is another number, not another digit', () => {
  expect(piecesOf('20', '10').map((p) => p.kind)).toEqual(['old', 'new']);
  expect(piecesOf('办理时限 15 日', '办理时限 10 日').filter((p) => p.kind !== 'same')).toEqual([
    { kind: 'old', text: '15' },
    { kind: 'new', text: '10' },
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
