import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { hallAddress } from '../../app/addresses';
import { Answered } from '../../app/graphql/Answered';
import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Paging } from '../../ui/Paging';
import { turns } from '../../ui/turns';
import { Zh } from '../../ui/Zh';
import { CategoryTotals } from './CategoryTotals';
import { Editions } from './Editions';
import './list.css';

const ListQuery = graphql(`
  query ListPage($publisher: String!, $listType: String!, $after: String) {
    list(by: { of: { publisher: $publisher, listType: $listType } }) {
      listType {
        zh
        en
      }
      publisher {
        name
      }
      currentEdition {
        number
      }
      totals {
        ...CategoryTotal
      }
      editions(first: 20, after: $after) {
        nodes {
          ...EditionRow
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

/** A list: how many items of each category stand on it, and its editions, newest first. */
export function ListPage() {
  const { publisher = '', listType = '' } = useParams();
  const { t, named } = useSpeech();
  const [query] = useSearchParams();
  const location = useLocation();
  const after = query.get('after');
  const answer = useAnswer(ListQuery, { publisher, listType, after });
  const list = answer.data?.list;
  return (
    <Page
      title={list ? `${list.publisher.name} · ${named(list.listType)}` : t('list.title')}
      site={t('site')}
      heading={
        list && (
          <>
            <Zh>{list.publisher.name}</Zh> {named(list.listType)}
          </>
        )
      }
      lead={
        list && (
          <p className="lead">
            <Link to={hallAddress({ branch: publisher, publisher, type: listType })}>{t('list.search')}</Link>
          </p>
        )
      }
    >
      <Answered answer={answer}>
        {() =>
          !list ? (
            <Notice tone="plain" title={t('list.notFound')} />
          ) : (
            <>
              <CategoryTotals of={list.totals} />
              <section>
                <h2>{t('list.editions')}</h2>
                {list.editions.nodes.length === 0 ? (
                  <Notice tone="plain" title={t('list.noEdition')} />
                ) : (
                  <Editions
                    key={after}
                    of={list.editions.nodes}
                    publisher={publisher}
                    listType={listType}
                  />
                )}
                <Paging
                  label={t('paging.label')}
                  firstLabel={t('paging.first')}
                  previousLabel={t('paging.newer')}
                  nextLabel={t('paging.older')}
                  {...turns(location, after, list.editions.pageInfo)}
                />
              </section>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
