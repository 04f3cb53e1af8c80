import { beforeAll, expect, test } from 'vitest';
import { importedFrom, sizesOf } from '../../cdk/bundle/bundle-sizes.ts';
import { bundleStage, type StageBundle } from '../../cdk/bundle/bundle-stage.ts';
import { writeKeys } from '../../cdk/bundle/unused-sdk.ts';
import { pipeline, type StageName } from '../../functions/pipeline.ts';

const stages = Object.keys(pipeline) as StageName[];
const bundles = new Map<StageName, StageBundle>();

beforeAll(async () => {
  await Promise.all(stages.map(async (stage) => bundles.set(stage, await bundleStage(stage))));
});

function sizes(stage: StageName) {
  return sizesOf((bundles.get(stage) as StageBundle).metafile);
}

test.each(stages)('%s starts with a part of the code it may load', (stage) => {
  const { start, code } = sizes(stage);
  expect(start).toBeGreaterThan(80_000);
  expect(code).toBeGreaterThanOrEqual(start);
});

test('every function holds the client of S3, and beside it those of the services it calls', () => {
  const held = stages.map((stage) => {
    const inputs = Object.keys((bundles.get(stage) as StageBundle).metafile.inputs).join('\n');
    const clients = inputs.matchAll(/@aws-sdk\/client-([^/]+)/g);
    return [stage, [...new Set([...clients].map(([, name]) => name))].sort().join(' ')];
  });
  expect(Object.fromEntries(held)).toEqual({
    poll: 's3 sqs',
    ingest: 's3 sqs',
    // The keys of engines over HTTP.
    translate: 's3 secrets-manager sqs translate',
    pictures: 's3 sqs',
    publish: 's3 sqs',
    sweep: 's3 sqs',
    site: 's3',
    desk: 's3 secrets-manager',
  });
});

test('no function holds what the services offer and nobody calls', () => {
  const files = bundles.get('translate')?.outputFiles ?? [];
  const code = files.map(({ text }) => text).join('');
  expect(['TranslateText', 'GetObject', 'SendMessage'].filter((name) => !code.includes(name))).toEqual([]);
  const unused = [
    'DescribeTextTranslationJob',
    'SelectObjectContent',
    'ReceiveMessage',
    'EventStreamCodec',
    'typesVersions',
  ];
  expect(unused.filter((name) => code.includes(name))).toEqual([]);
});

/** What a function loads before its first event. */
function startedBy(stage: StageName): string {
  const { outputs } = (bundles.get(stage) as StageBundle).metafile;
  const started = importedFrom('index.mjs', outputs);
  return [...started].flatMap((output) => Object.keys(outputs[output]?.inputs ?? {})).join('\n');
}

test('the site starts without the logger and the schemas of settings', () => {
  expect(startedBy('site')).toContain('client-s3');
  expect(startedBy('site')).not.toMatch(/powertools|zod/);
});

test.each(['poll', 'ingest', 'translate', 'publish'] as const)(
  '%s starts without the client of queues',
  (stage) => {
    expect(startedBy(stage)).toContain('client-s3');
    expect(startedBy(stage)).not.toContain('client-sqs');
  },
);

test.each(stages)("%s takes Node's own modules by require", (stage) => {
  const { outputs } = (bundles.get(stage) as StageBundle).metafile;
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const builtins = imports.filter(({ path }) => path.startsWith('node:'));
  expect(builtins.map(({ kind }) => kind)).toContain('require-call');
  expect(builtins.map(({ kind }) => kind)).not.toContain('import-statement');
});

test("the site's code holds the words of pages, and translate's those of findings", () => {
  const wordsOf = (stage: StageName) => {
    const inputs = Object.keys((bundles.get(stage) as StageBundle).metafile.inputs).join('\n');
    return [...new Set(inputs.match(/(?<=shared\/words\/)[a-z]+(?=\/)/g))];
  };
  expect([wordsOf('site'), wordsOf('translate')]).toEqual([['pages'], ['findings']]);
});

test("the names of a client's schema stand for the constants that held them, and other keys stay", () => {
  const module = 'const _h = "http";\nexport var Get$ = [9, n0, { [_h]: ["GET"], [other]: 1 }, [_h]];';
  expect(writeKeys(module)).toContain('[9, n0, { "http": ["GET"], [other]: 1 }, [_h]]');
});

test.each([
  [
    'ingest',
    'functions/ingest/ingest-article.ts',
    'a Markdown file loads nothing of what reads pages',
    /linkedom|readability/,
  ],
  [
    'poll',
    'functions/poll/poll-feeds.ts',
    'a poll without news loads nothing of what reads feeds',
    /feedsmith|parse5|linkedom/,
  ],
] as const)('%s: %s: %s', (stage, file, _, unneeded) => {
  const { outputs } = (bundles.get(stage) as StageBundle).metafile;
  const [chunk = ''] = Object.entries(outputs).find(([, { inputs }]) => file in inputs) ?? [];
  const loaded = [...importedFrom(chunk, outputs)].flatMap((output) =>
    Object.keys(outputs[output]?.inputs ?? {}),
  );
  expect(loaded).toContain(file);
  expect(loaded.filter((input) => unneeded.test(input))).toEqual([]);
});
