import { replaceForbidden } from './character.ts';

/** Attributes by name; those that are `undefined` are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** An element with what is inside of it, written already. */
export function element(name: string, attributes: Attributes = {}, content: readonly string[] = []): string {
  const opening = openingTag(name, attributes);
  const inside = content.join('');
  return inside === '' ? `${opening.slice(0, -1)}/>` : `${opening}${inside}</${name}>`;
}

export function openingTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  return `<${name}${written.join('')}>`;
}

/**
 * Text as it stands between tags.
 * @param writeForbidden What XML cannot hold (NUL, lone surrogates), by its number; left out unless a format has
 *   an element for it, as no file would be valid with it.
 */
export function escapeXml(text: string, writeForbidden: (hex: string) => string = () => ''): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  return replaceForbidden(escaped, writeForbidden);
}

function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Elements on lines of their own, at a depth; what holds text is not broken up. */
export function indented(elements: readonly string[], depth: number): string[] {
  const indent = '  '.repeat(depth + 1);
  return [...elements.map((one) => `\n${indent}${one}`), `\n${indent.slice(2)}`];
}
