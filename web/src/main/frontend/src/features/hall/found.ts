import { graphql } from '../../gql';
import type { ResultsQuery as Data } from '../../gql/graphql';

export const ResultsQuery = graphql(`
  query Results(
    $type: String!
    $filter: ItemFilter!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $matters: Boolean!
  ) {
    matters(filter: $filter, first: $first, after: $after, last: $last, before: $before)
      @include(if: $matters) {
      nodes {
        id
        ...ResultRow
        ...MatterInBrief
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
      readAt {
        effectiveOn
      }
    }
    items(listType: $type, filter: $filter, first: $first, after: $after, last: $last, before: $before)
      @skip(if: $matters) {
      nodes {
        id
        ...ResultRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
      readAt {
        effectiveOn
      }
    }
  }
`);

/** The page that was answered, of matters (which tell more in brief) or of any items. */
export function pageOf(data: Data) {
  if (data.matters) {
    return { ...data.matters, rows: data.matters.nodes.map((m) => ({ id: m.id, item: m, brief: m })) };
  }
  if (data.items) {
    return { ...data.items, rows: data.items.nodes.map((i) => ({ id: i.id, item: i, brief: undefined })) };
  }
  throw new Error('the answer holds no page');
}
