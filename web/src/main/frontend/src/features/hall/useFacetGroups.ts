import { useAnswer } from '../../app/graphql/useAnswer';
import { graphql } from '../../gql';
import { useSpeech } from '../../language/speech';
import type { FacetValue } from '../../ui/FacetGroup';
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

/** A way to narrow the search, named as in the address of the page. */
export type Group = {
  by: 'publisher' | 'category' | 'department';
  label: string;
  values: FacetValue[];
};

/** The ways to narrow a search; units are known where one government is looked at. */
export function useFacetGroups(search: Search): { groups: Group[]; loading: boolean } {
  const { t, named } = useSpeech();
  const answer = useAnswer(
    FacetsQuery,
    search.branch ? { branch: search.branch, type: search.type } : null,
  );
  const lists = answer.data?.lists ?? [];
  const publisher =
    search.publisher || (lists.length === 1 ? (lists[0]?.publisher.division.code ?? '') : '');
  const sections = useAnswer(SectionsQuery, publisher ? { publisher, type: search.type } : null);
  const totals = sections.data?.list?.currentEdition?.totals;
  const publishers = lists.map((l) => ({
    value: l.publisher.division.code,
    name: l.publisher.name,
    lang: 'zh-CN',
    count: l.currentEdition?.members ?? 0,
  }));
  const categories = categoryFacet(answer.data?.statistics ?? [], totals, search.department);
  const departments = departmentFacet(totals ?? [], search.category);
  const groups: Group[] = [
    { by: 'publisher', label: t('facets.publisher'), values: publishers.length > 1 ? publishers : [] },
    {
      by: 'category',
      label: t('facets.category'),
      values: categories.map((c) => ({
        value: c.category.code,
        name: named(c.category),
        count: c.count,
      })),
    },
    {
      by: 'department',
      label: t('facets.department'),
      values: departments.map((d) => ({
        value: d.department.id,
        name: d.department.name,
        lang: 'zh-CN',
        count: d.count,
      })),
    },
  ];
  return { groups: groups.filter((g) => g.values.length > 0), loading: answer.loading };
}
