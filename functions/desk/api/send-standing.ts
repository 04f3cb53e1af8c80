import type { Context } from 'hono';
import { parseLanguage } from '../../article/language.ts';
import type { SiteConfig } from '../../article/site-config.ts';
import { problem, refusal } from '../../http/problem.ts';
import { articleIdProblem } from '../../store/keys.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { composeStanding } from './compose-standing.ts';
import type { StandingView } from './language-standing.ts';
import { readStandingFacts } from './standing-facts.ts';

export async function answerStanding(
  context: Context,
  { store, site, now }: { store: ObjectStore; site: SiteConfig; now: () => Date },
): Promise<Response> {
  const id = (context.req.param('id') ?? '').normalize('NFC');
  const messageLanguage = readMessageLanguage(context.req.query('language'));
  const facts = articleIdProblem(id) ? undefined : await readStandingFacts(id, { store, site });
  if (facts === undefined) return problem(context, 404, 'there is no article of this id');
  return context.json(composeStanding(facts, site, { messageLanguage, now: now() }));
}

/** @throws a refusal where findings are not told in it. */
function readMessageLanguage(asked: string | undefined): StandingView['messageLanguage'] {
  const language = asked === undefined ? 'en' : parseLanguage(asked);
  if (language === 'en' || language === 'fr' || language === 'ar') return language;
  throw refusal(400, `findings are told in ar, fr and en, not in ${JSON.stringify(asked)}`);
}
