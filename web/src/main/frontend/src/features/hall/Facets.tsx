import { useSpeech } from '../../language/speech';
import { FacetGroup } from '../../ui/FacetGroup';
import type { Search } from './search';
import type { Group } from './useFacetGroups';

type Props = {
  search: Search;
  groups: readonly Group[];
  loading: boolean;
  onChange: (change: Partial<Search>) => void;
};

/** Narrows a search by government, category and unit; what has nothing stays, but cannot be chosen. */
export function Facets({ search, groups, loading, onChange }: Props) {
  const { t } = useSpeech();
  return (
    <aside className="facets" aria-label={t('facets.label')} aria-busy={loading}>
      {groups.map((g) => (
        <FacetGroup
          key={g.by}
          label={g.label}
          everything={t('facets.all')}
          more={t('facets.more')}
          chosen={search[g.by]}
          values={g.values}
          onChoose={(value) => onChange({ [g.by]: value })}
        />
      ))}
      {groups.length > 0 && <p className="facets-note">{t('facets.note')}</p>}
    </aside>
  );
}
