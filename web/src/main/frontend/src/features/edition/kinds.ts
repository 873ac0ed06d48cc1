import type { DifferenceKind } from '../../gql/graphql';

/** The kinds of differences (差异类型) in the order of reading, each with a sign beside its colour. */
export const KINDS: readonly DifferenceKind[] = [
  'ADDED',
  'REMOVED',
  'CHANGED',
  'RECODED',
  'MOVED',
  'MERGED',
  'STATUS',
];

export const SIGNS: Record<DifferenceKind, string> = {
  ADDED: '＋',
  REMOVED: '－',
  CHANGED: '≠',
  RECODED: '№',
  MOVED: '⇄',
  MERGED: '⋃',
  STATUS: '◐',
};
