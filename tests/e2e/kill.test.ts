import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createWorkspace,
  killOnceTold,
  runOnce,
  spawnDragoman,
  WITHOUT_LANGUAGE_CHECKS,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn } from '../support/translate-stand-in.ts';

const articles = {
  ...WITHOUT_LANGUAGE_CHECKS,
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `articles/story-${i}/en.md`,
      `---\ntitle: Story ${i}\ntags: [news]\n---\n\n${`A paragraph of story ${i} about 10 boats.\n\n`.repeat(3)}The end of it.\n`,
    ]),
  ),
};

/** What readers and editors see, without the times. */
async function readOutcome(data: string) {
  const folder = join(data, 'published');
  const published = await Promise.all(
    (await readdir(folder)).sort().map(async (file) => {
      const { versions, tags } = JSON.parse(await readFile(join(folder, file), 'utf8'));
      const texts = Object.entries<{ title: string; bodyHtml: string }>(versions).map(
        ([language, { title, bodyHtml }]) => [language, title, bodyHtml],
      );
      return [file, tags, texts.sort()];
    }),
  );
  const cards = (await readdir(join(data, 'newest'), { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  return { published, cards: cards.map((name) => name.replace(/\/\d+-/, '/')).sort() };
}

test('killed again and again, it ends as if it had never been', async () => {
  const standIn = await startTranslateStandIn({ throttle: 0.2 });
  const [calm, killed] = [await createWorkspace(articles), await createWorkspace(articles)];
  try {
    await runOnce({ workspace: calm, translate: standIn.url });
    // There are 24 things to tell, 12 taken and 12 published, so every run has some of its work left.
    for (const lines of [1, 2, 4, 6]) {
      await killOnceTold(spawnDragoman(['--once'], { workspace: killed, translate: standIn.url }), lines);
    }
    const { code, summary } = await runOnce({ workspace: killed, translate: standIn.url });
    expect(code).toBe(0);
    expect(summary.published).toEqual({ ar: 12, fr: 12, en: 12 });
    expect(await readOutcome(killed.data)).toEqual(await readOutcome(calm.data));
    expect(await readdir(join(killed.data, '.events'))).toEqual([]);
  } finally {
    await Promise.all([standIn.close(), calm.remove(), killed.remove()]);
  }
});
