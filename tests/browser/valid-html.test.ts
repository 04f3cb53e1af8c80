import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, startTestedSite } from './tested-site.ts';

const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar';

/**
 * Remarks that are no errors: `<br/>` is how hono/jsx writes `<br>`, footnotes need no heading, and what the
 * stand-in for the translator says is in no language.
 */
const REMARKS = '.*(Trailing slash on void elements|Section lacks heading|appears to be written in).*';

let folder: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-html-'));
  const site = await startTestedSite();
  for (const language of LANGUAGES) {
    for (const { type, url } of await site.pagesIn(language)) {
      pages.set(`${language}-${type}.html`, await (await fetch(url)).text());
    }
  }
  await site.stop();
  for (const [name, html] of pages) await writeFile(join(folder, name), html);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every page has the rules of html-validate kept', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const problems: string[] = [];
  for (const [name, html] of pages) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      problems.push(...messages.map(({ ruleId, message }) => `${name}: ${ruleId}: ${message}`));
    }
  }
  expect(problems).toEqual([]);
});

test('every page is valid HTML to the W3C’s own checker', async () => {
  expect(pages.size).toBe(LANGUAGES.length * 14 + 1);
  expect(await checkFolder(folder)).toEqual([]);
});

interface CheckerMessage {
  url: string;
  message: string;
  extract?: string;
}

/** @throws where there is no Java to run the checker with. */
async function checkFolder(path: string): Promise<string[]> {
  const args = ['-jar', CHECKER, '--format', 'json', '--filterpattern', REMARKS, '--exit-zero-always', path];
  const report = await new Promise<string>((resolve, reject) => {
    execFile('java', args, { maxBuffer: 10_000_000 }, (cause, _, stderr) => {
      if (cause === null) resolve(stderr);
      else reject(new Error('the HTML checker needs Java 11 or newer as `java` on the PATH', { cause }));
    });
  });
  const { messages } = JSON.parse(report) as { messages: CheckerMessage[] };
  return messages.map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ''}`);
}
