/** What is searched for. The address of the page holds all of it. */
export type Search = {
  branch: string;
  type: string;
  publisher: string;
  department: string;
  category: string;
  q: string;
  after: string;
  before: string;
};

const NAMES = ['branch', 'type', 'publisher', 'department', 'category', 'q', 'after', 'before'] as const;
export const USUAL_TYPE = 'SERVICE_MATTER';
/** The registry looks into names from this length on. */
export const SHORTEST = 2;

export function searchOf(query: URLSearchParams): Search {
  const search = Object.fromEntries(NAMES.map((n) => [n, query.get(n)?.trim() ?? ''])) as Search;
  return { ...search, type: search.type || USUAL_TYPE };
}

/** The address with something changed; what was narrowed below it falls away, and so does the page. */
export function changed(search: Search, change: Partial<Search>): Record<string, string> {
  const next: Search = { ...search, after: '', before: '', ...change };
  if (change.branch !== undefined) next.publisher = '';
  if (change.type !== undefined) next.category = '';
  if (change.branch !== undefined || change.publisher !== undefined || change.type !== undefined) {
    next.department = '';
  }
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => value !== '' && !(name === 'type' && value === USUAL_TYPE)),
  );
}

/** Characters as people count them, whatever they are made of. */
export const lengthOf = (text: string) => [...text].length;
export const isTooShort = (q: string) => q !== '' && lengthOf(q) < SHORTEST;
