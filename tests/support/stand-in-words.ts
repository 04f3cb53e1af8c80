import { escapeText } from '../../functions/shared/article/coded-text.ts';

/** A term of a custom terminology that is applied. */
export interface AppliedTerm {
  SourceText: string;
  TargetText: string;
}

/**
 * A "translation" that can be recognised: every word of letters gets the target language behind it, figures
 * and signs stay, terms are replaced. Tags stay where they are, and so does what `translate="no"` holds.
 *
 * @param applied Gets the terms that were found.
 */
export function translateHtml(
  html: string,
  target: string,
  terms: readonly AppliedTerm[] = [],
  applied = new Set<AppliedTerm>(),
): string {
  const translate = wordTranslator(target, terms, applied);
  let kept = 0;
  return html
    .split(/(<[^<>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return kept > 0 ? piece : translate(piece);
      if (piece.includes('translate="no"')) kept += 1;
      else if (kept > 0 && piece.startsWith('</')) kept -= 1;
      return piece;
    })
    .join('');
}

function wordTranslator(target: string, terms: readonly AppliedTerm[], applied: Set<AppliedTerm>) {
  const byText = new Map(terms.map((term) => [escapeText(term.SourceText).toLowerCase(), term]));
  const longestFirst = [...byText.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const words = String.raw`&[a-z#0-9]+;|\p{L}[\p{L}\p{M}’']*`;
  const alone = longestFirst.map((term) => String.raw`(?<!\p{L})${term}(?!\p{L})`);
  const pattern = new RegExp([...alone, words].join('|'), 'giu');
  return (text: string) =>
    text.replace(pattern, (word) => {
      const term = byText.get(word.toLowerCase());
      if (term === undefined) return word.startsWith('&') ? word : `${word}·${target}`;
      applied.add(term);
      return escapeText(term.TargetText);
    });
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
