import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isRefusal, problem } from '../../shared/lambda/http/problem.ts';
import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import type { PresignUpload } from '../pictures/picture-upload.ts';
import { FORM_AROUND } from '../pictures/receive-picture.ts';
import type { VerifyToken } from '../sign-in/create-token-verifier.ts';
import type { IsToken } from '../sign-in/is-token.ts';
import { subjectOf } from '../sign-in/subject-of.ts';
import { SUBMISSION_MEDIA_TYPES } from './media-type.ts';
import { postPicture, takePicture } from './post-picture.ts';
import { putHold } from './put-hold.ts';
import { readSubmission } from './read-submission.ts';
import { sendStanding } from './send-standing.ts';
import { takeSubmission } from './take-submission.ts';

export interface ArticlesApiOptions {
  store: ObjectStore;
  site: SiteConfig;
  isToken: IsToken;
  /** Of programs an issuer signs in, beside the token. */
  verifyToken?: VerifyToken;
  /** Where this is mounted, without a trailing slash: `/desk/api/v1`. */
  apiPath: string;
  /** Where pictures go past the desk, which takes no large bodies in the cloud; it takes them itself if absent. */
  presign?: PresignUpload | undefined;
  now?: () => Date;
  onError?: (error: Error, path: string) => void;
}

/** Who sent a request: the issuer's name for them, or `desk` for the shared token. */
interface SignedIn {
  Variables: { by: string };
}

/** Bytes of a request's body: a long article has a tenth of it. */
export const BODY_LIMIT = 1_000_000;

/** Articles over HTTP: one way into the inbox, and where an article stands. docs/http-api.md. */
export function createArticlesApi(options: ArticlesApiOptions): Hono<SignedIn> {
  const { store, site, isToken, verifyToken, apiPath, presign, now = () => new Date(), onError } = options;
  const api = new Hono<SignedIn>({ strict: false });
  const statusUrl = (id: string) => `${apiPath}/articles/${encodeURIComponent(id)}`;

  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    return next();
  });
  api.use(requireToken(isToken, verifyToken));

  const limit = limitTo(BODY_LIMIT);
  api.post('/articles', limit, async (context) => {
    const submission = await readSubmission(context.req);
    await takeSubmission(submission, { store, now });
    const { articleId: id } = submission;
    return context.json({ id, statusUrl: statusUrl(id) }, 202, { Location: statusUrl(id) });
  });
  api.all('/articles', (context) => {
    context.header('Allow', 'POST');
    return problem(context, 405, 'articles are sent here with POST; each one has an address of its own');
  });

  api.get('/articles/:id', (context) => sendStanding(context, { store, site, now }));
  api.all('/articles/:id', (context) => {
    context.header('Allow', 'GET, HEAD');
    return problem(context, 405, 'only GET and HEAD are answered here; send a text to the address above it');
  });

  api.put('/articles/:id/holds/:language', limit, (context) =>
    putHold(context, context.get('by'), { store, site, now }),
  );
  api.all('/articles/:id/holds/:language', (context) => {
    context.header('Allow', 'PUT');
    return problem(context, 405, 'a language is held or released with PUT {"held": true} or {"held": false}');
  });

  api.post('/articles/:id/pictures', limit, (context) => postPicture(context, { store, presign, apiPath }));
  api.all('/articles/:id/pictures', (context) => {
    context.header('Allow', 'POST');
    return problem(context, 405, 'POST says here which picture is to come; the answer, where it goes');
  });
  if (presign === undefined) {
    const path = '/articles/:id/pictures/:name';
    api.post(path, limitTo(PICTURE_BYTES + FORM_AROUND), (context) => takePicture(context, store));
    api.all(path, (context) => {
      context.header('Allow', 'POST');
      return problem(context, 405, 'a picture is sent here with POST, as "file" of a form');
    });
  }

  api.all('*', (context) => problem(context, 404, 'there is nothing at this address'));
  api.onError((error, context) => {
    if (isRefusal(error)) {
      const below = context.req.path.slice(apiPath.length);
      if (error.status === 415) context.header('Accept', contentTypesAt(below));
      return problem(context, error.status, error.message);
    }
    onError?.(error, context.req.path);
    return problem(context, 500, 'the request failed; sent again with its Idempotency-Key it is taken once');
  });
  return api;
}

/** What a request's content may be, below the API's path. RFC 9110, section 12.5.1. */
function contentTypesAt(path: string): string {
  const [, , id = '', part, name = ''] = path.split('/');
  if (id === '') return SUBMISSION_MEDIA_TYPES;
  return part === 'pictures' && name !== '' ? 'multipart/form-data' : 'application/json';
}

const limitTo = (bytes: number) =>
  bodyLimit({
    maxSize: bytes,
    onError: (context) => problem(context, 413, `the body is larger than ${bytes} bytes`),
  });

/**
 * Lets in who sends the token as `Authorization: Bearer`. Never by the desk's cookie or a token in the
 * address: a browser sends those by itself, so that a form on another site could post in an editor's name.
 * @param verify If an issuer is set: its signed tokens are as good.
 */
function requireToken(isToken: IsToken, verify?: VerifyToken): MiddlewareHandler<SignedIn> {
  return async (context, next) => {
    const [, offered = ''] = /^Bearer +(.+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    // The issuer first: its tokens would be guesses at the desk's own.
    const isIssued = (await verify?.(offered)) === true;
    if (isIssued || (await isToken(offered))) {
      context.set('by', (isIssued ? subjectOf(offered) : undefined) ?? 'desk');
      return next();
    }
    context.header('WWW-Authenticate', 'Bearer realm="desk"');
    return problem(context, 401, 'send the token of the desk as "Authorization: Bearer <token>"');
  };
}
