import { isNode, type LinkedArticle, type LinkedNode, valuesOf } from './json-ld.ts';

/** schema.org says both as a yes or no, and many pages as a word. */
const isNo = (value: unknown) =>
  value === false || /^(?:false|no|0|https?:\/\/schema\.org\/False)$/i.test(String(value ?? ''));

/** https://developers.google.com/search/docs/appearance/structured-data/paywalled-content */
export function isPriced({ article, nodes }: LinkedArticle): boolean {
  const parts = valuesOf(article.hasPart, nodes).filter(isNode);
  return [article, ...parts].some(({ isAccessibleForFree }) => isNo(isAccessibleForFree));
}

export function textIn(node: LinkedNode, name: string): string | undefined {
  const value = node[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function namesIn({ article, nodes }: LinkedArticle, field: string): string[] {
  return valuesOf(article[field], nodes)
    .map((one) => (typeof one === 'string' ? one : one.name))
    .filter((name): name is string => typeof name === 'string');
}
