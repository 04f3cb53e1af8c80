import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createWorkspace,
  runCommand,
  runOnce,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';

const paragraphs = ['The council met on 3 May 2026.', 'It voted **two** [budgets](https://example.org/).'];
const article = (title: string, body: string[]) => `---\ntitle: ${title}\n---\n\n${body.join('\n\n')}\n`;

let standIn: TranslateStandIn;
let workspace: Workspace;
const options = () => ({ workspace, translate: standIn.url });

beforeAll(async () => {
  standIn = await startTranslateStandIn({ throttle: 0.2 });
  const long = Array.from(
    { length: 400 },
    (_, i) => `Paragraph number ${i + 1} of a report about the harbour.`,
  );
  workspace = await createWorkspace({
    ...WITHOUT_LANGUAGE_CHECKS,
    'articles/council/en.md': article('The council votes', paragraphs),
    'articles/harbour/en.md': article('A long report', [...long, 'The council met on 3 May 2026.']),
  });
});
afterAll(async () => {
  await standIn.close();
  await workspace.remove();
});

test("someone else's articles come out in three languages, each segment sent once, though calls are throttled", async () => {
  const { code, summary } = await runOnce(options());
  expect(code).toBe(0);
  expect(summary.published).toEqual({ ar: 2, fr: 2, en: 2 });
  // 3 segments and 402, of which one is the same.
  expect(summary.segments.machine).toBe(2 * (3 + 401));
  expect(standIn.throttled()).toBeGreaterThan(0);
  for (const language of ['fr', 'ar']) {
    const sent = standIn.requests.filter(({ target }) => target === language).map(({ text }) => text);
    expect(sent.join('').split('The council met on 3 May 2026.')).toHaveLength(2);
  }
});

test('running again sends nothing', async () => {
  const before = standIn.requests.length;
  const { summary } = await runOnce(options());
  expect(summary.charactersSent).toBe(0);
  expect(standIn.requests).toHaveLength(before);
});

test('changing a paragraph sends that paragraph and nothing else', async () => {
  const changed = 'It met again, briefly.';
  await workspace.write({
    'articles/council/en.md': article('The council votes', [changed, paragraphs[1] ?? '']),
  });
  const before = standIn.requests.length;
  const { summary } = await runOnce(options());
  expect(standIn.requests.slice(before).map(({ text }) => text)).toEqual([changed, changed]);
  expect(summary.charactersSent).toBe(2 * changed.length);
});

test('translating an article anew sends its segments of that language again, and no other', async () => {
  const before = standIn.requests.length;
  const { code, stdout } = await runCommand(
    ['retranslate', 'council', '--language', 'fr', '--json'],
    options(),
  );
  expect(code).toBe(0);
  const sent = standIn.requests.slice(before);
  expect(new Set(sent.map(({ target }) => target))).toEqual(new Set(['fr']));
  expect(JSON.parse(stdout)).toMatchObject({
    asked: 3,
    articles: [{ id: 'council', published: ['ar', 'fr', 'en'], held: [] }],
  });
});

test("a person's translation beside the source is published as it is and never sent", async () => {
  await workspace.write({ 'articles/council/fr.md': article('Le conseil vote', ['Il a voté *un* budget.']) });
  const before = standIn.requests.length;
  const { summary } = await runOnce(options());
  expect(standIn.requests).toHaveLength(before);
  expect(summary.segments.human).toBe(2);
  expect(summary.published).toEqual({ ar: 2, fr: 2, en: 2 });
});
