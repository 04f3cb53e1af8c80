import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { startJsonService } from '../support/json-service.ts';
import { type OpenAiStandIn, startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { readAll } from '../support/pipeline.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:openai-a1b2c3';
const KEY = 'sk-in-the-secret';
/** The stand-in's words are in no language. */
const SITE = parseSiteConfig({ languages: ['en', 'fr'], checks: { language: 'off', script: 'off' } });

let s3: S3StandIn;
let openAi: OpenAiStandIn;
let secrets: Awaited<ReturnType<typeof startJsonService>>;
let translate: BundledFunction;
beforeAll(async () => {
  s3 = await startS3StandIn();
  openAi = await startOpenAiStandIn({ key: KEY });
  secrets = await startJsonService({
    GetSecretValue: ({ SecretId }) => (SecretId === SECRET ? { SecretString: KEY } : {}),
  });
  translate = await bundleFunction('translate', {
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    SITE_CONFIG: JSON.stringify(SITE),
    TRANSLATOR: 'openai',
    OPENAI_BASE_URL: openAi.url,
    OPENAI_MODEL: 'stand-in',
    OPENAI_KEY_SECRET: SECRET,
  });
});
afterAll(async () => {
  translate.remove();
  await Promise.all([s3.close(), openAi.close(), secrets.close()]);
});

test('the bundle asks a model with the key of its secret, and neither logs nor stores the key', async () => {
  const file = '---\ntitle: Port of Rabat\nlanguage: en\n---\n\nSee [the report](https://example.org).\n';
  await s3.store.put('inbox/port/en.md', file);
  await ingestArticle('port', { store: s3.store, site: SITE });
  const [key = ''] = Object.keys(await readAll(s3.store, 'sources/port/'));
  const body = JSON.stringify({ detail: { object: { key } } });
  const attributes = { ApproximateReceiveCount: '1' };
  const { answer, lines } = await translate.answer({ Records: [{ messageId: 'm', body, attributes }] });
  expect(answer).toEqual({ batchItemFailures: [] });
  const stored = await readAll(s3.store, 'versions/port/fr/');
  const [version] = Object.values(stored).map((text) => JSON.parse(text));
  expect(version).toMatchObject({ method: 'machine', engine: 'openai', model: 'stand-in', held: false });
  expect(version.charactersSent).toBe('Port of Rabat'.length + 'See the report.'.length);
  expect(openAi.inputs[0]?.title).toBe('Port of Rabat');
  expect([...lines, ...Object.values(stored)].join('\n')).not.toContain(KEY);
});
