import type { Context } from 'hono';
import { parseLanguage } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { problem, refusal } from '../../shared/lambda/http/problem.ts';
import { composeStanding } from '../../shared/standing/compose-standing.ts';
import type { StandingView } from '../../shared/standing/language-standing.ts';
import { readStandingFacts } from '../../shared/standing/standing-facts.ts';
import { articleIdProblem } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';

export async function sendStanding(
  context: Context,
  { store, site, now }: { store: ObjectStore; site: SiteConfig; now: () => Date },
): Promise<Response> {
  const id = (context.req.param('id') ?? '').normalize('NFC');
  const messageLanguage = readMessageLanguage(context.req.query('language'));
  const facts = articleIdProblem(id) ? undefined : await readStandingFacts(id, { store, site });
  if (facts === undefined) return problem(context, 404, 'there is no article of this id');
  return context.json(composeStanding(facts, site, { messageLanguage, now: now() }));
}

/** @throws a refusal if findings are not told in it. */
function readMessageLanguage(asked: string | undefined): StandingView['messageLanguage'] {
  const language = asked === undefined ? 'en' : parseLanguage(asked);
  if (language === 'en' || language === 'fr' || language === 'ar') return language;
  throw refusal(400, `findings are told in ar, fr and en, not in ${JSON.stringify(asked)}`);
}
