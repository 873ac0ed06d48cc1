import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, graphql, type ExecutionResult } from 'graphql';
import { changes, editions, lists } from './editions.ts';
import { divisions, listTypes, matters, powers } from './sample.ts';

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
  department?: string;
  category?: string;
  nameContains?: string;
};

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
    readAt: { effectiveOn: '2026-11-23', position: null },
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
const itemsOf = (type: string) => (type === 'SERVICE_MATTER' ? matters : type === 'POWER' ? powers : []);

function found(type: string, filter: Filter) {
  return itemsOf(type).filter(
    (i) =>
      (!filter.publisher || i.list.publisher.division.code === filter.publisher) &&
      (!filter.branch || i.list.publisher.division.code.startsWith(below(filter.branch))) &&
      (!filter.department || i.department.id === filter.department) &&
      (!filter.category || i.category.code === filter.category) &&
      (!filter.nameContains || i.name.includes(filter.nameContains)),
  );
}

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
    return here && { ...here, ancestors: above(here), children: divisions.filter((d) => d.parent === here.code) };
  },
  listTypes: () => listTypes,
  lists: ({ branch, listType }: { branch: string; listType?: string }) =>
    lists
      .filter((l) => l.publisher.division.code.startsWith(below(branch)))
      .filter((l) => !listType || l.listType.code === listType)
      .map((l) => ({ ...l, currentEdition: editions(l)[0] })),
  list: ({ by }: By) => (by.of ? listOf(by.of) : null),
  statistics: ({ branch, listType }: { branch: string; listType: string }) => {
    const items = found(listType, { branch });
    const categories = listTypes.find((t) => t.code === listType)?.categories ?? [];
    return categories.map((category) => ({
      category,
      count: items.filter((i) => i.category.code === category.code).length,
    }));
  },
  matters: ({ filter, ...p }: { filter: Filter } & Page) => page(found('SERVICE_MATTER', filter), p),
  items: ({ listType, filter, ...p }: { listType: string; filter: Filter } & Page) =>
    page(found(listType, filter), p),
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
