import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import en from '../src/language/en.json';
import zh from '../src/language/zh-CN.json';

const keys = Object.keys(zh);
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('gql'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

test('both languages have the same words with the same holes', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  for (const key of keys as (keyof typeof zh)[]) {
    expect(zh[key].trim(), key).not.toBe('');
    expect(holes(en[key]), key).toEqual(holes(zh[key]));
  }
});

test('every word is used', () => {
  const said = (key: string) =>
    sources.includes(`'${key}'`) || sources.includes(`\`${key.replace(/[^.]*$/, '')}\${`);
  expect(keys.filter((key) => !said(key))).toEqual([]);
});

test('no page speaks Chinese of its own', () => {
  const outside = sources
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^import.*$|\/\/.*$/gm, '')
    .replace(/graphql\(`[\s\S]*?`\)/g, '');
  const spoken = [...outside.matchAll(/[>'"`]([^<>'"`\n]*[\u4e00-\u9fff][^<>'"`\n]*)/g)].map((m) => m[1]?.trim());
  // The explorer's first query and the name of the language in itself.
  expect(spoken.filter((s) => s && !/^(中文|# |$)/.test(s))).toEqual([]);
});

const SCHEMA = '../../../../graphql-schema/src/main/resources/schema';

test('every kind that the contract knows has its word', () => {
  const schema = buildSchema(
    readdirSync(SCHEMA)
      .map((name) => readFileSync(join(SCHEMA, name), 'utf8'))
      .join('\n'),
  );
  const words = { Movement: 'movement', DifferenceKind: 'kind', ItemStatus: 'status' };
  for (const [type, room] of Object.entries(words)) {
    const found = schema.getType(type);
    const values = isEnumType(found) ? found.getValues().map((v) => `${room}.${v.name}`) : [];
    expect(values.length, type).toBeGreaterThan(0);
    expect(keys).toEqual(expect.arrayContaining(values));
  }
});
