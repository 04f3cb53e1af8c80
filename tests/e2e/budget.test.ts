import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';

/** Too long to share a request with another. */
const LONG = Array.from({ length: 280 }, (_, place) => `Boat number ${place + 1} comes in.`).join(' ');
const site = (dailyCharacters: number) =>
  JSON.stringify({ dailyCharacters, checks: { language: 'off', script: 'off' } });

let standIn: TranslateStandIn;
let workspace: Workspace;
const options = () => ({ workspace, translate: standIn.url });

beforeAll(async () => {
  standIn = await startTranslateStandIn();
  workspace = await createWorkspace({
    'site.json': site(10_000),
    'articles/harbour/en.md': `---\ntitle: The harbour\n---\n\n${LONG}\n`,
  });
});
afterAll(async () => {
  await standIn.close();
  await workspace.remove();
});

test('no more is sent in a day than site.json allows; what waits says so, and goes on when the limit is raised', async () => {
  const first = await runOnce(options());
  expect([first.code, first.summary.held]).toEqual([0, 0]);
  expect(first.summary.charactersSent).toBeLessThanOrEqual(10_000);
  expect(Object.values(first.summary.published).reduce((sum, count) => sum + count)).toBe(2);
  const { stdout } = await runCommand(['status', 'harbour'], options());
  expect(stdout).toMatch(/^harbour: translating\n/);
  expect(stdout).toContain("the day's characters (dailyCharacters in site.json) are used up");

  const day = JSON.parse((await runCommand(['status', '--json'], options())).stdout);
  expect(day.waiting).toEqual(['harbour']);
  expect(day.charactersLeft).toBe(10_000 - first.summary.charactersSent);

  await workspace.write({ 'site.json': site(40_000) });
  const { summary } = await runOnce(options());
  expect(summary.published).toEqual({ ar: 1, fr: 1, en: 1 });
  expect(standIn.requests.filter(({ text }) => text.includes(LONG))).toHaveLength(2);
  expect((await runCommand(['status'], options())).stdout).toMatch(
    /of today's 40,000 characters were sent\nNo article waits\n$/,
  );
});
