import { useSearchParams } from 'react-router';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { BranchPicker } from '../organisation/BranchPicker';
import { Found } from './Found';
import { SearchForm } from './SearchForm';
import { changed, queryOf, searchOf, type Search } from './search';
import './hall.css';

const WhereQuery = graphql(`
  query Where($branch: String!, $isGiven: Boolean!) {
    divisions @skip(if: $isGiven) {
      code
    }
    division(by: { code: $branch }) @include(if: $isGiven) {
      code
    }
  }
`);

/** The search: where, which list, what; the address of the page says it all. */
export function Hall() {
  const { t } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const asked = searchOf(query);
  const where = useAnswer(WhereQuery, { branch: asked.branch, isGiven: asked.branch !== '' });
  const top = where.data?.divisions ?? [];
  const only = top.length === 1 ? (top[0]?.code ?? '') : '';
  const search: Search = { ...asked, branch: asked.branch || only };
  const change = (to: Partial<Search>) => setQuery(queryOf(changed(search, to)));
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
      <Answered answer={where}>
        {({ division }) => {
          if (!search.branch) {
            return (
              <Notice tone="plain" title={t('hall.where')}>
                <p>{t('hall.whereText')}</p>
              </Notice>
            );
          }
          // That a region is unknown is said beside its code; there is nothing to be searched.
          const isKnown = only !== '' || division;
          return isKnown && <Found key={search.branch} search={search} onChange={change} />;
        }}
      </Answered>
    </Page>
  );
}
