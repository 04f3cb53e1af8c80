import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEMPLATES } from '../infra/parts/stacks.ts';
import { namesIn, readTable } from '../support/docs-pages.ts';
import { runProgram } from './support/run-program.ts';
import { toolPath } from './support/tools.ts';

interface Failed {
  check_id: string;
  /** `/plain.json` */
  file_path: string;
  /** `AWS::S3::Bucket.Content88381566` */
  resource: string;
}

/** Check -> template -> what it is about, by its construct. */
type Findings = Record<string, Record<string, string[]>>;

const ARGUMENTS = [
  '--framework',
  'cloudformation',
  '--output',
  'json',
  '--compact',
  '--quiet',
  '--soft-fail',
];

async function review(): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-review-'));
  for (const [name, template] of Object.entries(TEMPLATES)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(template.toJSON()));
  }
  const args = ['--directory', folder, '--skip-download', ...ARGUMENTS];
  const answer = JSON.parse(await runProgram(toolPath('checkov', 'checkov'), args, { timeoutMs: 240_000 }));
  await rm(folder, { recursive: true });
  expect(answer.summary.parsing_errors).toBe(0);
  expect(answer.summary.passed).toBeGreaterThan(500);
  return arrange(answer.results.failed_checks);
}

/** In an order of its own, so that the file changes only where a finding does. */
function arrange(failed: readonly Failed[]): Findings {
  const findings: Findings = {};
  const inOrder = [...failed].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const { check_id: check, file_path: path, resource } of inOrder) {
    const template = path.slice(1, -'.json'.length);
    findings[check] ??= {};
    findings[check][template] ??= [];
    findings[check][template].push(constructOf(resource));
  }
  return findings;
}

const keyOf = ({ check_id, file_path, resource }: Failed) => [check_id, file_path, resource].join(' ');

/** The logical id without the hash that CDK ends it with. */
const constructOf = (resource: string) => (resource.split('.')[1] ?? resource).replace(/[0-9A-F]{8}$/, '');

const linesOf = (all: Findings) =>
  Object.entries(all).flatMap(([check, templates]) =>
    Object.entries(templates).map(([template, names]) => `${check} ${template}: ${names.join(', ')}`),
  );

let findings: Findings;

test('checkov finds what was gone through, and nothing else', async () => {
  findings = await review();
  await expect(`${linesOf(findings).join('\n')}\n`).toMatchFileSnapshot('checkov-baseline.txt');
});

test('docs/security.md has an answer to every check of checkov that fails, and to no other', () => {
  const rows = readTable('docs/security.md', 'check', 'asks for', 'answer');
  expect(rows.flatMap(([check]) => namesIn(check)).sort()).toEqual(Object.keys(findings).sort());
});

test('with every option, what remains is what no option can answer', () => {
  const left = Object.keys(findings).filter((check) => findings[check]?.full !== undefined);
  expect(left).toEqual(['CKV_AWS_115', 'CKV_AWS_116', 'CKV_AWS_117', 'CKV_AWS_18']);
});
