import type { Location, To } from 'react-router';

type Page = { hasNextPage: boolean; endCursor?: string | null };
type Turn = { to: To; state?: unknown; isFirst?: boolean };

const PARAMETER = 'after';

function at(location: Location, cursor: string | undefined, beside: Record<string, string>): To {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries({ ...beside, [PARAMETER]: cursor })) {
    if (cursor && value) query.set(name, value);
    else query.delete(name);
  }
  return { pathname: location.pathname, search: query.toString() };
}

/**
 * The turns of a list that is only read forwards. The way that was come is kept in the history: the
 * cursors of the pages before this one, that of the first being empty. Who came to a later page by
 * its address alone goes back to the first.
 *
 * @param beside what the address of every page but the first says as well
 */
export function turns(
  location: Location,
  after: string | null,
  page: Page,
  beside: Record<string, string> = {},
): { previous: Turn | undefined; next: Turn | undefined } {
  const way = Array.isArray(location.state) ? (location.state as string[]) : [];
  const before = way.at(-1);
  return {
    previous: after
      ? { to: at(location, before, beside), state: way.slice(0, -1), isFirst: before === undefined }
      : undefined,
    next:
      page.hasNextPage && page.endCursor
        ? { to: at(location, page.endCursor, beside), state: [...way, after ?? ''] }
        : undefined,
  };
}
