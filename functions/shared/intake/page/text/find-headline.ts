import type { Element, Root } from 'hast';
import { ancestorsOf, elementsIn, hasTag, lettersOf, lineOf } from './tree.ts';

const LOOKED_AT = 50;

/**
 * The headline of a page: the level-one heading that its metadata repeat, else the first one of its article, else the first.
 * Many a site has its own name as a heading too. Word and Google Docs have a paragraph in its place.
 *
 * @param titles What the page's metadata call the article.
 */
export function findHeadline(
  page: Root,
  titles: readonly string[],
  siteNames: readonly string[],
): Element | undefined {
  const names = new Set(siteNames.map(lettersOf));
  const isLine = (node: Element) => !names.has(lettersOf(lineOf(node))) && lettersOf(lineOf(node)) !== '';
  const lines = elementsIn(page, hasTag('h1')).slice(0, LOOKED_AT).filter(isLine);
  const known = titles.map(lettersOf).filter((title) => title !== '');
  const says = (node: Element) => {
    const line = lettersOf(lineOf(node));
    return known.some((title) => title === line || title.startsWith(line) || line.startsWith(title));
  };
  const isNamed = lines.find(says);
  if (isNamed !== undefined) return isNamed;
  const inText = lines.find((line) => ancestorsOf(page, line).some(hasTag('article', 'main')));
  if (inText ?? lines[0]) return inText ?? lines[0];
  const others = elementsIn(page, hasTag('h2')).slice(0, LOOKED_AT);
  return others.find((node) => known.includes(lettersOf(lineOf(node)))) ?? elementsIn(page, isTitle)[0];
}

function isTitle({ tagName, properties }: Element): boolean {
  return (
    tagName === 'p' && [properties.className].flat().some((name) => /^(?:title|MsoTitle)$/.test(String(name)))
  );
}
