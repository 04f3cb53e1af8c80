import { cp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';
import type { SiteOptions } from '../../functions/site/site-options.ts';
import { loadSitePages } from '../../local/content/load-site-pages.ts';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { pictureRoutes } from '../../local/picture-routes.ts';
import { crawl } from '../support/crawl.ts';
import { generateNewsroom } from '../support/generated-newsroom.ts';
import { preparePython, runProgram } from '../support/python-environment.ts';
import { createWorkspace, runOnce } from '../support/run-dragoman.ts';

/**
 * Follows every link of two sites, content/ and three hundred articles of every kind: by a crawl of ours, which reads feeds and texts
 * too, and by LinkChecker of PyPI, which nobody here wrote. `npm run test:links`
 */
const FOLDER = import.meta.dirname;
const ARTICLES = 300;
const RUN_LIMIT_MS = 400_000;
const START = ['/', '/robots.txt', '/llms.txt', '/api/'];

type Served = Omit<SiteOptions, 'baseUrl' | 'now'> & { now?: Date };

/** @returns how many links are dead. */
async function checkSite(name: string, { now, ...options }: Served, linkchecker: string): Promise<number> {
  const app: { fetch?: (request: Request) => Response | Promise<Response> } = {};
  const server = serve({
    fetch: async (request: Request) => {
      const answer = (await app.fetch?.(request)) ?? new Response('', { status: 503 });
      // LinkChecker asks ten times a second at most, unless a server says that it knows it.
      answer.headers.set('LinkChecker', 'welcome');
      return answer;
    },
    hostname: '127.0.0.1',
    port: 0,
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pictures = pictureRoutes(options.store);
  const site = createSiteApp({ ...options, baseUrl, ...(now && { now: () => now }) });
  // As the edge and the laptop have it: pictures do not come from the site.
  app.fetch = (request) => {
    const isPicture = new URL(request.url).pathname.startsWith('/media/');
    return (isPicture ? pictures : site).fetch(request);
  };
  try {
    const get = (path: string) => fetch(baseUrl + path, { redirect: 'manual' });
    const { statuses, dead } = await crawl(get, baseUrl, START);
    process.stdout.write(
      `${[`${name}: ${statuses.size} addresses, ${dead.length} dead`, ...dead].join('\n')}\n`,
    );
    const args = [
      '--config',
      join(FOLDER, 'linkcheckerrc'),
      '--no-warnings',
      ...START.map((path) => baseUrl + path),
    ];
    const code = await runProgram(linkchecker, args, RUN_LIMIT_MS);
    return dead.length + (code === 0 ? 0 : 1);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** content/ as it is, published. */
async function checkContent(linkchecker: string): Promise<number> {
  const workspace = await createWorkspace();
  try {
    await cp('content', workspace.content, { recursive: true });
    await runOnce({ workspace });
    const { site } = await loadSiteConfig(workspace.content);
    const pages = await loadSitePages(workspace.content, site);
    return await checkSite(
      'content/',
      { store: createFileObjectStore(workspace.data), site, pages },
      linkchecker,
    );
  } finally {
    await workspace.remove();
  }
}

const programs = await preparePython('links', join(FOLDER, 'requirements.txt'));
const linkchecker = join(programs, 'linkchecker');
const dead =
  (await checkContent(linkchecker)) +
  (await checkSite(`${ARTICLES} articles`, await generateNewsroom(ARTICLES), linkchecker));
process.stdout.write(`${dead === 0 ? 2 : 0} passed, ${dead} failed, 0 skipped\n`);
process.exitCode = dead === 0 ? 0 : 1;
