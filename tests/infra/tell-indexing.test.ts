import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { readContentFolder } from '../../cdk/read-content.ts';
import { tellIndexing } from '../../cdk/tell-indexing.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';

function toldFor(noindexUnreviewed: string[]): string[] {
  const stack = new Stack(new App(), 'Dragoman');
  tellIndexing(stack, parseSiteConfig({ noindexUnreviewed }));
  const found = Annotations.fromStack(stack).findInfo('*', Match.anyValue());
  return found.map(({ entry }) => String(entry.data));
}

test('synth names the languages whose unreviewed translations search engines may have, and the setting', () => {
  const [told = '', ...more] = toldFor(['fr']);
  expect(more).toEqual([]);
  expect(told).toContain('open to search engines in ar, en.');
  expect(told).toContain('"noindexUnreviewed": ["ar", "fr", "en"]');
});

test('nothing is said where all of them are kept out', () => {
  expect(toldFor(['ar', 'fr', 'en'])).toEqual([]);
});

test.each([
  ['{}', false],
  ['{"noindexUnreviewed": []}', true],
  ['{"noindexUnreviewed": ["fr"]}', true],
])('in %s the newsroom has chosen: %s', (siteJson, isChosen) => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-content-'));
  writeFileSync(join(folder, 'site.json'), siteJson);
  expect(readContentFolder(folder).isIndexingChosen).toBe(isChosen);
  rmSync(folder, { recursive: true });
});
