const FORBIDDEN = /(?![\t\n\f\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/**
 * A text without control characters, noncharacters and halves of surrogate pairs, which escapes in JSON and YAML
 * can write: with one a page is not valid HTML and a feed no XML, and no address can be made of it.
 */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}
