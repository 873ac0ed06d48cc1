import { useSpeech } from '../../language/speech';
import type { Search } from './search';
import type { Group } from './facetGroups';

type Props = {
  search: Search;
  groups: readonly Group[];
  onChange: (change: Partial<Search>) => void;
};

/** What narrows the search now; each can be taken away. */
export function Chips({ search, groups, onChange }: Props) {
  const { t } = useSpeech();
  const facets = (['publisher', 'category', 'department'] as const)
    .filter((by) => search[by] !== '')
    .map((by) => {
      const group = groups.find((g) => g.by === by);
      const value = group?.values.find((v) => v.value === search[by]);
      return { by, label: value?.name ?? group?.label ?? t(`facets.${by}`), lang: value?.lang };
    });
  const chips = [
    ...(search.q ? [{ by: 'q' as const, label: t('chip.q', { q: search.q }), lang: undefined }] : []),
    ...facets,
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('chip.label')}>
      {chips.map(({ by, label, lang }) => (
        <li key={by}>
          <button type="button" className="chip" onClick={() => onChange({ [by]: '' })}>
            <span lang={lang}>{label}</span> <span aria-hidden="true">×</span>
            <span className="hidden">{t('chip.remove')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
