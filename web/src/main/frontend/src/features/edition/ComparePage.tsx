import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { listAddress } from '../../app/addresses';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import type { DifferenceKind } from '../../gql/graphql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Paging } from '../../ui/Paging';
import { turns } from '../../ui/turns';
import { Zh } from '../../ui/Zh';
import { Changes } from './Changes';
import { EditionChooser } from './EditionChooser';
import { KINDS } from './kinds';
import { Summary } from './Summary';
import './compare.css';

const HeadQuery = graphql(`
  query CompareHead($publisher: String!, $listType: String!) {
    list(by: { of: { publisher: $publisher, listType: $listType } }) {
      ...EditionChooser
      publisher {
        name
      }
      listType {
        zh
        en
      }
    }
  }
`);

const CompareQuery = graphql(`
  query Compare(
    $publisher: String!
    $listType: String!
    $from: Int!
    $to: Int!
    $kind: DifferenceKind
    $after: String
  ) {
    comparison(
      of: { list: { publisher: $publisher, listType: $listType } }
      from: { edition: $from }
      to: { edition: $to }
    ) {
      ...Summary
      from {
        effectiveOn
      }
      to {
        effectiveOn
      }
      changes(kind: $kind, first: 20, after: $after) {
        nodes {
          item
          ...ChangeCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

const editionOf = (text: string | null) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Compares two editions of a list; the address holds both, the kind and the page. */
export function ComparePage() {
  const { publisher = '', listType = '' } = useParams();
  const { t, named, date } = useSpeech();
  const location = useLocation();
  const [query, setQuery] = useSearchParams();
  const from = editionOf(query.get('from'));
  const to = editionOf(query.get('to'));
  const kind: DifferenceKind | null = KINDS.find((k) => k === query.get('kind')) ?? null;
  const after = query.get('after');
  const ready = from !== undefined && to !== undefined && from !== to;
  const head = useAnswer(HeadQuery, { publisher, listType });
  const answer = useAnswer(CompareQuery, ready ? { publisher, listType, from, to, kind, after } : null);
  const list = head.data?.list;
  const choose = (f: number, u: number) => setQuery({ from: String(f), to: String(u) });
  const show = (k: DifferenceKind | null) =>
    setQuery({ from: String(from), to: String(to), ...(k && { kind: k }) });
  const title = ready ? t('compare.titleOf', { from, to }) : t('compare.title');
  return (
    <Page
      title={list ? `${title} · ${list.publisher.name} ${named(list.listType)}` : title}
      site={t('site')}
      heading={title}
      lead={
        <p className="lead">
          <Link to={listAddress(publisher, listType)}>
            {list ? <Zh>{list.publisher.name}</Zh> : t('list.title')} {list && named(list.listType)}
          </Link>
        </p>
      }
    >
      <Answered answer={head}>
        {() =>
          list ? (
            <EditionChooser key={`${from} ${to}`} of={list} from={from} to={to} onChoose={choose} />
          ) : (
            <Notice tone="plain" title={t('list.notFound')} />
          )
        }
      </Answered>
      {!ready && <Notice tone="plain" title={t('edition.pickTwo')} />}
      {ready && (
        <Answered answer={answer}>
          {({ comparison }) => (
            <>
              <p className="compare-days">
                {t('compare.days', {
                  from: date(comparison.from.effectiveOn),
                  to: date(comparison.to.effectiveOn),
                })}
              </p>
              <Summary of={comparison} kind={kind} onShow={show} />
              {comparison.changes.nodes.length === 0 ? (
                <Notice tone="plain" title={t('compare.same')} />
              ) : (
                <Changes of={comparison.changes.nodes} listType={listType} />
              )}
              <Paging
                label={t('paging.label')}
                firstLabel={t('paging.first')}
                previousLabel={t('paging.previous')}
                nextLabel={t('paging.next')}
                {...turns(location, after, comparison.changes.pageInfo)}
              />
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}
