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
  expect(start).toBeGreaterThan(100_000);
  expect(start).toBeLessThan(LIMIT);
  expect(code).toBeGreaterThanOrEqual(start);
});

test.each<StageName>(['publish', 'site', 'desk'])('%s is under 700 kB with all it may load', (stage) => {
  expect(sizes(stage).code).toBeLessThan(LIMIT);
});

test('no bundle holds what S3 offers and nobody calls', () => {
  const files = bundles.get('site')?.outputFiles ?? [];
  const code = files.find(({ path }) => path.endsWith('index.mjs'))?.text ?? '';
  expect(code).toContain('GetObject');
  expect(code).not.toContain('SelectObjectContent');
});

test('the names of an SDK schema stand for the constants that held them, and other keys stay', () => {
  const module = 'const _h = "http";\nexport var Get$ = [9, n0, { [_h]: ["GET"], [other]: 1 }, [_h]];';
  expect(writeKeys(module)).toContain('[9, n0, { "http": ["GET"], [other]: 1 }, [_h]]');
});
