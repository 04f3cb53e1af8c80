import { XMLValidator } from 'fast-xml-parser';
import { Rejection } from '../../shared/intake/rejection.ts';

/** An answer within the limit of size can hold 285,000 empty items; parsing them all is work for nothing. */
const ITEM_ELEMENTS_LIMIT = 10_000;

/** feedsmith reads persons in quadratic time if brackets do not match. */
const PERSON_CHARACTERS = 1000;

/**
 * Looks whether an XML feed is whole and can be parsed in reasonable time. The parser itself would take a feed
 * that ends in the middle, and publish half an article.
 * @throws {Rejection}
 */
export function checkWork(xml: string): void {
  checkItemCount(xml.match(/<(?:[\w.-]{1,100}:)?(?:item|entry)[\s>/]/gi)?.length ?? 0);
  checkPersons(xml);
  checkWellFormed(xml);
}

/** @throws {Rejection} */
export function checkItemCount(items: number): void {
  if (items <= ITEM_ELEMENTS_LIMIT) return;
  const [found, limit] = [items, ITEM_ELEMENTS_LIMIT].map((count) => count.toLocaleString('en'));
  throw new Rejection(`the feed has ${found} items, more than ${limit}`);
}

function checkPersons(xml: string): void {
  for (const match of xml.matchAll(
    /<((?:[\w.-]{1,100}:)?(?:author|managingeditor|webmaster))(?:\s[^<>]*)?>/gi,
  )) {
    const [tag, name = ''] = match;
    const start = match.index + tag.length;
    const isClosed = tag.endsWith('/>') || xml.slice(start, start + PERSON_CHARACTERS).includes(`</${name}`);
    if (!isClosed) {
      throw new Rejection(`the feed has an element <${name}> of more than ${PERSON_CHARACTERS} characters`);
    }
  }
}

/** A bare "&" is common and harms nothing. */
const BARE_AMPERSAND = /&(?!#?\w{1,30};)/g;

/** For whoever makes the feed: the codes of the validator are its own words. */
const REMEDIES: Readonly<Record<string, string>> = {
  InvalidTag: 'a tag there is not closed, as <br>, or a "<" in the text is not written as &lt;',
  InvalidAttr: 'an attribute there has no quotes around its value, or stands there twice',
  InvalidChar: 'a sign there may not stand between the tags',
  InvalidXml: 'the feed ends before its elements do',
};

function checkWellFormed(xml: string): void {
  const result = XMLValidator.validate(xml.replace(BARE_AMPERSAND, '&amp;'), {
    allowBooleanAttributes: true,
  });
  if (result === true) return;
  // Its message would quote the text, and why a feed failed is logged.
  const { code, line } = result.err;
  const remedy = REMEDIES[code] ?? 'it is to be mended where the feed is made';
  throw new Rejection(`the feed is not well-formed XML: ${code} in line ${line}; ${remedy}`);
}
