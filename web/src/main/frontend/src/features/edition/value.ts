/** What the list type calls the columns of its elements. */
export type ElementNames = {
  key: string;
  fields: readonly { key: string; zh: string; en: string }[];
};

type Words = { yes: string; no: string };

/**
 * A canonical value as lines to read: a text by its paragraphs, a list by its members, rows one to a
 * line with the names of their columns. What is no JSON is shown as it came.
 */
export function linesOf(
  canonical: string | null | undefined,
  path: string,
  elements: readonly ElementNames[],
  named: (of: { zh: string; en: string }) => string,
  words: Words,
): string[] {
  if (canonical === null || canonical === undefined) return [];
  const columns = elements.find((e) => `elements.${e.key}` === path)?.fields ?? [];
  const one = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return value.map(one).join('、');
    const members = Object.entries(value);
    const place = (key: string) => {
      const at = columns.findIndex((c) => c.key === key);
      return at === -1 ? columns.length : at;
    };
    return members
      .sort(([a], [b]) => place(a) - place(b))
      .map(([key, member]) => {
        const column = columns.find((c) => c.key === key);
        return `${column ? named(column) : key}：${one(member)}`;
      })
      .join('；');
  };
  const value = parsed(canonical);
  if (Array.isArray(value)) return value.map(one);
  return one(value).split('\n');
}

function parsed(canonical: string): unknown {
  try {
    return JSON.parse(canonical);
  } catch {
    return canonical;
  }
}
