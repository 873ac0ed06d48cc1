import { hallAddress } from '../../app/addresses';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Paging } from '../../ui/Paging';
import { Chips } from './Chips';
import { ResultRow } from './ResultRow';
import { pageOf, ResultsQuery } from './found';
import { changed, isTooShort, type Search, SHORTEST, USUAL_TYPE } from './search';
import type { Group } from './useFacetGroups';

const PAGE = 20;

function variablesOf(search: Search) {
  const page = search.before
    ? { last: PAGE, before: search.before }
    : { first: PAGE, after: search.after || null };
  return {
    ...page,
    type: search.type,
    matters: search.type === USUAL_TYPE,
    filter: {
      ...(search.publisher ? { publisher: search.publisher } : { branch: search.branch }),
      department: search.department || null,
      category: search.category || null,
      nameContains: search.q || null,
    },
  };
}

type Props = {
  search: Search;
  groups: readonly Group[];
  onChange: (change: Partial<Search>) => void;
};

/** What was found, page by page. */
export function Results({ search, groups, onChange }: Props) {
  const { t, number, date } = useSpeech();
  const short = isTooShort(search.q);
  const answer = useAnswer(ResultsQuery, short ? null : variablesOf(search));
  if (short) return <Notice tone="plain" title={t('search.tooShort', { n: SHORTEST })} />;
  const to = (change: Partial<Search>) => hallAddress(changed(search, change));
  return (
    <section aria-label={t('hall.foundMany')} className="results">
      <Answered answer={answer}>
        {(data) => {
          const found = pageOf(data);
          const { pageInfo, totalCount } = found;
          return (
            <>
              <h2>
                <span role="status">
                  {typeof totalCount === 'number'
                    ? t('hall.found', { n: number(totalCount) })
                    : t('hall.foundMany')}
                </span>
              </h2>
              <Chips search={search} groups={groups} onChange={onChange} />
              {found.rows.length === 0 ? (
                <Notice tone="plain" title={t('hall.nothing')}>
                  <p>{t('hall.nothingText')}</p>
                </Notice>
              ) : (
                <ul className="result-list">
                  {found.rows.map((row) => (
                    <ResultRow key={row.id} of={row.item} brief={row.brief} />
                  ))}
                </ul>
              )}
              <Paging
                label={t('paging.label')}
                previousLabel={t('paging.previous')}
                nextLabel={t('paging.next')}
                previous={
                  pageInfo.hasPreviousPage && pageInfo.startCursor
                    ? { to: to({ before: pageInfo.startCursor }) }
                    : undefined
                }
                next={
                  pageInfo.hasNextPage && pageInfo.endCursor
                    ? { to: to({ after: pageInfo.endCursor }) }
                    : undefined
                }
              />
              <p className="read-at">{t('hall.readAt', { day: date(found.readAt.effectiveOn) })}</p>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
