import { createDeskApp, type DeskOptions } from '../../../../functions/desk/app.tsx';
import { isTokenOf } from '../../../../functions/desk/sign-in/is-token.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

export const TOKEN = 'a-token-of-the-desk';
export const ARTICLES = '/desk/api/v1/articles';
export const HARBOUR = '---\ntitle: The harbour opens\n---\n\nOne day, all was well.\n';

/** The desk over the stages in memory; `store` stands between the two where a test gives one. */
export function createDesk(
  wrap: (store: ObjectStore) => ObjectStore = (store) => store,
  more: Partial<DeskOptions> = {},
) {
  const pipeline = createPipeline(createEchoTranslator());
  const store = wrap(pipeline.store);
  const errors: string[] = [];
  const options = { ...more, store, site: pipeline.site, isToken: isTokenOf(TOKEN), basePath: '/desk' };
  const app = createDeskApp({ ...options, onError: (error) => errors.push(error.message) });
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    return app.request(path, { ...init, headers });
  };
  return {
    app,
    errors,
    pipeline,
    request,
    /** Markdown, unless the headers say something else. */
    post: (query: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
      request(ARTICLES + query, {
        method: 'POST',
        body: body ?? null,
        duplex: 'half',
        headers: { 'Content-Type': 'text/markdown', ...headers },
      } as RequestInit),
    standing: async (id: string, query = '') => (await request(`${ARTICLES}/${id}${query}`)).json(),
  };
}
