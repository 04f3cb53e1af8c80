import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TRANSLATE_REGIONS } from '../../cdk/config/translate-regions.ts';
import { synthesize } from '../infra/synthesize.ts';
import { runProgram } from './support/run-program.ts';
import { toolPath } from './support/tools.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000';

test.each([
  ['as it comes', {}],
  [
    'with every option',
    {
      stageName: 'test',
      region: 'us-east-1',
      waf: true,
      removalPolicy: 'destroy',
      domainName: 'news.example.org',
      certificateArn: CERTIFICATE,
      alarmEmail: 'desk@example.org',
      oidc: { issuer: 'https://login.example.org', audience: ['desk'] },
    },
  ],
])('cfn-lint has nothing to say about the template %s', async (_, fields) => {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-template-'));
  const template = join(folder, 'template.json');
  await writeFile(template, JSON.stringify(synthesize(fields).template.toJSON()));
  expect(await runProgram(toolPath('cfn-lint'), [template], { timeoutMs: 60_000 })).toBe('');
  await rm(folder, { recursive: true });
});

const READ_REGIONS = `
import boto3
print(*sorted(boto3.session.Session().get_available_regions('translate')), sep='\\n')
`;

test('the regions of Amazon Translate are those of the list of endpoints that AWS gives its SDKs', async () => {
  const regions = await runProgram(toolPath('python3'), ['-c', READ_REGIONS], { timeoutMs: 30_000 });
  expect(regions.trim().split('\n')).toEqual([...TRANSLATE_REGIONS]);
});
