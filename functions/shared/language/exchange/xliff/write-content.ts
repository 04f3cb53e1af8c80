import { type Coded, type InlineCode, type Token, tokenize } from '../../../article/coded-text.ts';
import { findCrossed } from '../code-problems.ts';
import { type Attributes, element, escapeXml, openingTag } from '../xml/write-xml.ts';

const FORMATTING = 'b br del em i ins mark s small strong sub sup u'.split(' ');

/** XLIFF's `type` of a code by its HTML element; any other is `other`. */
const TYPES = new Map([
  ...([
    ['a', 'link'],
    ['img', 'image'],
    ['q', 'quote'],
  ] as const),
  ...FORMATTING.map((name) => [name, 'fmt'] as const),
]);

/**
 * Coded text as the content of a `<source>` or `<target>`. What XML cannot hold is written as `<cp>`.
 * @throws where its codes are badly nested.
 */
export function writeContent(coded: Coded, codes: readonly InlineCode[]): string {
  const tokens = tokenize(coded);
  const crossed = findCrossed(tokens);
  if (crossed !== undefined) throw new Error(`has code ${crossed} badly nested`);
  return tokens.map((token) => writeToken(token, codes)).join('');
}

/** Its attributes ask tools to keep every code, once; readXliff makes sure. */
function writeToken(token: Token, codes: readonly InlineCode[]): string {
  if (token.type === 'text') return escapeXml(token.value, (hex) => element('cp', { hex }));
  if (token.type === 'close') return '</pc>';
  const { id } = token;
  const code = codes.find((one) => one.id === id);
  const common: Attributes = { id, type: typeOf(code), canCopy: 'no', canDelete: 'no' };
  if (token.type === 'standalone') {
    const words = code?.protectedText;
    return element('ph', { ...common, equiv: words, disp: words ?? startTag(code), dataRef: `d${id}` });
  }
  const shown = { dispStart: startTag(code), dispEnd: endTag(code) };
  return openingTag('pc', { ...common, ...shown, dataRefStart: `d${id}`, dataRefEnd: `e${id}` });
}

/** The `<originalData>` of a unit: the markup that its codes stand for, without attributes. */
export function writeOriginalData(coded: Coded, codes: readonly InlineCode[]): string[] {
  const data = tokenize(coded).flatMap((token) => {
    const code = token.type === 'text' ? undefined : codes.find(({ id }) => id === token.id);
    if (token.type === 'open') return [writeData(`d${token.id}`, startTag(code))];
    if (token.type === 'close') return [writeData(`e${token.id}`, endTag(code))];
    if (token.type === 'text') return [];
    const words = code?.protectedText;
    const markup = words === undefined ? startTag(code) : `${startTag(code)}${words}${endTag(code)}`;
    return [writeData(`d${token.id}`, markup)];
  });
  return data.length === 0 ? [] : [element('originalData', {}, data)];
}

function writeData(id: string, markup: string): string {
  return element('data', { id }, [escapeXml(markup)]);
}

function typeOf(code: InlineCode | undefined): string {
  return TYPES.get(code?.element ?? '') ?? 'other';
}

function startTag(code: InlineCode | undefined): string {
  return `<${code?.element ?? 'span'}>`;
}

function endTag(code: InlineCode | undefined): string {
  return `</${code?.element ?? 'span'}>`;
}
