import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment as parse } from 'parse5';
import { rememberOf } from '../store/remember-of.ts';
import type { ArticleContent } from './article.ts';

/** HTML that this program wrote itself, such as a stored body, as a tree. What others wrote goes through ingest. */
export function parseFragment(html: string): Root {
  return fromParse5(parse(html, { scriptingEnabled: false })) as Root;
}

/** The tree of a text's stored body, made once for all that read it: nobody changes it. */
export const bodyTree = rememberOf(
  ({ bodyHtml }: Pick<ArticleContent, 'bodyHtml'>): Root => parseFragment(bodyHtml),
);
