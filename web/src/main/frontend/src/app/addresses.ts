/** The addresses of the pages. The server's SinglePage knows their first segments; a test compares. */

export const ROUTES = {
  welcome: '/',
  hall: '/hall',
  guide: '/guide/:id',
  power: '/power/:id',
  lists: '/lists',
  list: '/lists/:publisher/:listType',
  compare: '/compare/:publisher/:listType',
} as const;

export const hallAddress = (query: Record<string, string>) =>
  `${ROUTES.hall}?${new URLSearchParams(query).toString()}`;

export const guideAddress = (id: string) => `/guide/${encodeURIComponent(id)}`;

export const powerAddress = (id: string) => `/power/${encodeURIComponent(id)}`;

export const listAddress = (publisher: string, listType: string) =>
  `/lists/${encodeURIComponent(publisher)}/${encodeURIComponent(listType)}`;

export const compareAddress = (publisher: string, listType: string, from: number, to: number) =>
  `/compare/${encodeURIComponent(publisher)}/${encodeURIComponent(listType)}?from=${from}&to=${to}`;

/** The page of an item here; none for list types that are read at their permanent address. */
export function itemAddress(listType: string, id: string): string | undefined {
  if (listType === 'SERVICE_MATTER') return guideAddress(id);
  if (listType === 'POWER') return powerAddress(id);
  return undefined;
}
