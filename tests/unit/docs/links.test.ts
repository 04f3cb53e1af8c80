import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_PAGES, namesIn, PAGES, readPage } from '../../support/docs-pages.ts';

test.each(ALL_PAGES)('%s links to files that there are', (page) => {
  // What is shown as code leads nowhere.
  const text = readPage(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  expect(targets.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
});

/** `functions/translate/checks/`, `tests/unit/pipeline.test.ts`. */
const PLACE = /^(?:functions|cdk|cli|local|tests|bench|docs)\/[\w./-]*$/;

/** What was decided before may speak of files that are gone. */
const isSuperseded = (page: string) => /^Status: superseded by /m.test(readPage(page));
const STANDING_PAGES = ALL_PAGES.filter((page) => !isSuperseded(page));

test.each(STANDING_PAGES)('%s names files of the repository that there are', (page) => {
  const places = namesIn(readPage(page)).filter((name) => PLACE.test(name));
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});

test.each(PAGES)('what %s tells to measure by is a script', (page) => {
  const scripts = [...readPage(page).matchAll(/npx tsx (bench\/[\w-]+\.ts)/g)].map(([, path = '']) => path);
  expect(scripts.filter((path) => !existsSync(path))).toEqual([]);
});

test('docs/runbook.md refers to headings that it has', () => {
  const page = readPage('docs/runbook.md');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  const named = [...page.matchAll(/(?:see|as) "([^"]+)"/g)].map(([, heading = '']) => heading);
  expect(named).toHaveLength(3);
  for (const heading of named) expect(headings).toContain(heading);
});
