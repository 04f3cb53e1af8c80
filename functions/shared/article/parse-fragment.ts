import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment as parse } from 'parse5';

/** HTML that this program wrote itself, such as a stored body, as a tree. What others wrote goes through ingest. */
export function parseFragment(html: string): Root {
  return fromParse5(parse(html, { scriptingEnabled: false })) as Root;
}
