import { useSpeech } from '../../language/speech';
import type { Search } from './search';

type Props = { search: Search; onChange: (change: Partial<Search>) => void };

/** What narrows the search now; each can be taken away. */
export function Chips({ search, onChange }: Props) {
  const { t } = useSpeech();
  const chips = (
    [
      ['q', search.q && t('chip.q', { q: search.q })],
      ['publisher', search.publisher && t('facets.publisher')],
      ['category', search.category && t('facets.category')],
      ['department', search.department && t('facets.department')],
    ] as const
  ).filter(([, label]) => label);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('chip.label')}>
      {chips.map(([name, label]) => (
        <li key={name}>
          <button type="button" className="chip" onClick={() => onChange({ [name]: '' })}>
            {label} <span aria-hidden="true">×</span>
            <span className="hidden">{t('chip.remove')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
