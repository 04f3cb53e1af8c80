import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import type { Review } from '../shared/article/review.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { Version } from '../shared/article/version.ts';
import { type WaitingArticle, waitsForCharacters } from '../shared/article/waiting-article.ts';
import { type FeedState, feedStanding } from '../shared/feed-state/feed-state.ts';
import type { IntakeNotes } from '../shared/intake/intake-notes.ts';
import { isolateLine } from '../shared/language/direction/isolate-text.ts';
import { MEDIA_PATH, readMediaFile } from '../shared/pictures/media-file.ts';
import { MEDIA_HEADERS } from '../shared/pictures/media-headers.ts';
import { readConflicts } from '../shared/said/conflict.ts';
import { readCurrentHolds, readHolds } from '../shared/standing/read-holds.ts';
import { retryArticle } from '../shared/standing/rejections.ts';
import { setHold } from '../shared/standing/set-hold.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleIdProblem, notesKey, prefixes, reviewKey, versionKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { englishDesk as words } from '../shared/words/desk/en.ts';
import { createArticlesApi } from './api/articles-api.ts';
import { contentSecurity } from './pages/content-security.ts';
import { HeldPage } from './pages/held-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { readDeskForm, sendDeskMissing, sendDeskPage } from './pages/send-page.tsx';
import { deskStylesheet } from './pages/stylesheet.ts';
import { addPicturePages, SENT_PATH, sendSentPage } from './pictures/picture-pages.tsx';
import type { PresignUpload } from './pictures/picture-upload.ts';
import { readReviewPictures } from './pictures/review-pictures.ts';
import type { VerifyToken } from './sign-in/create-token-verifier.ts';
import type { IsToken } from './sign-in/is-token.ts';

export interface DeskOptions {
  store: ObjectStore;
  site: SiteConfig;
  isToken: IsToken;
  /** Lets programs use the API that an issuer signed in (OpenID Connect). */
  verifyToken?: VerifyToken;
  /** Where the desk is mounted, without a trailing slash: `/desk`. */
  basePath: string;
  /** Where pictures go past the desk, which takes no large bodies in the cloud; it takes them itself if absent. */
  presign?: PresignUpload;
  onError?: (error: Error, path: string) => void;
}

const COOKIE = 'desk';
/** A working day, in seconds. */
const COOKIE_AGE = 12 * 60 * 60;
/** Entries of each list on the overview. */
const LIMIT = 200;
/** Bytes: a form holds an article's id. */
const FORM_LIMIT = 5000;
const POLICY = 'Content-Security-Policy';

