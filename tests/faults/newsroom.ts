import { createEchoTranslator, createPipeline, type TestPipeline } from '../support/pipeline.ts';

/** A number between 0 and 1, the same ones for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const text = (id: number, edit: number) =>
  `---\ntitle: Story ${id}\ntags: [sea, t${edit}]\ndate: 2026-01-${10 + edit}\n---\n\nA sentence that all share.\n\nStory ${id}, edit ${edit}.\n`;

/** What people do to the articles, in this order: each step's files, by key. */
export const STEPS: readonly Record<string, string>[] = [
  Object.fromEntries(Array.from({ length: 12 }, (_, id) => [`inbox/story-${id}/en.md`, text(id, 0)])),
  Object.fromEntries(Array.from({ length: 6 }, (_, id) => [`inbox/story-${id}/en.md`, text(id, 1)])),
  { 'inbox/story-1/fr.md': '---\ntitle: Une histoire\n---\n\nUne phrase que tous partagent.\n' },
  { 'inbox/story-2/en.md': text(2, 1).replace('title', 'withdrawn: true\ntitle') },
  { 'inbox/story-3/en.md': '---\ntitle: [\n---\n' },
  { 'inbox/story-2/en.md': text(2, 2).replace('title', 'withdrawn: false\ntitle') },
  { 'inbox/story-4/en.md': text(4, 3) },
  {
    'holds/story-5/fr.json': '{"held":true,"by":"Salma","at":"2026-01-20T00:00:00.000Z"}\n',
    'holds/story-6/en.json': '{"held":true,"by":"Salma","at":"2026-01-20T00:00:00.000Z"}\n',
  },
  { 'holds/story-6/en.json': '{"held":false,"by":"Salma","at":"2026-01-21T00:00:00.000Z"}\n' },
];

export const openNewsroom = () => createPipeline(createEchoTranslator());

export async function putAll(
  { store }: Pick<TestPipeline, 'store'>,
  files: Record<string, string>,
): Promise<void> {
  for (const [key, body] of Object.entries(files)) await store.put(key, body);
}

/** Where what counts is. Not memory: what is translated of a revision that counts no more hangs on when its event came. */
export const COMPARED = [
  'articles/',
  'inbox/',
  'published/',
  'newest/',
  'reviewed/',
  'tagged/',
  'review/',
  'rejected/',
  'waiting/',
  'holds/',
];
