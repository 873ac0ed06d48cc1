import { useSpeech } from '../../language/speech';

/** The registry counts up to here; beyond it, it tells no total. */
const COUNTED = 10_000;

const WORDS = {
  found: { counted: 'hall.found', more: 'hall.foundMore' },
  everywhere: { counted: 'hall.everywhere', more: 'hall.everywhereMore' },
} as const;

/** Tells how many there are, as far as the registry counts. */
export function useTotal() {
  const { t, number } = useSpeech();
  return (of: keyof typeof WORDS, total: number | null | undefined) =>
    typeof total === 'number'
      ? t(WORDS[of].counted, { n: number(total) })
      : t(WORDS[of].more, { n: number(COUNTED) });
}
