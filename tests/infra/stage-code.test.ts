import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { afterAll, expect, test } from 'vitest';
import { stageCode } from '../../cdk/bundle/stage-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-code-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('two hundred feeds go beside the code as they stand, far above the 4 KB of an environment', () => {
  const feeds = Array.from({ length: 200 }, (_, place) => ({
    id: `agency-${place}`,
    url: `https://agency.example/feeds/${place}.xml`,
    credit: 'Port Agency, CC BY 4.0',
  }));
  const file = join(folder, 'feeds.json');
  writeFileSync(file, JSON.stringify(feeds));
  const app = new App({ outdir: join(folder, 'out') });
  const stack = new Stack(app, 'Test');
  const code = stageCode('poll', { dataFile: file });
  new LambdaFunction(stack, 'Poll', { code, handler: 'index.handler', runtime: Runtime.NODEJS_24_X });
  const { directory } = app.synth();

  const asset = readdirSync(directory).find((name) => name.startsWith('asset.')) ?? '';
  expect(readdirSync(join(directory, asset))).toEqual(expect.arrayContaining(['index.mjs', 'feeds.json']));
  expect(JSON.parse(readFileSync(join(directory, asset, 'feeds.json'), 'utf8'))).toEqual(feeds);
});
