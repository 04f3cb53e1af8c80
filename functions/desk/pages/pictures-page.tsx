import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import type { UploadForm } from '../pictures/picture-upload.ts';
import { type InboxPicture, PICTURE_TYPES } from '../pictures/place-picture.ts';

interface PicturesPageProps {
  basePath: string;
  articleId: string;
  pictures: readonly InboxPicture[];
  /** The name that somebody has chosen, and why it cannot be, or the form that takes the picture. */
  name: string | undefined;
  refusal?: string | undefined;
  form?: UploadForm | undefined;
  /** The picture that somebody has just sent. */
  sent: string | undefined;
}

/** An article's pictures as they came in, and a way to send one: first its name, as the text has it, then the file. */
export function PicturesPage({
  basePath,
  articleId,
  pictures,
  name,
  refusal,
  form,
  sent,
}: PicturesPageProps) {
  return (
    <>
      <p>
        <a href={`${basePath}/`}>{words.toOverview}</a>
      </p>
      {sent !== undefined && <p role="status">{words.pictureSent(<bdi>{sent}</bdi>)}</p>}
      {refusal !== undefined && (
        <p class="bad" role="alert">
          {refusal}
        </p>
      )}
      {form === undefined || name === undefined ? (
        <NameForm basePath={basePath} articleId={articleId} name={name} />
      ) : (
        <FileForm form={form} name={name} replaces={pictures.some((picture) => picture.name === name)} />
      )}
      <h2>{words.picturesThere(pictures.length)}</h2>
      <ul>
        {pictures.map(({ name: there, size, lastModified }) => (
          <li>
            <bdi>{there}</bdi>{' '}
            <span class="quiet">
              {words.pictureDetails(
                Math.ceil(size / 1000),
                <time datetime={lastModified.toISOString()}>{lastModified.toISOString()}</time>,
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameForm({ basePath, articleId, name }: Pick<PicturesPageProps, 'basePath' | 'articleId' | 'name'>) {
  return (
    <form method="get" action={`${basePath}/pictures`} class="upload">
      <input type="hidden" name="article" value={articleId} />
      <label>
        {words.pictureName} <input name="name" value={name ?? ''} required maxlength={200} dir="auto" />
      </label>{' '}
      <button type="submit">{words.chooseFile}</button>
      <p class="quiet">{words.pictureRules(PICTURE_BYTES / 1_000_000)}</p>
    </form>
  );
}

function FileForm({ form, name, replaces }: { form: UploadForm; name: string; replaces: boolean }) {
  return (
    <form method="post" action={form.url} enctype="multipart/form-data" class="upload">
      {Object.entries(form.fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <label>
        {words.fileFor(<bdi>{name}</bdi>)}{' '}
        <input type="file" name="file" accept={PICTURE_TYPES.join(',')} required />
      </label>{' '}
      <button type="submit">{words.sendPicture}</button>
      {replaces && <p>{words.replacesPicture}</p>}
      {form.expiresAt !== undefined && (
        <p class="quiet">{words.formExpires(<time datetime={form.expiresAt}>{form.expiresAt}</time>)}</p>
      )}
    </form>
  );
}
