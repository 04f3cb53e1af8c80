import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { createDeskApp } from '../functions/desk/app.tsx';
import type { VerifyToken } from '../functions/desk/sign-in/create-token-verifier.ts';
import { isTokenOf } from '../functions/desk/sign-in/is-token.ts';
import type { StandingPage } from '../functions/shared/article/settings/standing-page.ts';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';
import { createSiteApp } from '../functions/site/app.tsx';
import { pictureRoutes } from './picture-routes.ts';
import { shedLoad } from './shed-load.ts';

export interface LocalServer {
  /** `http://127.0.0.1:8787` */
  baseUrl: string;
  /** The site's pages that are no articles, from now on. */
  showPages(pages: readonly StandingPage[]): void;
  close(): Promise<void>;
}

export interface ServeOptions {
  port: number;
  store: ObjectStore;
  site: SiteConfig;
  pages: readonly StandingPage[];
  deskToken: string;
  /** If an issuer is set: signed tokens the desk's API accepts beside its own. */
  verifyToken?: VerifyToken | undefined;
  onError(error: Error, path: string): void;
}

const DESK = '/desk';
const PICTURES = '/media/';
/** A page is answered in a few milliseconds if it has to be made, and else in less than a tenth of one. */
const LOAD = { turnMs: 0.5, atOnce: 8, patienceMs: 1000 };
const isAtDesk = (path: string) => path === DESK || path.startsWith(`${DESK}/`);
const starting = () => new Response('starting\n', { status: 503 });
/** Connections that wait to be taken: with Node's 511, one that comes while a thousand do is taken seconds later. */
const BACKLOG = 4096;

/**
 * Serves the site and the desk on the loopback address only.
 * @throws if the port is taken.
 */
export async function serveLocally({
  port,
  store,
  site,
  pages,
  deskToken,
  verifyToken,
  onError,
}: ServeOptions): Promise<LocalServer> {
  const apps: { site?: Hono; desk?: Hono } = {};
  const pictures = pictureRoutes(store);
  const answer = (request: Request) => {
    const path = getPath(request);
    if (path.startsWith(PICTURES)) return pictures.fetch(request);
    return (isAtDesk(path) ? apps.desk : apps.site)?.fetch(request) ?? starting();
  };
  // Each has its own turns: a text that is long in coming to the desk keeps no reader from a page.
  const [toReaders, toEditors] = [shedLoad(answer, LOAD), shedLoad(answer, LOAD)];
  const server = createAdaptorServer({
    fetch: (request) => (isAtDesk(getPath(request)) ? toEditors : toReaders)(request),
  });
  server.listen({ host: '127.0.0.1', port, backlog: BACKLOG });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(taken ? new Error(`port ${port} is taken; choose another one with --port`, { cause }) : cause);
    });
  });
  // Known only now, if the port was 0.
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  apps.desk = createDeskApp({
    store,
    site,
    isToken: isTokenOf(deskToken),
    basePath: DESK,
    onError,
    ...(verifyToken && { verifyToken }),
  });
  const showPages = (shown: readonly StandingPage[]) => {
    apps.site = createSiteApp({ store, site, pages: shown, baseUrl, onError });
  };
  showPages(pages);
  return {
    baseUrl,
    showPages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
