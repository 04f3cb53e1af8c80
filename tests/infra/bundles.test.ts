import { beforeAll, expect, test } from 'vitest';
import { sizesOf } from '../../cdk/bundle/bundle-sizes.ts';
import { bundleStage, type StageBundle } from '../../cdk/bundle/bundle-stage.ts';
import { pipeline, type StageName } from '../../functions/pipeline.ts';

const stages = Object.keys(pipeline) as StageName[];
/** Bytes, minified. */
const LIMIT = 700_000;
const bundles = new Map<StageName, StageBundle>();

beforeAll(async () => {
  await Promise.all(stages.map(async (stage) => bundles.set(stage, await bundleStage(stage))));
});

function sizes(stage: StageName) {
  return sizesOf((bundles.get(stage) as StageBundle).metafile);
}

test.each(stages)('the code that %s starts with is under 700 kB', (stage) => {
  const { start, code } = sizes(stage);
  expect(start).toBeGreaterThan(80_000);
  expect(start).toBeLessThan(LIMIT);
  expect(code).toBeGreaterThanOrEqual(start);
});

test('no function holds a client of the SDK but those of Translate and of secrets', () => {
  const held = stages.flatMap((stage) => {
    const inputs = Object.keys((bundles.get(stage) as StageBundle).metafile.inputs).join('\n');
    return [...new Set(inputs.match(/@aws-sdk\/client-[^/]+/g))].map((client) => `${stage}: ${client}`);
  });
  expect(held).toEqual(['translate: @aws-sdk/client-translate', 'desk: @aws-sdk/client-secrets-manager']);
});

test('no function holds what the services offer and nobody calls', () => {
  const files = bundles.get('translate')?.outputFiles ?? [];
  const code = files.map(({ text }) => text).join('');
  expect(code).toContain('TranslateText');
  const unused = ['DescribeTextTranslationJob', 'EventStreamCodec', 'typesVersions'];
  expect(unused.filter((name) => code.includes(name))).toEqual([]);
});

test('the site starts without the logger and the schemas of settings', () => {
  const { outputs } = (bundles.get('site') as StageBundle).metafile;
  const index = outputs['index.mjs'];
  const chunks = (index?.imports ?? []).flatMap(({ kind, path }) =>
    kind === 'import-statement' ? (outputs[path] ?? []) : [],
  );
  const started = [index, ...chunks].flatMap((output) => Object.keys(output?.inputs ?? {})).join('\n');
  expect(started).toContain('signature-v4');
  expect(started).not.toMatch(/powertools|zod/);
});

test("the site's code holds the words of pages, and translate's those of findings", () => {
  const wordsOf = (stage: StageName) => {
    const inputs = Object.keys((bundles.get(stage) as StageBundle).metafile.inputs).join('\n');
    return [...new Set(inputs.match(/(?<=shared\/words\/)[a-z]+(?=\/)/g))];
  };
  expect([wordsOf('site'), wordsOf('translate')]).toEqual([['pages'], ['findings']]);
});