/** For people, what waits for them: held versions and rejected files. For programs, the way into the inbox. */
export function createDeskApp(options: DeskOptions): Hono {
  const { store, site, isToken, basePath, presign, onError } = options;
  const app = new Hono({ strict: false }).basePath(basePath);
  const styles = `${basePath}/desk.css`;

  app.use(secureHeaders({ referrerPolicy: 'same-origin' }));
  app.use(async (context, next) => {
    await next();
    // The page of a form that goes to the bucket has its own.
    const policy = context.res.headers.get(POLICY) ?? contentSecurity();
    context.header(POLICY, policy);
  });
  // In front of the cookie, which lets nobody in there.
  app.route('/api/v1', createArticlesApi({ ...options, apiPath: `${basePath}/api/v1` }));
  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    if (context.req.path === styles || context.req.path === basePath + SENT_PATH) return next();
    const offered = context.req.query('token');
    if (offered !== undefined && (await isToken(offered))) return letIn(context, basePath, offered);
    const [, bearer = ''] = /^Bearer (.+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    if ((await isToken(bearer)) || (await isToken(getCookie(context, COOKIE) ?? ''))) return next();
    context.header('WWW-Authenticate', 'Bearer realm="desk"');
    const content = <p>{words.notSignedIn}</p>;
    return sendDeskPage(context, { styles, title: words.notSignedInTitle, content, status: 401 });
  });

  app.get('/desk.css', (context) =>
    context.body(deskStylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/', async (context) => {
    const reviews = await readAll<Review>(store, prefixes.review);
    const rejections = await readAll<RejectionRecord>(store, prefixes.rejected);
    const notes = await readAll<IntakeNotes>(store, prefixes.notes);
    const feeds = (await readAll<FeedState>(store, prefixes.feeds)).map(feedStanding);
    const waiting = (await readAll<WaitingArticle>(store, prefixes.waiting)).filter(waitsForCharacters);
    const conflicts = await readConflicts(store);
    const holds = await readCurrentHolds(store, LIMIT);
    const overview = { site, basePath, holds, reviews, rejections, conflicts, notes, feeds, waiting };
    const { retried, released } = context.req.query();
    const content = <OverviewPage {...overview} retried={retried} released={released} />;
    return sendDeskPage(context, { styles, title: words.desk, content });
  });
  // Beside the cookie, which is SameSite=Strict, the browser's own word for where the form stood.
  app.post('/retry', csrf(), bodyLimit({ maxSize: FORM_LIMIT }), async (context) => {
    const { article } = await readDeskForm(context);
    if (typeof article !== 'string') return sendDeskMissing(context, styles);
    const { feed, files } = await retryArticle(store, article);
    if (feed === undefined && files.length === 0) return sendDeskMissing(context, styles);
    return context.redirect(`${basePath}/?${new URLSearchParams({ retried: article })}`, 303);
  });
  app.post('/release', csrf(), bodyLimit({ maxSize: FORM_LIMIT }), async (context) => {
    const { article, language } = await readDeskForm(context);
    if (typeof article !== 'string' || typeof language !== 'string') return sendDeskMissing(context, styles);
    const release = { articleId: article, language, held: false, by: 'desk' };
    if (!(await isHeld(store, article, language))) return sendDeskMissing(context, styles);
    await setHold(release, { store, site, now: () => new Date() });
    return context.redirect(`${basePath}/?${new URLSearchParams({ released: article })}`, 303);
  });
  app.get('/held/:language/:id', async (context) => {
    const { language, id } = context.req.param();
    if (articleIdProblem(id) || !/^[\w-]+$/.test(language)) return sendDeskMissing(context, styles);
    const review = await getJson<Review>(store, reviewKey(language, id));
    const key = review && versionKey(id, language, review.value.revision);
    const version = key && (await getJson<Version>(store, key));
    if (!review || !version) return sendDeskMissing(context, styles);
    const { title: original, sourceLanguage } = review.value;
    const title = words.heldTitle(isolateLine(original, sourceLanguage), language);
    const { findNearMatches, READ_FOR_PAGE } = await import('../shared/language/near/find-near-matches.ts');
    const near = await findNearMatches(store, version.value, READ_FOR_PAGE);
    const pictures = await readReviewPictures(store, version.value);
    const notes = (await getReadable<IntakeNotes>(store, notesKey(id)))?.value.files;
    const shown = { version: version.value, basePath, near, pictures, ...(notes && { notes }) };
    const content = <HeldPage {...shown} />;
    return sendDeskPage(context, { styles, title, content });
  });
  // Here too, for who reviews what readers cannot see yet.
  app.get(MEDIA_PATH, async (context) => {
    const { media, file } = context.req.param();
    const found = await readMediaFile(store, { media, file });
    if (found === undefined) return sendDeskMissing(context, styles);
    for (const [name, value] of Object.entries(MEDIA_HEADERS)) context.header(name, value);
    return context.body(found.body, 200, { 'Content-Type': found.type });
  });
  app.get(SENT_PATH, (context) => sendSentPage(context, { basePath, styles }));
  addPicturePages(app, { store, basePath, styles, presign });
  app.notFound((context) => sendDeskMissing(context, styles));
  app.onError((error, context) => {
    if (error instanceof HTTPException) {
      const isTooLong = error.status === 413;
      const content = <p>{isTooLong ? words.formTooLong : words.formFromElsewhere}</p>;
      return sendDeskPage(context, {
        styles,
        title: words.refusedTitle,
        content,
        status: isTooLong ? 413 : 403,
      });
    }
    onError?.(error, context.req.path);
    const content = <p>{words.error}</p>;
    return sendDeskPage(context, { styles, title: words.errorTitle, content, status: 500 });
  });
  return app;
}

async function isHeld(store: ObjectStore, articleId: string, language: string): Promise<boolean> {
  return (
    articleIdProblem(articleId) === undefined && Object.hasOwn(await readHolds(store, articleId), language)
  );
}

/** The token leaves the address at once: addresses end up in histories and logs. */
function letIn(context: Context, basePath: string, token: string) {
  setCookie(context, COOKIE, token, {
    path: basePath,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: COOKIE_AGE,
    secure: new URL(context.req.url).protocol === 'https:',
  });
  const address = new URL(context.req.url);
  address.searchParams.delete('token');
  return context.redirect(address.pathname + address.search, 303);
}

async function readAll<T>(store: ObjectStore, prefix: string): Promise<T[]> {
  const { objects } = await store.list(prefix, { limit: LIMIT });
  const found = await Promise.all(objects.map(({ key }) => getReadable<T>(store, key)));
  return found.flatMap((object) => object?.value ?? []);
}
