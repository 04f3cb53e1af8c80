import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edgeCode } from '../../cdk/edge/edge-code.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { negotiationTable } from '../support/negotiation-table.ts';
import { runProgram } from './support/run-program.ts';

/**
 * The edge function in njs, the engine that CloudFront's runtime is made of (Debian's package of it, which `.ci/run` has
 * installed): what Node would take and CloudFront not is found out before it is deployed.
 */
async function runInNjs(
  requests: readonly object[],
): Promise<{ headers: Record<string, { value: string }> }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-njs-'));
  const script = join(folder, 'edge.js');
  const events = JSON.stringify(requests.map((request) => ({ request })));
  const code = edgeCode(parseSiteConfig({}), 'news.example');
  // A line each: njs 0.7.9 writes JSON of more than 2 KB wrongly.
  await writeFile(
    script,
    `${code}\n${events}.forEach((event) => console.log(JSON.stringify(handler(event))));\n`,
  );
  const answers = (await runProgram('njs', [script], { timeoutMs: 60_000 })).trim().split('\n');
  await rm(folder, { recursive: true });
  return answers.map((answer) => JSON.parse(answer));
}

const asking = (uri: string, headers: Record<string, string>, querystring: object = {}) => ({
  uri,
  querystring,
  headers: Object.fromEntries(
    Object.entries({ host: 'd1.cloudfront.net', ...headers }).map(([name, value]) => [name, { value }]),
  ),
});

test('every row of the table of negotiation is folded by it as by Node', async () => {
  const rows = negotiationTable.map(([, accepted]) => asking('/articles/a', { 'accept-language': accepted }));
  const answers = await runInNjs(rows);
  const folded = answers.map(({ headers }) => headers['accept-language']?.value);
  expect(folded).toEqual(negotiationTable.map(([, , language]) => language));
});

test('the front page is redirected, and pages, lists and the API pass', async () => {
  const answers = await runInNjs([
    asking('/', { 'accept-language': 'fr' }),
    asking('/ar/', {}, { after: { value: 'x' }, junk: { value: '1' } }),
    asking('/ar/tags/%D8%AD%D8%B1%D8%A8', { accept: 'application/json' }),
    asking('/api/v1/articles', {}, { limit: { value: '3' } }),
  ]);
  expect(answers[0]).toMatchObject({ statusCode: 302, headers: { location: { value: '/fr/' } } });
  for (const passed of answers.slice(1)) expect(passed.headers['x-viewer-host']?.value).toBe('news.example');
});
