import type { Location, To } from 'react-router';

type Page = { hasNextPage: boolean; endCursor?: string | null };
type Turn = { to: To; state?: unknown };

const PARAMETER = 'after';

function at(location: Location, cursor: string | undefined): To {
  const query = new URLSearchParams(location.search);
  if (cursor) query.set(PARAMETER, cursor);
  else query.delete(PARAMETER);
  return { pathname: location.pathname, search: query.toString() };
}

/**
 * The turns of a list that is only read forwards: the way that was come is kept in the history, and
 * who came by the address alone goes back to the first page.
 */
export function turns(
  location: Location,
  after: string | null,
  page: Page,
): { previous: Turn | undefined; next: Turn | undefined } {
  const way = Array.isArray(location.state) ? (location.state as string[]) : [];
  return {
    previous: after ? { to: at(location, way.at(-1)), state: way.slice(0, -1) } : undefined,
    next:
      page.hasNextPage && page.endCursor
        ? { to: at(location, page.endCursor), state: after ? [...way, after] : way }
        : undefined,
  };
}
