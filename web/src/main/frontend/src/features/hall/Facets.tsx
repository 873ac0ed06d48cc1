import { useSpeech } from '../../language/speech';
import { FacetGroup } from '../../ui/FacetGroup';
import type { Search } from './search';
import type { Group } from './facetGroups';

type Props = {
  search: Search;
  groups: readonly Group[];
  loading: boolean;
  onChange: (change: Partial<Search>) => void;
};

/** Narrows a search by government, category and unit. */
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
    </aside>
  );
}
