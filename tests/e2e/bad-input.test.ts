import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type RunResult, runOnce, type Workspace } from '../support/run-dragoman.ts';

const article = (body: string) => `---\ntitle: A title\n---\n\n${body}\n`;

const bad: Record<string, { file: string; text: string | Uint8Array; reason: RegExp }> = {
  yaml: { file: 'en.md', text: '---\ntitle: [broken\n---\n\nText.\n', reason: /not valid YAML/ },
  unended: { file: 'en.md', text: '---\ntitle: No end\n\nText.\n', reason: /no line "---" that ends it/ },
  nolanguage: { file: 'article.md', text: article('Text.'), reason: /has no language/ },
  unknown: { file: 'tlh.md', text: article('Text.'), reason: /neither the file name "tlh" nor/ },
  mismatch: { file: 'en.md', text: '---\ntitle: T\nlanguage: fr\n---\n\nText.\n', reason: /says "fr"/ },
  empty: { file: 'en.md', text: '---\ntitle: T\n---\n\n', reason: /the body is empty/ },
  notitle: { file: 'en.md', text: 'Only text.\n', reason: /no title/ },
  large: { file: 'en.md', text: article('word '.repeat(1_000_000)), reason: /5,000,0\d\d bytes/ },
  bytes: { file: 'en.md', text: new Uint8Array([0x61, 0xff, 0xfe]), reason: /not valid UTF-8 at byte 2/ },
  traversal: {
    file: 'en.md',
    text: '---\ntitle: T\nid: ../../etc/passwd\n---\n\nText.\n',
    reason: /\.\.\/\.\./,
  },
  script: { file: 'en.md', text: article('Hi <script>alert(1)</script>'), reason: /<script>/ },
  handler: { file: 'en.md', text: article('<img src="x" onerror="alert(1)"> words'), reason: /onerror/ },
  address: { file: 'en.md', text: article('[words](javascript:alert(1))'), reason: /javascript: address/ },
  date: {
    file: 'en.md',
    text: '---\ntitle: T\ndate: soon\n---\n\nText.\n',
    reason: /date: "soon" is not a date/,
  },
};

let workspace: Workspace;
let run: RunResult;

beforeAll(async () => {
  const files = Object.entries(bad).map(([id, { file, text }]) => [`articles/${id}/${file}`, text] as const);
  workspace = await createWorkspace({
    'articles/good/en.md': article('Good words.'),
    ...Object.fromEntries(files),
  });
  run = await runOnce({ workspace });
});
afterAll(() => workspace.remove());

test.each(Object.entries(bad))(
  '%s: the console names the file and the reason once',
  (id, { file, reason }) => {
    const lines = run.stderr.split('\n').filter((line) => line.includes(`articles/${id}/${file}: `));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(reason);
  },
);

test.each(Object.entries(bad))(
  '%s: the original is kept with the reason',
  async (id, { file, text, reason }) => {
    const path = join(workspace.data, 'rejected', id, `${file}.json`);
    const record = JSON.parse(await readFile(path, 'utf8'));
    expect(record.reason).toMatch(reason);
    if (typeof text === 'string') expect(record.text).toBe(text);
    else expect(Buffer.from(record.base64, 'base64')).toEqual(Buffer.from(text));
  },
);

test('the exit code is 1 and everything else is published', async () => {
  expect(run.code).toBe(1);
  expect(run.summary.rejected).toBe(Object.keys(bad).length);
  expect(run.summary.articles).toBe(1);
  expect(await readdir(join(workspace.data, 'published'))).toEqual(['good.json']);
});

test('a file put right is taken, and its rejection is gone', async () => {
  await workspace.write({ 'articles/yaml/en.md': article('Now it is right.') });
  const { summary } = await runOnce({ workspace });
  expect(summary.rejected).toBe(Object.keys(bad).length - 1);
  expect(await readdir(join(workspace.data, 'rejected', 'yaml'))).toEqual([]);
});
