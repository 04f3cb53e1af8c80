import { toldTime } from '../article/dates.ts';
import { type Language, parseLanguage } from '../article/language.ts';
import type { RejectionRecord } from '../article/rejection-record.ts';
import type { SiteConfig } from '../article/site-config.ts';
import { parseInboxKey } from '../store/keys.ts';
import { languageStanding, type StandingView } from './language-standing.ts';
import type { ArticleStanding, Status } from './standing.ts';
import type { StandingFacts } from './standing-facts.ts';

/** From what is in motion to what is done. */
const STATUSES: readonly Status[] = [
  ...(['received', 'translating', 'rejected', 'held', 'draft', 'withdrawn', 'published', 'absent'] as const),
];

export function composeStanding(facts: StandingFacts, site: SiteConfig, view: StandingView): ArticleStanding {
  const { id, state, rejections, conflicts } = facts;
  const named = new Map(rejections.map((record) => [languageOfFile(record.file), record]));
  const languages = Object.fromEntries(
    languagesOf(facts, site).map((language) => [
      language,
      languageStanding(language, named.get(language), facts, view),
    ]),
  );
  const found = new Set(Object.values(languages).map(({ status }) => status));
  if (rejections.length > 0) found.add('rejected');
  return {
    id,
    status: STATUSES.find((status) => found.has(status)) ?? 'received',
    ...(state && {
      revision: state.revision,
      sourceLanguage: state.sourceLanguage,
      sourceChosenBy: state.sourceChosenBy,
      receivedAt: state.receivedAt,
      publishedAt: toldTime(state.publishedAt),
    }),
    languages,
    ...(facts.notes.length > 0 && { notes: facts.notes }),
    ...(conflicts.length > 0 && { conflicts: conflicts.map(({ file, by, at }) => ({ file, by, at })) }),
    rejections: rejections.map(describeRejection),
  };
}

/** Where nothing was taken and nothing waits, no language but those of the files is on its way. */
function languagesOf({ state, waiting, rejections, published }: StandingFacts, site: SiteConfig): Language[] {
  const files = [...waiting, ...rejections.map(({ file }) => file)];
  const expected = state !== undefined || waiting.length > 0 ? site.languages : [];
  const written = state === undefined ? [] : [state.sourceLanguage, ...Object.keys(state.files)];
  const shown = Object.keys(published?.versions ?? {});
  return [...new Set([...expected, ...written, ...shown, ...files.flatMap((f) => languageOfFile(f) ?? [])])];
}

function languageOfFile(file: string): Language | undefined {
  return parseLanguage(parseInboxKey(file).name);
}

function describeRejection({ file, reason, receivedAt, keepsWaiting }: RejectionRecord) {
  const language = languageOfFile(file);
  return { file, language, reason, receivedAt, keepsWaiting };
}
