import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushModels } from '../../cli/models/push-models.ts';
import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { readAll } from '../support/pipeline.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');

let s3: S3StandIn;
let translate: BundledFunction;
beforeAll(async () => {
  s3 = await startS3StandIn();
  translate = await bundleFunction('translate', { AWS_ENDPOINT_URL_S3: s3.url, TRANSLATOR: 'local' });
});
afterAll(async () => {
  translate.remove();
  await s3.close();
});

async function receive(
  key: string,
): Promise<Record<string, { method: string; held: boolean; model?: string }>> {
  const body = JSON.stringify({ detail: { object: { key } } });
  const attributes = { ApproximateReceiveCount: '1' };
  const { answer, lines } = await translate.answer({ Records: [{ messageId: 'm', body, attributes }] });
  expect([answer, lines.filter((line) => line.includes('ERROR'))]).toEqual([{ batchItemFailures: [] }, []]);
  const versions = Object.values(await readAll(s3.store, 'versions/port/')).map((text) => JSON.parse(text));
  return Object.fromEntries(versions.map((version) => [version.language, version]));
}

test('the bundle translates by the models that were pushed to its bucket; without any it holds, and says why', async () => {
  await s3.store.put(
    'inbox/port/fr.md',
    '---\ntitle: Port de Rabat\nlanguage: fr\n---\n\nLe port de Rabat est fermé.\n',
  );
  await ingestArticle('port', { store: s3.store, site: parseSiteConfig({}) });
  const [source = ''] = Object.keys(await readAll(s3.store, 'sources/port/'));
  const held = await receive(source);
  expect(held.ar).toMatchObject({
    held: true,
    findings: [{ message: expect.stringContaining('models push') }, {}, {}],
  });

  const told: string[] = [];
  await pushModels(MODELS, s3.store, (line) => told.push(line));
  expect(told).toHaveLength(4);
  const versions = await receive(source);
  expect(versions.en).toMatchObject({ method: 'machine', engine: 'local', held: false });
  expect(versions.ar).toMatchObject({ method: 'machine', model: 'fr-en toy + en-ar toy', held: false });

  await pushModels(MODELS, s3.store, (line) => told.push(line));
  expect(told.slice(4)).toEqual(
    told.slice(0, 4).map((line) => line.replace('put into the bucket', 'was there already')),
  );
});
