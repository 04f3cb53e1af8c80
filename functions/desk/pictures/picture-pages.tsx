import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { isRefusal, type ProblemStatus } from '../../shared/lambda/http/problem.ts';
import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import { articleIdProblem, parseInboxKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import { contentSecurity } from '../pages/content-security.ts';
import { PicturesPage } from '../pages/pictures-page.tsx';
import { sendDeskMissing, sendDeskPage } from '../pages/send-page.tsx';
import type { PresignUpload, UploadForm } from './picture-upload.ts';
import { listInboxPictures, placePicture } from './place-picture.ts';
import { FORM_AROUND, receivePicture } from './receive-picture.ts';

export interface PicturePagesOptions {
  store: ObjectStore;
  basePath: string;
  /** Address of the stylesheet. */
  styles: string;
  /** Absent where the desk takes pictures itself. */
  presign?: PresignUpload | undefined;
}

/** Pictures of an article, by two plain forms: the name that the text has, then the file for it. */
export function addPicturePages(app: Hono, { store, basePath, styles, presign }: PicturePagesOptions): void {
  const pageOf = (articleId: string, more: Record<string, string> = {}) =>
    `${basePath}/pictures?${new URLSearchParams({ article: articleId, ...more })}`;

  /** Where the bytes of a picture go, or why there is no such picture. */
  async function formFor(context: Context, articleId: string, name: string): Promise<Chosen> {
    const upload = await placePicture({ articleId, name }, store);
    const direct: UploadForm = { url: pageOf(articleId, { name }), fields: {} };
    const thenTo = new URL(`${basePath}${SENT_PATH}`, context.req.url).href;
    return { form: (await presign?.(upload, { thenTo })) ?? direct };
  }

  /** @param refused Of a name that was chosen, or of a picture that was sent. */
  async function showPictures(context: Context, articleId: string, refused?: Chosen) {
    const { name, sent } = context.req.query();
    const chosen: Chosen =
      refused ?? (name === undefined ? {} : await refusedOr(formFor(context, articleId, name)));
    const { form, refusal, status = 200 } = chosen;
    if (form !== undefined && URL.canParse(form.url)) {
      context.header('Content-Security-Policy', contentSecurity(new URL(form.url).origin));
    }
    const pictures = await listInboxPictures(articleId, store);
    const content = <PicturesPage {...{ basePath, articleId, pictures, name, sent, form, refusal }} />;
    return sendDeskPage(context, { styles, title: words.picturesTitle(articleId), status, content });
  }

  app.get('/pictures', async (context) => {
    const articleId = (context.req.query('article') ?? '').normalize('NFC');
    if (articleIdProblem(articleId)) return sendDeskMissing(context, styles);
    return showPictures(context, articleId);
  });

  if (presign !== undefined) return;
  const tooLarge = (context: Context) =>
    sendDeskPage(context, {
      styles,
      title: words.refusedTitle,
      content: <p>{words.pictureRules(PICTURE_BYTES / 1_000_000)}</p>,
      status: 413,
    });
  const limit = bodyLimit({ maxSize: PICTURE_BYTES + FORM_AROUND, onError: tooLarge });
  app.post('/pictures', csrf(), limit, async (context) => {
    const { article: asked = '', name = '' } = context.req.query();
    const articleId = asked.normalize('NFC');
    if (articleIdProblem(articleId)) return sendDeskMissing(context, styles);
    const refused = await refusedOr(takeFile(context, articleId, name));
    if (refused !== undefined) return showPictures(context, articleId, refused);
    return context.redirect(pageOf(articleId, { sent: name }), 303);
  });

  async function takeFile(context: Context, articleId: string, name: string): Promise<undefined> {
    await receivePicture(context.req, await placePicture({ articleId, name }, store), store);
  }
}

/** Below the desk's own path. */
export const SENT_PATH = '/pictures/sent';

/**
 * Where S3 sends a browser after it took a picture. It asks for no token: a cookie that is SameSite=Strict does not come
 * with a request that another site began. It says only what its address does.
 */
export function sendSentPage(context: Context, { basePath, styles }: Omit<PicturePagesOptions, 'store'>) {
  const { articleId, name, extension } = parseInboxKey(context.req.query('key') ?? '');
  const isOurs = articleIdProblem(articleId) === undefined;
  const query = new URLSearchParams({ article: articleId, sent: `${name}.${extension}` });
  const content = (
    <p>
      {words.pictureTaken}{' '}
      <a href={isOurs ? `${basePath}/pictures?${query}` : `${basePath}/`}>{words.toDesk}</a>
    </p>
  );
  return sendDeskPage(context, { styles, title: words.pictureTakenTitle, content });
}

/** The form for a name, or why there is none. */
interface Chosen {
  form?: UploadForm;
  refusal?: string;
  status?: ProblemStatus;
}

/** What comes of it, or why a person's wish cannot be met. */
async function refusedOr<T>(work: Promise<T>): Promise<T | Chosen> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error) || !isRefusal(cause)) throw cause;
    return { refusal: cause.message, status: cause.status };
  }
}
