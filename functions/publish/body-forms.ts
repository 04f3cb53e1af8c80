import { LRUCache } from 'lru-cache';
import { withoutUnmade } from '../shared/pictures/without-unmade.ts';
import { excerptOf } from './excerpt.ts';
import { bodyMarkdown } from './markdown/body-markdown.ts';

interface BodyForms {
  markdown: string;
  /** The beginning of the first paragraph. */
  beginning: string;
}

/**
 * Of what was published last, in characters: an article is published once for each of its versions, and each time all of them
 * are written.
 */
const kept = new LRUCache<string, BodyForms>({
  maxSize: 8_000_000,
  sizeCalculation: ({ markdown, beginning }, html) => html.length + markdown.length + beginning.length + 1,
});

/** What a stored body is in other forms. */
export function bodyFormsOf(bodyHtml: string): BodyForms {
  const known = kept.get(bodyHtml);
  if (known !== undefined) return known;
  const forms = { markdown: bodyMarkdown(withoutUnmade(bodyHtml)), beginning: excerptOf(bodyHtml) };
  kept.set(bodyHtml, forms);
  return forms;
}
