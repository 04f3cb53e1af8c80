import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TRANSLATE_REGIONS } from '../../cdk/config/translate-regions.ts';
import { TEMPLATES } from '../infra/parts/stacks.ts';
import { runProgram } from './support/run-program.ts';
import { toolPath } from './support/tools.ts';

test.each(Object.entries(TEMPLATES))(
  'cfn-lint has nothing to say about the template %s',
  async (name, template) => {
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-template-'));
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(template.toJSON()));
    expect(await runProgram(toolPath('cfn-lint'), [file], { timeoutMs: 240_000 })).toBe('');
    await rm(folder, { recursive: true });
  },
);

const READ_REGIONS = `
import boto3
print(*sorted(boto3.session.Session().get_available_regions('translate')), sep='\\n')
`;

test('the regions of Amazon Translate are those of the list of endpoints that AWS gives its SDKs', async () => {
  const regions = await runProgram(toolPath('python3'), ['-c', READ_REGIONS], { timeoutMs: 120_000 });
  expect(regions.trim().split('\n')).toEqual([...TRANSLATE_REGIONS]);
});
