import { useSearchParams } from 'react-router';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { BranchPicker } from '../organisation/BranchPicker';
import { Facets } from './Facets';
import { Results } from './Results';
import { SearchForm } from './SearchForm';
import { changed, searchOf, type Search } from './search';
import { useFacetGroups } from './useFacetGroups';
import './hall.css';

const OnlyTopQuery = graphql(`
  query OnlyTop {
    divisions {
      code
    }
  }
`);

/** The search: where, which list, what; the address of the page says it all. */
export function Hall() {
  const { t } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const asked = searchOf(query);
  const top = useAnswer(OnlyTopQuery, asked.branch ? null : {}).data?.divisions ?? [];
  const only = top.length === 1 ? (top[0]?.code ?? '') : '';
  const search: Search = { ...asked, branch: asked.branch || only };
  const { groups, loading } = useFacetGroups(search);
  const change = (to: Partial<Search>) => setQuery(changed(search, to));
  return (
    <Page title={search.q ? t('hall.titleFor', { q: search.q }) : t('hall.title')} site={t('site')}>
      <div className="hall-ask">
        <BranchPicker branch={search.branch} onChoose={(branch) => change({ branch })} />
        <SearchForm
          key={`${search.q} ${search.type}`}
          search={search}
          onSearch={(q, type) => change(type === search.type ? { q } : { q, type })}
        />
      </div>
      {search.branch ? (
        <div className="hall">
          <Facets search={search} groups={groups} loading={loading} onChange={change} />
          <Results search={search} groups={groups} onChange={change} />
        </div>
      ) : (
        <Notice tone="plain" title={t('hall.where')}>
          <p>{t('hall.whereText')}</p>
        </Notice>
      )}
    </Page>
  );
}
