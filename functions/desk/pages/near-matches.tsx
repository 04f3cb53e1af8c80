import { type Coded, plainText } from '../../shared/article/coded-text.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { NearMatch } from '../../shared/language/near/near-match.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import { CodedWords } from './coded-words.tsx';
import { diffWords } from './diff-words.ts';

export interface NearMatchesProps {
  matches: readonly NearMatch[];
  /** The segment's own. */
  source: Coded;
  sourceLanguage: Language;
  language: Language;
}

/** What people translated of sources much like this one: how alike, what differs, and what they wrote. */
export function NearMatches({ matches, source, sourceLanguage, language }: NearMatchesProps) {
  if (matches.length === 0) return null;
  const here = plainText(source);
  return (
    <section class="near" aria-label={words.nearMatches}>
      {matches.map(({ score, source: there, target, changedBy }) => (
        <div class="pair">
          <div>
            <p class="quiet">{words.nearMatch(score, changedBy && <bdi>{changedBy}</bdi>)}</p>
            <p lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
              {diffWords(plainText(there), here, sourceLanguage).map(({ text, kind }) =>
                kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
              )}
            </p>
          </div>
          <div>
            <p class="quiet">{words.nearTranslation}</p>
            <CodedWords text={target} language={language} />
          </div>
        </div>
      ))}
    </section>
  );
}
