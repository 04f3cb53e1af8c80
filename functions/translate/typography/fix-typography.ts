import { type Token, tokenize, writeTokens } from '../../article/coded-text.ts';
import type { Language } from '../../article/language.ts';
import { decodeEntities, dropUnseen } from '../../text/decode-entities.ts';
import { type ArabicOptions, fixArabic } from './arabic.ts';
import { CODE, mapUnprotected } from './code-sign.ts';
import { fixFrench } from './french.ts';

/** What a newsroom may set in site.json. */
export type TypographyOptions = Partial<ArabicOptions>;

/**
 * A machine's coded text as a newspaper prints it: HTML's entities decoded, unseen characters dropped, white space
 * folded, and the spaces, signs and months of the language. Letters, codes, addresses and times stay as they are,
 * and doing it twice is doing it once.
 */
export function fixTypography(
  coded: string,
  targetLanguage: Language,
  { arabicDigits = 'latn', arabicMonths = 'ma' }: TypographyOptions = {},
): string {
  const tokens = tokenize(coded);
  const codes = tokens.filter((token) => token.type !== 'text');
  const text = foldSpace(tokens.map((token) => (token.type === 'text' ? clean(token.value) : CODE)).join(''));
  const language = new Intl.Locale(targetLanguage).language;
  const fixed =
    language === 'fr'
      ? mapUnprotected(text, fixFrench)
      : language === 'ar'
        ? mapUnprotected(text, (piece) => fixArabic(piece, { arabicDigits, arabicMonths }))
        : text;
  return writeTokens(withCodes(fixed, codes));
}

/** Some engines encode what was encoded already. */
function clean(text: string): string {
  return dropUnseen(decodeEntities(decodeEntities(text)))
    .replaceAll(CODE, '')
    .normalize('NFC');
}

function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

function* withCodes(text: string, codes: readonly Token[]): Generator<Token> {
  for (const [place, value] of text.split(CODE).entries()) {
    const code = codes[place - 1];
    if (code) yield code;
    if (value !== '') yield { type: 'text', value };
  }
}
