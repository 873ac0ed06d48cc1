import { graphql } from '../../gql';
import type { FoundQueryVariables } from '../../gql/graphql';
import { ALL_TYPES, changed, filterOf, type Search } from './search';

/** Rows of a page. */
const PAGE = 20;

/**
 * The hall in one question, with words or without, when all is found. Beside the page, each choice
 * that was made is left out once, for the counts of the others that could stand in its place; and
 * named, because what has nothing is not counted.
 */
export const FoundQuery = graphql(`
  query Found(
    $text: String
    $asOf: AsOf
    $first: Int!
    $after: String
    $filter: SearchFilter!
    $anyPublisher: SearchFilter!
    $anyCategory: SearchFilter!
    $anyDepartment: SearchFilter!
    $everywhere: SearchFilter!
    $publisher: String!
    $department: ID!
    $hasPublisher: Boolean!
    $hasCategory: Boolean!
    $hasDepartment: Boolean!
    $hasElsewhere: Boolean!
  ) {
    found: search(text: $text, filter: $filter, asOf: $asOf, first: $first, after: $after) {
      nodes {
        id
        ...ResultRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      readAt {
        effectiveOn
      }
      facets {
        ...PublisherCounts
        ...CategoryCounts
        ...DepartmentCounts
      }
    }
    otherPublishers: search(text: $text, filter: $anyPublisher, asOf: $asOf, first: 1)
      @include(if: $hasPublisher) {
      facets {
        ...PublisherCounts
      }
    }
    otherCategories: search(text: $text, filter: $anyCategory, asOf: $asOf, first: 1)
      @include(if: $hasCategory) {
      facets {
        ...CategoryCounts
      }
    }
    otherDepartments: search(text: $text, filter: $anyDepartment, asOf: $asOf, first: 1)
      @include(if: $hasDepartment) {
      facets {
        ...DepartmentCounts
      }
    }
    everywhere: search(text: $text, filter: $everywhere, asOf: $asOf, first: 1)
      @include(if: $hasElsewhere) {
      totalCount
    }
    publisher: division(by: { code: $publisher }) @include(if: $hasPublisher) {
      publisher {
        name
      }
    }
    listTypes @include(if: $hasCategory) {
      code
      zh
      en
      categories {
        code
        zh
        en
      }
    }
    department(by: { id: $department }) @include(if: $hasDepartment) {
      name
    }
  }
`);

/** Each count is of what would be found if it were chosen: so the same rule of change makes both. */
export function questionOf(search: Search): FoundQueryVariables {
  const having = (change: Partial<Search>) => filterOf(changed(search, change));
  return {
    text: search.q || null,
    asOf: search.on ? { effectiveOn: search.on } : null,
    first: PAGE,
    after: search.after || null,
    filter: filterOf(search),
    anyPublisher: having({ publisher: '' }),
    anyCategory: having({ category: '' }),
    anyDepartment: having({ department: '' }),
    everywhere: having({ type: ALL_TYPES }),
    publisher: search.publisher,
    department: search.department,
    hasPublisher: search.publisher !== '',
    hasCategory: search.category !== '',
    hasDepartment: search.department !== '',
    hasElsewhere: search.q !== '' && search.type !== ALL_TYPES,
  };
}
