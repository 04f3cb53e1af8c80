import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Estimate } from '../../cli/estimate/describe-estimate.ts';
import { createWorkspace, runCommand, runOnce } from '../support/run-dragoman.ts';
import { startTranslateStandIn } from '../support/translate-stand-in.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');
const SHARED = 'The town council meets on Thursday in the old library by the river.';
const LONG = Array.from({ length: 120 }, (_, at) => {
  const harbour = `Port${'abcdefgh'.charAt(at % 8)}${'ijklmnopqrstuvw'.charAt(at / 8)}`;
  return `The report says that ${harbour} has boats and nets and a wall that keeps the storms of winter out.`;
});
const article = (title: string, ...paragraphs: string[]) =>
  `---\ntitle: ${title}\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`;

async function setUp(site: object = {}) {
  const standIn = await startTranslateStandIn();
  const checks = { language: 'off', script: 'off' };
  const workspace = await createWorkspace({
    'site.json': JSON.stringify({ languages: ['en', 'fr', 'ar'], checks, ...site }),
    'articles/report/en.md': article(
      'The report',
      ...LONG,
      SHARED,
      `${SHARED} [Read it](https://example.org/).`,
    ),
    'articles/council/en.md': article('The council', SHARED),
    'articles/council/fr.md': '---\ntitle: Le conseil\nlanguage: fr\n---\n\nLe conseil se réunit jeudi.\n',
  });
  onTestFinished(async () => {
    await workspace.remove();
    await standIn.close();
  });
  const options = { workspace, translate: standIn.url, env: { DRAGOMAN_MODELS: MODELS } };
  const estimate = async (...args: string[]) =>
    JSON.parse((await runCommand(['estimate', ...args, '--json'], options)).stdout) as Estimate;
  return { standIn, workspace, options, estimate };
}

test('an estimate is what is then sent, segment, character and request; it sends and writes nothing itself', async () => {
  const { standIn, workspace, options, estimate } = await setUp();
  const said = await estimate(workspace.content);
  expect(standIn.requests).toEqual([]);
  await expect(readdir(workspace.data)).rejects.toThrow('ENOENT');

  const { summary } = await runOnce(options);
  expect(said).toMatchObject({ articles: 2, charactersPaid: summary.charactersSent, refusals: [] });
  expect(said.requests).toBe(standIn.requests.length);
  expect(said.requests).toBeGreaterThan(3);
  for (const { pair, requests, segments, calls } of said.pairs) {
    const target = pair.slice(-2);
    expect([pair, requests]).toEqual([pair, standIn.requests.filter((one) => one.target === target).length]);
    // What both articles say is asked for once, and the council's French is a person's.
    expect([pair, segments, calls]).toEqual([pair, target === 'ar' ? 124 : 123, target === 'ar' ? 2 : 1]);
  }
  expect(summary.segments.machine).toBe(124 + 123);
});

test('what memory has by then is not counted, in the folder and in the store', async () => {
  const { workspace, options, estimate } = await setUp();
  await runOnce(options);
  expect(await estimate(workspace.content)).toMatchObject({
    pairs: [],
    characters: 0,
    calls: 0,
    requests: 0,
  });
  await workspace.write({ 'articles/council/en.md': article('The council', 'It met yesterday.') });
  expect(await estimate(workspace.content)).toMatchObject({
    pairs: [{ pair: 'en-ar', segments: 1, characters: 17, requests: 1 }],
  });
  expect(await estimate('council')).toMatchObject({ articles: 1, pairs: [] });
});

test('an article of the folder may be named alone', async () => {
  const { workspace, estimate } = await setUp();
  const { articles, pairs } = await estimate(join(workspace.content, 'articles/council'));
  expect([articles, pairs.map(({ pair }) => pair)]).toEqual([1, ['en-ar']]);
});

test('a second opinion is told apart, and who is not paid', async () => {
  const { workspace, estimate } = await setUp({ secondOpinion: 'local' });
  const { pairs } = await estimate(join(workspace.content, 'articles/council'));
  expect(pairs).toMatchObject([
    { engine: 'amazon-translate', use: 'translation', paid: true, segments: 2 },
    { engine: 'local', use: 'secondOpinion', paid: false, segments: 1 },
  ]);
});

test('an engine of the list that lacks what it needs is named, and the next one counted', async () => {
  const { workspace } = await setUp({ translators: [{ use: 'openai' }, { use: 'local' }] });
  const { stdout } = await runCommand(['estimate', join(workspace.content, 'articles/council'), '--json'], {
    workspace,
    env: { DRAGOMAN_MODELS: MODELS },
  });
  expect(JSON.parse(stdout)).toMatchObject({
    pairs: [{ pair: 'en-ar', engine: 'local' }],
    refusals: [expect.stringContaining('OPENAI_MODEL')],
  });
});

test('what is neither a folder nor an article is named', async () => {
  const { options } = await setUp();
  const { code, stderr } = await runCommand(['estimate', '../nowhere'], options);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('"../nowhere" is neither a folder nor an article'),
  ]);
});
