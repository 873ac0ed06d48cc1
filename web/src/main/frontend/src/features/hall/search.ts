import type { SearchFilter } from '../../gql/graphql';

/** What is searched for. The address of the page holds all of it. */
export type Search = {
  branch: string;
  type: string;
  publisher: string;
  department: string;
  category: string;
  q: string;
  /** The cursor before this page, and the day of the first page: cursors are of one day. */
  after: string;
  on: string;
};

const NAMES = ['branch', 'type', 'publisher', 'department', 'category', 'q', 'after', 'on'] as const;
export const USUAL_TYPE = 'SERVICE_MATTER';
/** In place of a list type: all of them. */
export const ALL_TYPES = '*';

export function searchOf(query: URLSearchParams): Search {
  const search = Object.fromEntries(NAMES.map((n) => [n, query.get(n)?.trim() ?? ''])) as Search;
  return { ...search, type: search.type || USUAL_TYPE };
}

/** The search with something changed; what was narrowed below it falls away, and so does the page. */
export function changed(search: Search, change: Partial<Search>): Search {
  const next: Search = { ...search, after: '', on: '', ...change };
  if (change.branch !== undefined) next.publisher = '';
  if (change.type !== undefined) next.category = '';
  if (change.branch !== undefined || change.publisher !== undefined || change.type !== undefined) {
    next.department = '';
  }
  return next;
}

/** The search as the address of the page holds it. */
export const queryOf = (search: Search): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).filter(([name, value]) => value !== '' && !(name === 'type' && value === USUAL_TYPE)),
  );

/** A category is named with its list type where all of them are searched: codes are of one list type. */
export const categoryKey = (search: Search, listType: string, category: string) =>
  search.type === ALL_TYPES ? `${listType}/${category}` : category;

/** Where the registry is to search. */
export function filterOf(search: Search): SearchFilter {
  const [category, ofType] = search.category.split('/').reverse();
  return {
    ...(search.publisher ? { publisher: search.publisher } : { branch: search.branch }),
    listType: ofType ?? (search.type === ALL_TYPES ? null : search.type),
    category: category || null,
    department: search.department || null,
  };
}

/** Whether a text may be a code, which names one item whatever list it stands on. */
export const isLikeCode = (q: string) => /^[\x21-\x7e]*\d[\x21-\x7e]*$/.test(q);
