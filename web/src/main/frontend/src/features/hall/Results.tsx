import { Link, useLocation } from 'react-router';
import { hallAddress } from '../../app/addresses';
import { Answered } from '../../app/graphql/Answered';
import type { Answer } from '../../app/graphql/useAnswer';
import type { FoundQuery } from '../../gql/graphql';
import { useSpeech, type Word } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Paging } from '../../ui/Paging';
import { turns } from '../../ui/turns';
import { Chips } from './Chips';
import { Elsewhere } from './Elsewhere';
import { ResultRow } from './ResultRow';
import type { Group } from './facetGroups';
import { useTotal } from './total';
import { ALL_TYPES, changed, queryOf, type Search } from './search';

/** How far the registry pages. */
const DEPTH = 1_000;
const NO_CURSOR_OF_THIS = 'CURSOR_INVALID';
/** What is refused for a moment alone: the index is being built, or lists are just being published. */
const NOT_NOW: Record<string, Word> = {
  'SRC-01': 'hall.noIndexYet',
  'SRC-05': 'hall.publishing',
};

type Props = {
  search: Search;
  groups: readonly Group[];
  answer: Answer<FoundQuery>;
  onChange: (change: Partial<Search>) => void;
};

/** What was found, the better match first, page by page. */
export function Results({ search, groups, answer, onChange }: Props) {
  const { t } = useSpeech();
  const total = useTotal();
  const failed = answer.failed?.code;
  const notNow = failed && NOT_NOW[failed];
  const found = answer.data?.found;
  return (
    <section aria-label={t('hall.foundMany')} className="results">
      <h2>
        <span role="status">{found ? total('found', found.totalCount) : t('hall.foundMany')}</span>
      </h2>
      <Chips search={search} groups={groups} onChange={onChange} />
      {failed === NO_CURSOR_OF_THIS ? (
        <Notice tone="plain" title={t('hall.pageGone')}>
          <Link to={hallAddress(queryOf(changed(search, {})))}>{t('paging.first')}</Link>
        </Notice>
      ) : notNow ? (
        <Notice tone="warn" title={t(notNow)}>
          <button type="button" className="button" onClick={answer.again}>
            {t('failed.again')}
          </button>
        </Notice>
      ) : (
        <Answered answer={answer}>{(data) => <PageOfResults search={search} of={data} />}</Answered>
      )}
    </section>
  );
}

function PageOfResults({ search, of: { found, everywhere } }: { search: Search; of: FoundQuery }) {
  const { t, date, number } = useSpeech();
  const location = useLocation();
  const { nodes, pageInfo, totalCount, readAt } = found;
  const isCutOff = !pageInfo.hasNextPage && (typeof totalCount !== 'number' || totalCount > DEPTH);
  return (
    <>
      {everywhere && <Elsewhere search={search} here={totalCount} everywhere={everywhere.totalCount} />}
      {nodes.length === 0 ? (
        <Notice tone="plain" title={t('hall.nothing')}>
          <p>{t('hall.nothingText')}</p>
        </Notice>
      ) : (
        <ul className="result-list">
          {nodes.map((row) => (
            <ResultRow key={row.id} of={row} isAmongAll={search.type === ALL_TYPES} />
          ))}
        </ul>
      )}
      {isCutOff && <p className="cut-off">{t('hall.cutOff', { n: number(DEPTH) })}</p>}
      <Paging
        label={t('paging.label')}
        firstLabel={t('paging.first')}
        previousLabel={t('paging.previous')}
        nextLabel={t('paging.next')}
        {...turns(location, search.after, pageInfo, { on: readAt.effectiveOn })}
      />
      <p className="read-at">{t('hall.readAt', { day: date(readAt.effectiveOn) })}</p>
    </>
  );
}
