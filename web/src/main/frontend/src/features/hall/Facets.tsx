import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import { FacetGroup } from '../../ui/FacetGroup';
import { categoryFacet, departmentFacet } from './counts';
import type { Search } from './search';

const FacetsQuery = graphql(`
  query Facets($branch: String!, $type: String!) {
    statistics(branch: $branch, listType: $type) {
      category {
        code
        zh
        en
      }
      count
    }
    lists(branch: $branch, listType: $type) {
      publisher {
        name
        division {
          code
        }
      }
      currentEdition {
        members
      }
    }
  }
`);

const SectionsQuery = graphql(`
  query Sections($publisher: String!, $type: String!) {
    list(by: { of: { publisher: $publisher, listType: $type } }) {
      currentEdition {
        number
        totals {
          department {
            id
            name
          }
          category {
            code
            zh
            en
          }
          count
        }
      }
    }
  }
`);

type Props = { search: Search; onChange: (change: Partial<Search>) => void };

/** Narrows a search by government, unit and category; what has nothing stays, but cannot be chosen. */
export function Facets({ search, onChange }: Props) {
  const { t, named } = useSpeech();
  const answer = useAnswer(FacetsQuery, { branch: search.branch, type: search.type });
  const lists = answer.data?.lists ?? [];
  const publisher =
    search.publisher || (lists.length === 1 ? (lists[0]?.publisher.division.code ?? '') : '');
  const sections = useAnswer(SectionsQuery, publisher ? { publisher, type: search.type } : null);
  const edition = sections.data?.list?.currentEdition;
  const totals = edition?.totals;
  const statistics = answer.data?.statistics ?? [];
  return (
    <aside className="facets" aria-label={t('facets.label')} aria-busy={answer.loading}>
      {lists.length > 1 && (
        <FacetGroup
          label={t('facets.publisher')}
          everything={t('facets.all')}
          more={t('facets.more')}
          chosen={search.publisher}
          values={lists.map((l) => ({
            value: l.publisher.division.code,
            name: l.publisher.name,
            lang: 'zh-CN',
            count: l.currentEdition?.members ?? 0,
          }))}
          onChoose={(value) => onChange({ publisher: value })}
        />
      )}
      {(statistics.length > 0 || totals) && (
        <FacetGroup
          label={t('facets.category')}
          everything={t('facets.all')}
          more={t('facets.more')}
          chosen={search.category}
          values={categoryFacet(statistics, totals, search.department).map((c) => ({
            value: c.category.code,
            name: named(c.category),
            count: c.count,
          }))}
          onChoose={(value) => onChange({ category: value })}
        />
      )}
      {totals && (
        <FacetGroup
          label={t('facets.department')}
          everything={t('facets.all')}
          more={t('facets.more')}
          chosen={search.department}
          values={departmentFacet(totals, search.category).map((d) => ({
            value: d.department.id,
            name: d.department.name,
            lang: 'zh-CN',
            count: d.count,
          }))}
          onChoose={(value) => onChange({ department: value })}
        />
      )}
      {answer.data && <p className="facets-note">{t('facets.note')}</p>}
    </aside>
  );
}
