import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, graphql, type ExecutionResult } from 'graphql';
import { changes, editions, lists } from './editions.ts';
import { departments, divisions, listTypes, matters, powers, publishers } from './sample.ts';

/** A registry in memory behind the real contract: enough to show and test every page. */
const SDL = '../../../../graphql-schema/src/main/resources/schema';
const schema = buildSchema(
  readdirSync(SDL)
    .map((name) => readFileSync(join(SDL, name), 'utf8'))
    .join('\n'),
);

type Page = { first?: number; after?: string; last?: number; before?: string };
type Filter = {
  publisher?: string;
  branch?: string;
  listType?: string;
  department?: string;
  category?: string;
};
type Item = (typeof matters)[number] | (typeof powers)[number];

function page<T>(all: readonly T[], { first, after, last, before }: Page) {
  const low = after ? Number(after) + 1 : 0;
  const high = before ? Number(before) : all.length;
  const from = last ? Math.max(low, high - last) : low;
  const to = last ? high : Math.min(high, low + (first ?? 20));
  const nodes = all.slice(from, to);
  return {
    nodes,
    edges: nodes.map((node, i) => ({ node, cursor: String(from + i) })),
    totalCount: all.length,
    readAt: { effectiveOn: '2026-11-23', position: null, revision: '1' },
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: nodes.length ? String(from) : null,
      endCursor: nodes.length ? String(to - 1) : null,
    },
  };
}

const below = (branch: string) => branch.replace(/(00)+$|(000)+$/, '');
const above = ({ parent }: { parent: string | null }): typeof divisions => {
  const next = divisions.find((d) => d.code === parent);
  return next ? [...above(next), next] : [];
};

const found = (text: string, filter: Filter): Item[] =>
  [...matters, ...powers].filter(
    (i) =>
      (text.split(' ').every((word) => i.name.includes(word)) || i.code.startsWith(text)) &&
      (!filter.publisher || i.list.publisher.division.code === filter.publisher) &&
      (!filter.branch || i.list.publisher.division.code.startsWith(below(filter.branch))) &&
      (!filter.listType || i.list.listType.code === filter.listType) &&
      (!filter.department || i.department.id === filter.department) &&
      (!filter.category || i.category.code === filter.category),
  );

/** How many there are of each, the most first; none of what has nothing. */
const counted = <T>(each: readonly T[], items: Item[], isOf: (item: Item, of: T) => boolean) =>
  each
    .map((of) => ({ of, count: items.filter((i) => isOf(i, of)).length }))
    .filter((c) => c.count > 0)
    .sort((a, b) => b.count - a.count);

const categoriesOf = listTypes.flatMap((listType) => listType.categories.map((category) => ({ listType, category })));

const facets = (items: Item[]) => ({
  publishers: counted(publishers, items, (i, p) => i.list.publisher === p).map((c) => ({ ...c, publisher: c.of })),
  departments: counted(departments, items, (i, d) => i.department === d).map((c) => ({ ...c, department: c.of })),
  categories: counted(
    categoriesOf,
    items,
    (i, c) => i.list.listType === c.listType && i.category === c.category,
  ).map((c) => ({ ...c.of, count: c.count })),
});

const listOf = (name: { publisher: string; listType: string }) => {
  const list = lists.find(
    (l) => l.publisher.division.code === name.publisher && l.listType.code === name.listType,
  );
  return list && { ...list, editions: (p: Page) => page(editions(list), p), currentEdition: editions(list)[0] };
};

type By = { by: { id?: string; code?: string; of?: { publisher: string; listType: string } } };

const answers = {
  divisions: ({ parent }: { parent?: string }) => divisions.filter((d) => d.parent === (parent ?? null)),
  division: ({ by }: By) => {
    const here = divisions.find((d) => d.code === by.code);
    return here && {
      ...here,
      publisher: publishers.find((p) => p.division.code === here.code),
      ancestors: above(here),
      children: divisions.filter((d) => d.parent === here.code),
    };
  },
  listTypes: () => listTypes,
  lists: ({ branch, listType }: { branch: string; listType?: string }) =>
    lists
      .filter((l) => l.publisher.division.code.startsWith(below(branch)))
      .filter((l) => !listType || l.listType.code === listType)
      .map((l) => ({ ...l, currentEdition: editions(l)[0] })),
  list: ({ by }: By) => (by.of ? listOf(by.of) : null),
  search: ({ text, filter, ...p }: { text?: string; filter: Filter } & Page) => {
    const items = found(text ?? '', filter);
    return { ...page(items, p), facets: facets(items) };
  },
  department: ({ by }: By) => departments.find((d) => d.id === by.id),
  matter: ({ by }: By) => matters.find((m) => m.id === by.id),
  power: ({ by }: By) => powers.find((m) => m.id === by.id),
  item: ({ by }: By) => [...matters, ...powers].find((m) => m.id === by.id),
  comparison: ({ from, to }: { from: { edition: number }; to: { edition: number } }) => {
    const all = changes(from.edition, to.edition);
    const kinds = [...new Set(all.map((c) => c.kind))];
    return {
      total: all.length,
      summary: kinds.map((kind) => ({ kind, count: all.filter((c) => c.kind === kind).length })),
      from: { effectiveOn: '2024-03-01', position: 1 },
      to: { effectiveOn: '2026-07-01', position: 9 },
      changes: ({ kind, ...p }: { kind?: string } & Page) =>
        page(
          all.filter((c) => !kind || c.kind === kind),
          p,
        ),
    };
  },
};

/** Answers a question as the server would, without the server. */
export function answer(source: string, variableValues: Record<string, unknown>): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues, rootValue: answers });
}
