import { useEffect, useRef, useState } from 'react';
import type { FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { ChangeCard, type ChangeCardFragment } from './ChangeCard';

type Props = {
  of: readonly (FragmentType<typeof ChangeCardFragment> & { item: string })[];
  listType: string;
};

const REMEMBERED = 'quanze.jumpKeys';

/** Whether a key was meant for something else: a field, a list of choices, a shortcut of the browser. */
const isTyping = (e: KeyboardEvent) =>
  e.ctrlKey ||
  e.metaKey ||
  e.altKey ||
  (e.target instanceof HTMLElement && e.target.closest('input, select, textarea') !== null);

/** The changes of a page; n and p go to the next and the previous one, if that is wished. */
export function Changes({ of, listType }: Props) {
  const { t } = useSpeech();
  const place = useRef<HTMLOListElement>(null);
  const [keys, setKeys] = useState(() => localStorage.getItem(REMEMBERED) !== 'off');

  useEffect(() => {
    localStorage.setItem(REMEMBERED, keys ? 'on' : 'off');
    if (!keys) return undefined;
    const jump = (e: KeyboardEvent) => {
      if ((e.key !== 'n' && e.key !== 'p') || isTyping(e) || !place.current) return;
      const cards = [...place.current.querySelectorAll<HTMLElement>('[data-change]')];
      const at = cards.findIndex((c) => c.contains(document.activeElement));
      const next = e.key === 'n' ? at + 1 : at === -1 ? cards.length - 1 : at - 1;
      const card = cards[next];
      if (!card) return;
      e.preventDefault();
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'start' });
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [keys]);

  return (
    <section aria-label={t('compare.changes')}>
      <label className="jump-keys">
        <input type="checkbox" checked={keys} onChange={(e) => setKeys(e.target.checked)} />
        <span>
          <kbd>n</kbd> / <kbd>p</kbd> {t('compare.keys')}
        </span>
      </label>
      <ol className="changes" ref={place}>
        {of.map((change) => (
          <li key={change.item}>
            <ChangeCard of={change} listType={listType} />
          </li>
        ))}
      </ol>
    </section>
  );
}
