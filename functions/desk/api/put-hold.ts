import type { Context } from 'hono';
import { parseLanguage } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { setHold, UnknownVersionError } from '../../shared/standing/set-hold.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { readHold } from './read-hold.ts';

export interface HoldPorts {
  store: ObjectStore;
  site: SiteConfig;
  now: () => Date;
}

/** Takes a language of an article back, or releases it, in the name of whoever sent the request. */
export async function putHold(context: Context, by: string, ports: HoldPorts): Promise<Response> {
  const { held, reason } = await readHold(context.req);
  const articleId = (context.req.param('id') ?? '').normalize('NFC');
  const asked = context.req.param('language') ?? '';
  const language = parseLanguage(asked);
  if (language === undefined) throw refusal(404, `${JSON.stringify(asked)} is no language`);
  try {
    return context.json(await setHold({ articleId, language, held, reason, by }, ports));
  } catch (cause) {
    if (cause instanceof UnknownVersionError) throw refusal(404, cause.message);
    throw cause;
  }
}
