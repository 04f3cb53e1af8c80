import { type DialectFind, findAll, quoted } from './dialect-find.ts';

/** Each is for colleagues: HTML, Obsidian, MDX, CriticMarkup, Pandoc's of Word. */
const COMMENTS = [
  /<!--[\s\S]{0,20000}?-->/g,
  /%%[\s\S]{1,5000}?%%/g,
  /\{\/\*[\s\S]{0,5000}?\*\/\}/g,
  /\{>>[\s\S]{0,5000}?<<\}/g,
  /\[[^\]]{0,2000}\]\{\.comment-(?:start|end)[^}]{0,300}\}/g,
  // The comments of Google Docs and Word below a text, and their marks in it.
  /^[ \t]*\\?\[+\\?\[?\w{1,5}\\?\]?\\?\]\(#(?:cmnt_ref|_msoanchor_)\d+\).*$/gm,
  /\\?\[+\\?\[?\w{1,5}\\?\]?\\?\]\(#(?:cmnt|_msocom_)\d+\)/g,
];

/** Words that somebody added or took out and nobody has decided on. */
const CHANGE =
  /\{(?:\+\+|--|~~)[\s\S]{0,3000}?(?:\+\+|--|~~)\}|\[[^\]]{0,2000}\]\{\.(?:insertion|deletion)[^}]{0,300}\}/g;

export function findPrivateComments(text: string): DialectFind[] {
  return [
    ...COMMENTS.flatMap((pattern) => findAll(text, pattern, () => ({ text: '' }))),
    ...findAll(text, CHANGE, ([whole]) => ({
      refuse: `${quoted(whole)} is a change that nobody has accepted or refused yet`,
    })),
  ];
}
