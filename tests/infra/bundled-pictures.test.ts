import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ArticlePictures } from '../../functions/shared/pictures/own-picture.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { mediaKey, picturesKey } from '../../functions/shared/store/keys.ts';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { readPicture } from '../support/picture-cases.ts';
import { readAll } from '../support/pipeline.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

const PICTURE = readPicture('iptc-utf8.jpg');

let s3: S3StandIn;
let pictures: BundledFunction;
beforeAll(async () => {
  s3 = await startS3StandIn();
  pictures = await bundleFunction('pictures', { AWS_ENDPOINT_URL_S3: s3.url });
});
afterAll(async () => {
  pictures.remove();
  await s3.close();
});

test('the asset has WebAssembly and no native build, and is small', () => {
  const entries = readdirSync(pictures.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
  expect(files.filter((file) => /\.(node|so[.\d]*|dylib|dll)$/.test(file))).toEqual([]);
  expect(readdirSync(join(pictures.folder, 'node_modules', '@img')).sort()).toEqual([
    'colour',
    'sharp-wasm32',
  ]);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(bytes).toBeLessThan(14_000_000);
});

test('on its own it makes of a picture the same bytes as the native build here does', async () => {
  await s3.store.put(
    'inbox/port/en.md',
    '---\ntitle: The port\nimage: harbour.jpg\n---\n\nOne day, all was well.\n',
  );
  await s3.store.put('inbox/port/harbour.jpg', PICTURE);
  await ingestArticle('port', { store: s3.store, site: parseSiteConfig({}) });
  const [key = ''] = Object.keys(await readAll(s3.store, 'sources/port/'));
  const body = JSON.stringify({ detail: { object: { key } } });
  const attributes = { ApproximateReceiveCount: '1' };
  const { answer, lines } = await pictures.answer({ Records: [{ messageId: 'm', body, attributes }] });
  expect([answer, lines.filter((line) => line.includes('ERROR'))]).toEqual([{ batchItemFailures: [] }, []]);

  const manifest = (await getJson<ArticlePictures>(s3.store, picturesKey('port')))?.value;
  const { media = '', credit } = manifest?.files['harbour.jpg'] ?? {};
  const made = await makePicture(PICTURE);
  expect([media.length, credit]).toEqual([32, made.picture.credit]);
  for (const { name, body: bytes } of made.files) {
    const stored = await s3.store.get(mediaKey(media, name));
    expect(Buffer.from(stored?.body ?? []).equals(bytes)).toBe(true);
  }
  const { objects } = await s3.store.list('media/');
  expect(objects).toHaveLength(made.files.length);
});
