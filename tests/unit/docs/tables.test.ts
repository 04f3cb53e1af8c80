import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStackConfig } from '../../../cdk/stack-config.ts';
import { PAGE_LIMIT_BYTES } from '../../../functions/ingest/files/decode-page.ts';
import { FILE_LIMIT_BYTES } from '../../../functions/ingest/files/decode-text.ts';
import { pipeline, type Stage } from '../../../functions/pipeline.ts';
import { parseFeedsConfig } from '../../../functions/shared/article/feeds-config.ts';
import { CHECK_NAMES } from '../../../functions/shared/article/finding.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { FIELD_NAMES } from '../../../functions/shared/intake/fields/field-names.ts';
import { articleFields, TAG_LIMIT } from '../../../functions/shared/intake/fields/field-schema.ts';
import { ELEMENT_LIMIT, OPEN_LIMIT } from '../../../functions/shared/intake/parse-html.ts';
import { DEPTH_LIMIT } from '../../../functions/shared/intake/sanitize-body.ts';
import { TIME_LIMIT_MS } from '../../../functions/shared/intake/within-time.ts';
import { allChecks } from '../../../functions/translate/checks/all-checks.ts';
import { namesIn, readPage, readTable } from '../../support/docs-pages.ts';

const stages = Object.entries(pipeline) as [string, Stage][];
const firstNames = (rows: string[][]) => rows.flatMap(([name]) => namesIn(name));

test('docs/checks.md has every check in its order, with its severity', () => {
  const rows = readTable('docs/checks.md', 'check', 'by itself');
  expect(firstNames(rows)).toEqual(CHECK_NAMES);
  const said = new Map(rows.map(([name, severity]) => [namesIn(name)[0], severity]));
  for (const { name, severity } of allChecks) expect([name, said.get(name)]).toEqual([name, severity]);
});

test('the twenty-seven checks of a segment are as many as there are', () => {
  expect(allChecks).toHaveLength(27);
  for (const page of ['README.md', 'CHANGELOG.md']) expect(readPage(page)).toMatch(/twenty-seven\s+checks/i);
});

test('docs/articles.md has every field of an article', () => {
  const rows = readTable('docs/articles.md', 'field', 'meaning', 'where else it is known');
  expect(firstNames(rows).filter((name) => name in articleFields('UTC').shape)).toHaveLength(
    Object.keys(articleFields('UTC').shape).length,
  );
});

test('docs/articles.md has every name by which a field is known', () => {
  const rows = readTable('docs/articles.md', 'field', 'meaning', 'where else it is known');
  const said = rows.map(([name, , others]) => [...namesIn(name), ...namesIn(others)]);
  expect(said.sort()).toEqual(
    Object.values(FIELD_NAMES)
      .map((names) => names.split(/\s+/))
      .sort(),
  );
});

test('docs/articles.md has the limits of a file', () => {
  const limits = Object.fromEntries(readTable('docs/articles.md', 'limit'));
  expect(limits).toMatchObject({
    'Markdown and JSON': `${FILE_LIMIT_BYTES.toLocaleString('en')} bytes, UTF-8`,
    HTML: `${PAGE_LIMIT_BYTES.toLocaleString('en')} bytes`,
    nesting: `${DEPTH_LIMIT} levels of the text, ${OPEN_LIMIT} of a page`,
    elements: ELEMENT_LIMIT.toLocaleString('en'),
    time: `${TIME_LIMIT_MS / 1000} seconds of work for one file`,
  });
  expect(readPage('docs/articles.md')).toContain(`at most ${TAG_LIMIT}, `);
});

test('docs/feeds.md has every field of a feed, with its default', () => {
  const rows = readTable('docs/feeds.md', 'field', 'meaning', 'default');
  const [feed] = parseFeedsConfig([{ id: 'f', url: 'https://f.example/' }]).feeds;
  const said = Object.fromEntries(rows.map(([name, , value]) => [namesIn(name)[0], value]));
  expect(said).toMatchObject({ id: 'required', url: 'required', idPrefix: '`<id>-`', tags: 'none' });
  for (const name of ['fullText', 'maxItems', 'withdrawWhenGone', 'enabled'] as const)
    expect([name, said[name]?.replaceAll('`', '')]).toEqual([name, String(feed?.[name])]);
  expect(Object.keys(said).sort()).toEqual([...Object.keys(feed ?? {}), 'contact'].sort());
});

test('docs/site-config.md has the defaults of site.json', () => {
  const rows = readTable('docs/site-config.md', 'field', 'meaning', 'default');
  const said = new Map(rows.map(([name, , value]) => [namesIn(name)[0], value]));
  for (const [field, value] of Object.entries(parseSiteConfig({}))) {
    if (value === undefined) continue;
    const isEmpty = Object.values(Object(value)).length === 0 && typeof value === 'object';
    const words = typeof value === 'object' ? Object.values(value) : [value];
    for (const word of isEmpty ? ['none'] : words)
      expect([field, said.get(field)]).toEqual([field, expect.stringContaining(`${word}`)]);
  }
});

test('docs/deploy.md names fields of cdk.json that there are', () => {
  const names = firstNames(readTable('docs/deploy.md', 'field', 'meaning', 'default'));
  const unknown = () => parseStackConfig(Object.fromEntries(names.map((name) => [name, {}])));
  expect(unknown).toThrow(/cdk\.json: /);
  expect(unknown).not.toThrow(/Unrecognized/);
  expect(names).toHaveLength(31);
});

test('docs/security.md names options that docs/deploy.md has', () => {
  const known = firstNames(readTable('docs/deploy.md', 'field', 'meaning', 'default'));
  const named = firstNames(
    readTable('docs/security.md', 'in cdk.json', 'what it does', 'what it asks of you'),
  );
  expect(known).toEqual(expect.arrayContaining(named));
});

test('docs/architecture.md names what wakes each stage and every prefix it writes', () => {
  const rows = readTable('docs/architecture.md', 'stage', 'wakes on', 'makes');
  expect(rows.map(([stage]) => stage)).toEqual(Object.keys(pipeline));
  for (const [name, stage] of stages) {
    const [, wakesOn, makes] = rows.find(([row]) => row === name) ?? [];
    for (const prefix of stage.writes)
      expect([name, makes]).toEqual([name, expect.stringContaining(`\`${prefix}`)]);
    expect([name, namesIn(wakesOn)]).toEqual([name, stage.triggers ?? []]);
  }
});

test('docs/architecture.md has every folder that stages share', () => {
  const said = firstNames(readTable('docs/architecture.md', 'folder in `functions/shared/`', 'holds'));
  expect(said.sort()).toEqual(
    readdirSync('functions/shared')
      .sort()
      .map((name) => `${name}/`),
  );
});
