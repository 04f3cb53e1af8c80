import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleContent } from '../shared/article/article.ts';
import { bodyTree } from '../shared/article/parse-fragment.ts';
import { hasCreditWords } from '../shared/pictures/credit-words.ts';
import { hexHash } from '../shared/store/hex-hash.ts';
import { rememberOf } from '../shared/store/remember-of.ts';

/** Attributes that a translator writes too. */
const WORDY = ['alt', 'title'] as const;

/**
 * Of what there is to translate in a text, which is what makes a translation outdated: words, and not the addresses of
 * links and pictures, nor markup, nor how white space is laid out, nor a credit that is only names.
 */
export const wordsHash = rememberOf((content: ArticleContent): string => {
  const { title, summary, image, correction } = content;
  const texts = [title, summary, image?.alt, image?.caption, correction];
  const credit = hasCreditWords(image?.credit ?? '') ? [fold(image?.credit ?? '')] : [];
  const words = [...texts.map((text) => fold(text ?? '')), ...credit, ...wordsOf(bodyTree(content))];
  return hexHash(JSON.stringify(words), 16);
});

/** The text as one, so that emphasis put on some of it changes nothing; then what stands in attributes. */
function wordsOf(tree: Nodes): string[] {
  let text = '';
  const attributes: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return;
    for (const name of WORDY) {
      const value = node.properties[name];
      if (typeof value === 'string' && value !== '') attributes.push(fold(value));
    }
  });
  return [fold(text), ...attributes];
}

const fold = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
