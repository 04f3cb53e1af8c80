import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadFeeds } from '../../../functions/poll/load-feeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, json: unknown): URL {
  writeFileSync(join(folder, name), JSON.stringify(json));
  return pathToFileURL(join(folder, name));
}

test('as many feeds as a list may hold come from a file beside the code', async () => {
  const feeds = Array.from({ length: 200 }, (_, place) => ({
    id: `agency-${place}`,
    url: `https://agency.example/feeds/${place}.xml`,
  }));
  const loaded = await loadFeeds(file('many.json', { contact: 'desk@news.example', feeds }));
  expect(loaded.feeds).toHaveLength(200);
  expect(loaded.contact).toBe('desk@news.example');
});

test('without a file there is nothing to poll', async () => {
  expect(await loadFeeds(undefined)).toEqual({ feeds: [] });
});

test('a wrong list is an error that names the field', async () => {
  await expect(loadFeeds(file('wrong.json', [{ id: 'a', url: 'ftp://agency.example' }]))).rejects.toThrow(
    'feeds.json: feeds.0.url',
  );
});
