import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../../functions/shared/article/language.ts';
import type { ArticleStanding } from '../../functions/shared/standing/standing.ts';
import { inboxKey } from '../../functions/shared/store/keys.ts';
import type { StoreContext } from '../context.ts';
import { isUnderWay, readStanding } from '../read-standing.ts';
import type { SmokeArticle } from './smoke-article.ts';
import type { SmokeCheck } from './smoke-check.ts';

const PAUSE_MS = 2_000;

/** Puts the file where any file is put, and waits for what becomes of it. @returns where it stands, after `limitMs` at the latest. */
export async function putAndWait(
  { id, language, text }: SmokeArticle,
  { store, site }: StoreContext,
  { limitMs, withdrawn }: { limitMs: number; withdrawn: boolean },
): Promise<ArticleStanding> {
  await store.put(inboxKey(id, `${language}.md`), text({ withdrawn }));
  const end = Date.now() + limitMs;
  for (;;) {
    const standing = await readStanding(id, { store, site });
    const isDone = withdrawn ? standing.status === 'withdrawn' : !isUnderWay(standing);
    if (isDone || Date.now() > end) return standing;
    await sleep(PAUSE_MS);
  }
}

/** A row for each language of the site. */
export function checkLanguages({ languages }: ArticleStanding, seconds: number): SmokeCheck[] {
  return Object.entries(languages).map(([language, { status, reason, findings = [] }]) => {
    const what = `published in ${language}`;
    if (status === 'published') return { what, outcome: 'ok', detail: `within ${seconds} s` };
    const why = reason ?? findings.find(({ severity }) => severity === 'error')?.message ?? '';
    const isOfTheText = status === 'held';
    return {
      what,
      outcome: isOfTheText ? 'warning' : 'failed',
      detail: `${status} after ${seconds} s${why && `: ${why}`}; dragoman tail and redrive --list say more`,
    };
  });
}

export const languagesPublished = ({ languages }: ArticleStanding): Language[] =>
  Object.keys(languages).filter((language) => languages[language]?.status === 'published');
