import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stagesTriggeredBy } from '../../../../../functions/pipeline.ts';
import { parseSiteConfig } from '../../../../../functions/shared/article/site-config.ts';
import { type S3StandIn, startS3StandIn } from '../../../../support/s3-stand-in.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../../../../support/translate-stand-in.ts';

/** In titles, texts, addresses of pictures, and where the front matter is broken. */
const SECRET = 'Zanzibar';
const ARTICLE = `---\ntitle: A secret of ${SECRET}\n---\n\nThe word is ${SECRET}, and 12 people know it.\n`;
const BROKEN = `---\ntitle: [${SECRET}\n${SECRET}: {\n---\n\n${SECRET}\n`;

type Handler = (event: SQSEvent) => Promise<{ batchItemFailures: unknown[] }>;
const handlers: Record<string, Handler> = {};
const lines: string[] = [];
const waiting: string[] = [];
let s3: S3StandIn;
let translate: TranslateStandIn;

beforeAll(async () => {
  s3 = await startS3StandIn((key) => waiting.push(key));
  translate = await startTranslateStandIn({ refuse: (call) => (call === 1 ? REFUSAL : undefined) });
  const environment = {
    BUCKET: 'content',
    SITE_CONFIG: JSON.stringify(
      parseSiteConfig({ checks: { language: 'off', script: 'off' }, dailyCharacters: 20_000 }),
    ),
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_TRANSLATE: translate.url,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    POWERTOOLS_METRICS_NAMESPACE: 'Stack',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const collect = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(collect);
  vi.spyOn(process.stderr, 'write').mockImplementation(collect);
  handlers.ingest = (await import('../../../../../functions/ingest/handler.ts')).handler;
  handlers.translate = (await import('../../../../../functions/translate/handler.ts')).handler;
  handlers.pictures = (await import('../../../../../functions/pictures/handler.ts')).handler;
  handlers.publish = (await import('../../../../../functions/publish/handler.ts')).handler;
});

const REFUSAL = { name: 'TooManyRequestsException', status: 400 };

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await Promise.all([s3.close(), translate.close()]);
});

const TRACE = 'Root=1-6925a1f0-0123456789abcdef01234567;Sampled=1';

const messageOf = (key: string) =>
  ({
    Records: [
      {
        messageId: 'm0',
        body: JSON.stringify({ detail: { object: { key } } }),
        attributes: { ApproximateReceiveCount: '1', AWSTraceHeader: TRACE },
      },
    ],
  }) as SQSEvent;

/** Every event of the store goes to the stage it wakes, until none is left. */
async function run(): Promise<void> {
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    for (const stage of stagesTriggeredBy(key)) await handlers[stage]?.(messageOf(key));
  }
}

/** The SDK may warn in plain words. */
const logged = () =>
  lines
    .flatMap((text) => text.split('\n').filter((line) => line.startsWith('{')))
    .map((line) => JSON.parse(line));

test('from receipt to publication every stage logs under one id, counts its work, and never the text', async () => {
  await s3.store.put('inbox/secret/en.md', ARTICLE);
  await s3.store.put('inbox/broken/en.md', BROKEN);
  waiting.push('inbox/secret/en.md', 'inbox/broken/en.md');
  await run();
  const published = new TextDecoder().decode((await s3.store.get('published/secret.json'))?.body);
  expect(published.split(SECRET).length).toBeGreaterThan(6);

  await handlers.translate?.(messageOf('sources/unreadable/1.json'));
  await s3.store.put('sources/unreadable/1.json', `{"title": ${SECRET}}`);
  await handlers.translate?.(messageOf('sources/unreadable/1.json'));

  const revision = JSON.parse(published).revision;
  const ids = ['ingest', 'translate', 'publish'].map(
    (service) =>
      logged().find((line) => line.service === service && line.correlationId !== undefined)?.correlationId,
  );
  expect(ids).toEqual([`secret/${revision}`, `secret/${revision}`, `secret/${revision}`]);
  expect(
    logged()
      .filter(({ message }) => message)
      .every(({ traceId }) => traceId === TRACE.slice(5, 40)),
  ).toBe(true);
  expect(logged().map(({ message }) => message)).toContain('file rejected');
  expect(logged().map(({ message }) => message)).toContain('message failed');
  expect(lines.join('')).not.toContain(SECRET);
});

test('while articles wait for characters every turn of the clock counts it, and names those that wait for good', async () => {
  const note = { articleId: 'atlas', revision: '1', languages: { fr: 0 }, characters: 20_001 };
  await s3.store.put('waiting/atlas.json', JSON.stringify(note));
  const body = JSON.stringify({ task: 'resume-translations' });
  await handlers.translate?.({ Records: [{ messageId: 'm1', body }] } as SQSEvent);
  const warning = logged().find(({ message }) => message?.startsWith('a day has too few characters'));
  expect(warning).toMatchObject({ level: 'WARN', count: 1, articles: ['atlas'] });
  expect(logged().findLast(({ _aws }) => _aws !== undefined)).toMatchObject({ BudgetReached: 1 });
  await s3.store.delete('waiting/atlas.json');
});

test('what the stages count is in the embedded metric format, under the stack and the stage', () => {
  const counted = new Map<string, number>();
  for (const line of logged().filter(({ _aws }) => _aws !== undefined)) {
    const [{ Namespace, Metrics }] = line._aws.CloudWatchMetrics;
    expect(Namespace).toBe('Stack');
    for (const { Name } of Metrics as { Name: string }[]) {
      const values = [line[Name]].flat() as number[];
      const name = `${line.service} ${Name}`;
      counted.set(name, (counted.get(name) ?? 0) + values.reduce((sum, value) => sum + value, 0));
    }
  }
  expect(counted.get('ingest Rejected')).toBe(1);
  expect(counted.get('translate TranslateThrottles')).toBe(1);
  expect(counted.get('translate SegmentsTranslated')).toBe(4);
  expect(counted.get('translate CharactersSent')).toBeGreaterThan(100);
  expect(counted.get('publish Published')).toBe(3);
  expect(counted.get('publish AgeAtPublication')).toBeGreaterThan(0);
});
