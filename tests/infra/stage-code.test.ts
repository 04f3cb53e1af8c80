import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { afterAll, expect, test } from 'vitest';
import { stageCode } from '../../cdk/bundle/stage-code.ts';

const outdir = mkdtempSync(join(tmpdir(), 'dragoman-code-'));
afterAll(() => rmSync(outdir, { recursive: true }));

test('every stage is synthesized as its own code, with its data file beside it', () => {
  const stack = new Stack(new App({ outdir }), 'Code');
  const props = { runtime: Runtime.NODEJS_22_X, handler: 'index.handler' };
  new LambdaFunction(stack, 'Site', { ...props, code: stageCode('site') });
  new LambdaFunction(stack, 'Desk', { ...props, code: stageCode('desk', join('content', 'feeds.json')) });

  const assets = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
  const files = assets.map((asset) => readdirSync(join(outdir, asset)));
  expect(files).toHaveLength(2);
  expect(files.every((names) => names.includes('index.mjs'))).toBe(true);
  expect(files.filter((names) => names.includes('feeds.json'))).toHaveLength(1);
});
