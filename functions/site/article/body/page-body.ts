import { directionOf, type Language } from '../../../shared/article/language.ts';
import { HTML_TAG } from '../../../shared/language/direction/html-tag.ts';
import { isolateInParts } from '../../../shared/language/direction/isolate-html.ts';
import { pageWordsIn } from '../../../shared/words/pages/page-words-in.ts';
import { type BodyPlace, withAttributes } from './body-place.ts';
import { pictureTag } from './picture-tag.ts';
import { type CreditOptions, withCredits } from './with-credits.ts';

/** How a kind of tag is written on a page. */
type TagWriter = (tag: string, place: BodyPlace, language: Language) => string;

const WRITERS: Readonly<Record<string, TagWriter>> = {
  a: noteLink,
  img: pictureTag,
  // Wider than a phone, and then moved sideways within the text: for the keyboard too (WCAG 2.1.1).
  pre: (tag) => withAttributes(tag, ' tabindex="0"'),
  table: (tag) => withAttributes(tag, ' tabindex="0"'),
  section: notesHeading,
  td: logicalCell,
  th: logicalCell,
};

const NAME = /^<([a-z]+)(?=[ >])/;

/**
 * A stored body as a page shows it: pictures have their place, cells and footnotes what a reader needs to know of them, and
 * what reads from the left is kept apart.
 */
export function pageBody(
  bodyHtml: string,
  language: Language,
  own?: Omit<CreditOptions, 'language'>,
): string {
  const pictures = own?.pictures;
  const stored = bodyHtml.split(HTML_TAG);
  const parts = own === undefined ? stored : withCredits(stored, { ...own, language });
  const written = parts.flatMap((part, index) => {
    if (index % 2 === 0) return isBackLink(parts[index - 1]) ? turnArrow(part, language) : part;
    const [, name = ''] = NAME.exec(part) ?? [];
    const write = Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
    return write === undefined ? part : write(part, { parts, index, pictures }, language).split(HTML_TAG);
  });
  // Where credits were added, tags and texts do not take turns any more.
  const shown = parts === stored ? written : written.join('').split(HTML_TAG);
  return isolateInParts(shown, language);
}

const SIDES: Readonly<Record<string, string>> = { left: 'start', center: 'center', right: 'end' };

/** Markdown's `---:` is the side where lines end, also in a language that is read from the right. */
function logicalCell(tag: string): string {
  return tag.replace(/ align="([a-z]*)"/i, (_, side: string) => {
    const logical = SIDES[side.toLowerCase()];
    return logical === undefined ? '' : ` class="${logical}"`;
  });
}

const isBackLink = (tag: string | undefined) => tag?.includes(' data-footnote-backref') === true;

/** A bare number or arrow says nothing to who only hears it. */
function noteLink(tag: string, { parts, index }: BodyPlace, language: Language): string {
  const { words } = pageWordsIn(language);
  if (isBackLink(tag)) return withAttributes(tag, ` aria-label="${words.backToText}"`);
  const number = parts[index + 1] ?? '';
  const isReference = tag.includes(' data-footnote-ref') && /^\d{1,5}$/.test(number);
  return isReference ? withAttributes(tag, ` aria-label="${words.note(number)}"`) : tag;
}

/** The hook points to where the line began; the sign behind it keeps phones from making a picture of it. */
function turnArrow(text: string, language: Language): string {
  return text.replace('↩', directionOf(language) === 'rtl' ? '↪\ufe0e' : '↩\ufe0e');
}

function notesHeading(tag: string, _: BodyPlace, language: Language): string {
  if (!tag.includes(' data-footnotes')) return tag;
  const { words, language: own } = pageWordsIn(language);
  const heading = `<h2 id="notes" lang="${own}" dir="${directionOf(own)}">${words.notes}</h2>`;
  return withAttributes(tag, ' aria-labelledby="notes"') + heading;
}
