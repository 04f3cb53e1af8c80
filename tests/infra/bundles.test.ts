import { beforeAll, expect, test } from 'vitest';
import { sizesOf } from '../../cdk/bundle/bundle-sizes.ts';
import { bundleStage, type StageBundle } from '../../cdk/bundle/bundle-stage.ts';
import { writeKeys } from '../../cdk/bundle/droppable-schemas.ts';
import { pipeline, type StageName } from '../../functions/pipeline.ts';

/** Bytes, minified. */
const LIMIT = 700_000;
const stages = Object.keys(pipeline) as StageName[];
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

test.each<StageName>(['publish', 'site', 'desk'])('%s is under 700 kB with all it may load', (stage) => {
  expect(sizes(stage).code).toBeLessThan(LIMIT);
});

test('no bundle holds what S3 offers and nobody calls', () => {
  const files = bundles.get('publish')?.outputFiles ?? [];
  const code = files.map(({ text }) => text).join('');
  expect(code).toContain('GetObject');
  expect(code.includes('SelectObjectContent')).toBe(false);
});

test('the site starts without the client of S3, the logger and the schemas of settings', () => {
  const { outputs } = (bundles.get('site') as StageBundle).metafile;
  const index = outputs['index.mjs'];
  const chunks = (index?.imports ?? []).flatMap(({ kind, path }) =>
    kind === 'import-statement' ? (outputs[path] ?? []) : [],
  );
  const started = [index, ...chunks].flatMap((output) => Object.keys(output?.inputs ?? {})).join('\n');
  expect(started).toContain('signature-v4');
  expect(started).not.toMatch(/client-s3|powertools|zod/);
});

test('the names of an SDK schema stand for the constants that held them, and other keys stay', () => {
  const module = 'const _h = "http";\nexport var Get$ = [9, n0, { [_h]: ["GET"], [other]: 1 }, [_h]];';
  expect(writeKeys(module)).toContain('[9, n0, { "http": ["GET"], [other]: 1 }, [_h]]');
});
