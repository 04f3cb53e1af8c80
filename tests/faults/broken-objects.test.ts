import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixes } from '../../functions/shared/store/keys.ts';
import {
  createWorkspace,
  runCommand,
  runOnce,
  startServer,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';

const story = (id: string) =>
  `---\ntitle: Story ${id}\ntags: [news]\ndate: 2026-01-0${id}\n---\n\nA paragraph of story ${id}.\n`;
const FILES = {
  ...WITHOUT_LANGUAGE_CHECKS,
  ...Object.fromEntries(['1', '2', '3'].map((id) => [`articles/story-${id}/en.md`, story(id)])),
  'articles/held-1/en.md': '---\ntitle: It is held\n---\n\nIt has 12 boats.\n',
  'articles/broken/en.md': '---\ntitle: [\n---\n',
};

let workspace: Workspace;
let standIn: TranslateStandIn;
beforeAll(async () => {
  standIn = await startTranslateStandIn({ spoil: (html) => html.replace('12', '21') });
  workspace = await createWorkspace(FILES);
});
afterAll(() => Promise.all([standIn.close(), workspace.remove()]));

const BREAKS: Record<string, (text: string) => string> = {
  'cut off': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'an array': () => '[]',
  'another object': () => '{}',
};

/** The first file under each prefix that holds any JSON. */
async function firstFiles(): Promise<string[]> {
  const found = await Promise.all(
    Object.values(prefixes).map(async (prefix) => {
      const names = await readdir(join(workspace.data, prefix), { recursive: true }).catch(() => []);
      const file = names.filter((name) => name.endsWith('.json')).sort()[0];
      return file === undefined || prefix === 'inbox/' ? [] : [prefix + file];
    }),
  );
  return found.flat();
}

test.each(Object.entries(BREAKS))(
  'objects that are %s cost themselves under every prefix, and doctor names them',
  async (_, spoil) => {
    await rm(workspace.data, { recursive: true, force: true });
    await mkdir(workspace.data, { recursive: true });
    await runOnce({ workspace, translate: standIn.url });
    expect((await runCommand(['doctor'], { workspace })).code).toBe(0);
    const files = await firstFiles();
    expect(files.length).toBeGreaterThan(9);
    for (const file of files) {
      const path = join(workspace.data, file);
      await writeFile(path, spoil(await readFile(path, 'utf8')));
    }
    const doctor = await runCommand(['doctor', '--json'], { workspace });
    const report: { prefixes: { problems: { key: string }[] }[] } = JSON.parse(doctor.stdout);
    expect(doctor.code).toBe(1);
    const named = report.prefixes.flatMap(({ problems }) => problems.map(({ key }) => key));
    expect(named).toEqual(expect.arrayContaining(files));

    const server = await startServer({ workspace, translate: standIn.url });
    try {
      const PATHS = [
        '/en/',
        '/en/tags/news',
        '/en/feed.xml',
        '/en/feed.json',
        '/api/v1/articles?language=en',
        '/llms.txt',
        '/en/sitemap-2026-01.xml',
        '/en/articles/story-3',
      ];
      for (const path of PATHS) {
        const answer = await fetch(server.url + path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(await answer.text(), path).toContain('story-3');
      }
      const desk = await fetch(`${server.url}/desk/`, { headers: { Authorization: 'Bearer desk-token' } });
      expect(desk.status).toBe(200);
    } finally {
      await server.stop();
    }
    expect((await runOnce({ workspace, translate: standIn.url })).summary.articles).toBeGreaterThan(2);
  },
);
