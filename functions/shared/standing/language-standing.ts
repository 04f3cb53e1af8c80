import { isEmbargoed } from '../article/embargo.ts';
import type { Finding, Message } from '../article/finding.ts';
import { isGone } from '../article/is-gone.ts';
import type { Language } from '../article/language.ts';
import type { PublishedArticle } from '../article/published.ts';
import type { RejectionRecord } from '../article/rejection-record.ts';
import type { Version } from '../article/version.ts';
import type { Hold } from './hold.ts';
import { isAskedFor } from './is-asked-for.ts';
import type { FindingAnswer, LanguageStanding, Status } from './standing.ts';
import type { StandingFacts } from './standing-facts.ts';

export interface StandingView {
  messageLanguage: keyof Message;
  now: Date;
}

/** @param rejection Of this language's own file. */
export function languageStanding(
  language: Language,
  rejection: RejectionRecord | undefined,
  facts: StandingFacts,
  { messageLanguage, now }: StandingView,
): LanguageStanding {
  const version = facts.versions.find((candidate) => candidate.language === language);
  const status = rejection === undefined ? statusOf(language, version, facts, now) : 'rejected';
  const reason = rejection?.reason ?? whyItWaits(language, status, facts);
  const hold = facts.holds[language];
  const page = pageOf(language, facts.published, now);
  return {
    status,
    ...(reason && { reason }),
    ...(hold && status === 'held' && { hold: sayHold(hold) }),
    ...(status === 'held' &&
      version?.held && {
        findings: version.findings.map((finding) => answerFinding(finding, messageLanguage)),
      }),
    ...(page && { page }),
  };
}

function sayHold({ held: _, ...hold }: Hold): Omit<Hold, 'held'> {
  return hold;
}

function whyItWaits(language: Language, status: Status, facts: StandingFacts): string | undefined {
  if (status === 'translating' && isPostponed(language, facts)) return whyPostponed(facts);
  if (status === 'absent') {
    return `it was added to the site after the article came in; dragoman rebuild ${facts.id} --language ${language} has it made`;
  }
  const original = facts.rejections.find(({ keepsWaiting }) => keepsWaiting !== undefined);
  return status === 'received' && original !== undefined
    ? `waits for ${original.file}, the original, which could not be taken`
    : undefined;
}

function whyPostponed({ postponed, dailyCharacters }: StandingFacts): string {
  if (postponed?.quota !== undefined) return `${postponed.quota}; it is tried again every hour`;
  const needed = postponed?.characters ?? 0;
  return dailyCharacters !== undefined && needed > dailyCharacters
    ? `a request of ${needed} characters is more than a day has (dailyCharacters in site.json); it goes on when there are more`
    : "the day's characters (dailyCharacters in site.json) are used up; it goes on after midnight UTC";
}

function isPostponed(language: Language, { postponed, state }: StandingFacts): boolean {
  return postponed !== undefined && postponed.revision === state?.revision && language in postponed.languages;
}

/** A file that waits makes a new revision, of every language. */
function statusOf(language: Language, version: Version | undefined, facts: StandingFacts, now: Date): Status {
  const { waiting, state, published } = facts;
  if (waiting.length > 0 || state === undefined) return 'received';
  if (isGone(state, now) || state.withdrawnLanguages?.includes(language)) return 'withdrawn';
  if (state.draft || state.draftLanguages?.includes(language)) return 'draft';
  if (facts.holds[language] !== undefined) return 'held';
  if (isPostponed(language, facts)) return 'translating';
  if (version === undefined) return isAskedFor(language, state, published) ? 'translating' : 'absent';
  if (version.held) return 'held';
  return published?.versions[version.language]?.revision === state.revision ? 'published' : 'translating';
}

/** None of an embargoed article. */
function pageOf(
  language: Language,
  published: PublishedArticle | undefined,
  now: Date,
): LanguageStanding['page'] {
  const version = published?.versions[language];
  if (published === undefined || isGone(published, now) || version === undefined) return undefined;
  if (isEmbargoed(published, now)) return undefined;
  const { revision, updatedAt, outdatedSince } = version;
  return {
    path: `/${language}/articles/${encodeURIComponent(published.id)}`,
    revision,
    updatedAt,
    outdatedSince,
  };
}

function answerFinding(
  { check, severity, message, messages, segment }: Finding,
  language: keyof Message,
): FindingAnswer {
  return {
    check,
    severity,
    message: language === 'en' ? message : messages[language],
    segment,
  };
}
