import type {
  ArticleState,
  HumanTranslation,
  SourceArticle,
} from '../../../functions/shared/article/article.ts';
import { putJson } from '../../../functions/shared/store/json-object.ts';
import { articleKey, sourceKey } from '../../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';

export interface WrittenArticle {
  image?: string;
  body?: string;
  /** The body of a person's translation. */
  fr?: string;
  state?: Partial<ArticleState>;
  rejectedLanguages?: string[];
}

let revisions = 0;

/** The article `harbour` as ingest leaves it, in a new revision. */
export async function putArticle(
  store: ObjectStore,
  { image, body = '', fr, state, rejectedLanguages = [] }: WrittenArticle,
): Promise<void> {
  revisions += 1;
  const details = {
    id: 'harbour',
    revision: String(revisions).padStart(6, '0'),
    sourceLanguage: 'en',
    tags: [],
    publishedAt: '2026-01-01T00:00:00.000Z',
    receivedAt: '2026-01-01T00:00:00.000Z',
    withdrawn: false,
    ...state,
  };
  const translation: HumanTranslation | undefined =
    fr === undefined ? undefined : { title: 'Le port', bodyHtml: fr, outdated: false };
  const source: SourceArticle = {
    ...details,
    title: 'The harbour',
    bodyHtml: body,
    translations: { ...(translation && { fr: translation }) },
    rejectedLanguages,
    ...(image !== undefined && { image: { url: image } }),
  };
  await putJson(store, articleKey('harbour'), { ...details, files: {} } satisfies ArticleState);
  await putJson(store, sourceKey('harbour', details.revision), source);
}
