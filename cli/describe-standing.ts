import { describeConflict } from '../functions/shared/said/conflict.ts';
import { describeChoice } from '../functions/shared/standing/describe-choice.ts';
import type { ArticleStanding, LanguageStanding } from '../functions/shared/standing/standing.ts';
import { describeWaiting } from '../local/describe-rejection.ts';

/** Findings named of one language; the rest are counted. */
const SHOWN = 5;

/** Where an article stands, for a person. @param address Of the site, without a slash at the end. */
export function describeStanding(
  standing: ArticleStanding,
  address: string | undefined,
  now = new Date(),
): string {
  const { id, status, revision, receivedAt, publishedAt, languages, rejections, notes = [] } = standing;
  const head = [
    `${id}: ${status}`,
    ...(receivedAt !== undefined ? [`  received ${receivedAt}, revision ${revision}`] : []),
    ...describeSource(standing),
    ...(publishedAt !== undefined && Date.parse(publishedAt) > now.getTime()
      ? [`  waits until ${publishedAt}`]
      : []),
  ];
  const lines = Object.entries(languages).flatMap(([language, one]) =>
    describeLanguage(language, one, address),
  );
  const files = rejections.map(
    ({ file, reason, keepsWaiting }) => `  ${file} was rejected: ${reason}${describeWaiting(keepsWaiting)}`,
  );
  const told = notes.flatMap(({ file, notes: some }) => some.map((note) => `  ${file}: ${note}`));
  const conflicts = (standing.conflicts ?? []).map(
    (conflict) => `  ${describeConflict({ ...conflict, articleId: id })}`,
  );
  return [...head, ...lines, ...files, ...told, ...conflicts].join('\n');
}

function describeSource({ sourceLanguage, sourceChosenBy }: ArticleStanding): string[] {
  if (sourceLanguage === undefined || sourceChosenBy === undefined) return [];
  return [`  ${describeChoice(sourceLanguage, sourceChosenBy)}`];
}

function describeLanguage(
  language: string,
  { status, reason, hold, findings = [], page }: LanguageStanding,
  address: string | undefined,
): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const place = page && `${address ?? ''}${page.path}`;
  const outdated =
    page?.outdatedSince === undefined ? '' : ` (older than the original since ${page.outdatedSince})`;
  return [
    [`  ${language.padEnd(4)}${status}`, ...(place ? [`${place}${outdated}`] : [])].join('  '),
    ...(reason !== undefined && status !== 'rejected' ? [`      ${reason}`] : []),
    ...(hold
      ? [`      taken back by ${hold.by} at ${hold.at}${hold.reason === undefined ? '' : `: ${hold.reason}`}`]
      : []),
    ...errors.slice(0, SHOWN).map(({ check, message }) => `      ${check}: ${message}`),
    ...(errors.length > SHOWN ? [`      and ${errors.length - SHOWN} more`] : []),
  ];
}
