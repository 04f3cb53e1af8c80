import { cleanLine } from '../../../shared/intake/clean-line.ts';

/** IPTC allows 32 bytes for a credit and 128 for a notice; XMP allows a book. It is shown below a picture. */
const CHARACTERS = 300;

/** What a file says as one line that can be shown, or nothing: cameras write spaces where nobody told them a name. */
export function cleanWords(text: string | undefined): string | undefined {
  const line = cleanLine((text ?? '').slice(0, CHARACTERS * 10));
  const characters = [...line];
  if (characters.length <= CHARACTERS) return line || undefined;
  return `${characters
    .slice(0, CHARACTERS - 1)
    .join('')
    .trimEnd()}…`;
}

/** Several of one kind, such as two photographers. */
export function joinWords(texts: readonly string[]): string | undefined {
  const words = texts.slice(0, 10).map(cleanWords);
  return cleanWords(words.filter((one) => one !== undefined).join(', '));
}
