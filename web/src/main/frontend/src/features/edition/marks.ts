import { diffArrays } from 'diff';

/** A piece of a text: on both sides, on the old one alone, or on the new one alone. */
export type Piece = { kind: 'same' | 'old' | 'new'; text: string };

/** A line of a value, with what happened to it. */
export type Line = { kind: 'same' | 'old' | 'new'; text: string } | { kind: 'changed'; pieces: Piece[] };

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
/** Of these, each is a grapheme of its own; the segmenter would take a second for a long text. */
const PLAIN = /^[\p{Script=Han}\p{P}\p{N}A-Za-z\s]*$/u;
const letters = (text: string) =>
  PLAIN.test(text) ? [...text] : [...graphemes.segment(text)].map((s) => s.segment);

/** Numbers, codes and Latin words differ as a whole: 10 is not 20 with another digit. */
function cut(text: string): string[] {
  const words: string[] = [];
  let inWord = false;
  for (const letter of letters(text)) {
    const latin = /^[0-9A-Za-z]$/.test(letter);
    if (latin && inWord) words[words.length - 1] += letter;
    else words.push(letter);
    inWord = latin;
  }
  return words;
}

const clauses = (text: string) => text.split(/(?<=[，。；：、\n])/u);

/** Beyond so many edits, a comparison costs more than it shows. */
const MOST_EDITS = 300;
/** What stays between two changes and is as short as this goes with them: phrases, not letters. */
const ISLAND = 1;

const whole = (old: string, now: string): Piece[] => [
  ...(old ? [{ kind: 'old', text: old } as const] : []),
  ...(now ? [{ kind: 'new', text: now } as const] : []),
];

/**
 * The pieces by which two texts differ: by grapheme, put together to phrases; by clause where they
 * have little in common; one for the other where they have nothing.
 */
export function piecesOf(old: string, now: string): Piece[] {
  const found =
    diffArrays(cut(old), cut(now), { maxEditLength: MOST_EDITS }) ??
    diffArrays(clauses(old), clauses(now), { maxEditLength: MOST_EDITS });
  if (!found) return whole(old, now);
  const runs = found.map((c) => ({
    kind: c.added ? ('new' as const) : c.removed ? ('old' as const) : ('same' as const),
    text: c.value.join(''),
    length: [...c.value.join('')].length,
  }));
  const pieces: Piece[] = [];
  let before = '';
  let after = '';
  const flush = () => {
    pieces.push(...whole(before, after));
    before = after = '';
  };
  runs.forEach((run, i) => {
    const inside = i > 0 && i < runs.length - 1;
    if (run.kind === 'same' && !(inside && run.length <= ISLAND)) {
      flush();
      pieces.push({ kind: 'same', text: run.text });
      return;
    }
    if (run.kind !== 'new') before += run.text;
    if (run.kind !== 'old') after += run.text;
  });
  flush();
  return pieces;
}

/** The lines by which two values differ; an old and a new line in one place are one that changed. */
export function linesBetween(old: readonly string[], now: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gone: string[] = [];
  const flush = () => {
    lines.push(...gone.map((text): Line => ({ kind: 'old', text })));
    gone = [];
  };
  for (const chunk of diffArrays([...old], [...now])) {
    if (chunk.removed) {
      flush();
      gone = chunk.value;
    } else if (chunk.added) {
      chunk.value.forEach((text) => {
        const was = gone.shift();
        lines.push(was === undefined ? { kind: 'new', text } : { kind: 'changed', pieces: piecesOf(was, text) });
      });
      flush();
    } else {
      flush();
      lines.push(...chunk.value.map((text): Line => ({ kind: 'same', text })));
    }
  }
  flush();
  return lines;
}
