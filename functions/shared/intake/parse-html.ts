import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5';
import { Rejection } from './rejection.ts';

type DefaultAdapter = typeof defaultTreeAdapter;

/** Ten times what a long page has. */
export const ELEMENT_LIMIT = 50_000;
/** Elements open at once; a newspaper's page has some forty. */
export const OPEN_LIMIT = 500;

/** @throws {Rejection} if it is nested too deep or has too many elements. */
export function parseHtmlPage(html: string): Root {
  return withinLimits((treeAdapter) => parse(html, { treeAdapter, scriptingEnabled: false }));
}

/** The content of an element, such as the body of an article. Throws as {@link parseHtmlPage} does. */
export function parseHtmlFragment(html: string): Root {
  return withinLimits((treeAdapter) => parseFragment(html, { treeAdapter, scriptingEnabled: false }));
}

/**
 * The same for what a person wrote.
 * @throws {Rejection} also if a tag, a comment or an element for text alone is never closed: everything
 * behind it would be lost.
 */
export function parseWholeFragment(html: string): Root {
  const onParseError = rejectUnclosed;
  return withinLimits((treeAdapter) =>
    parseFragment(html, { treeAdapter, scriptingEnabled: false, onParseError }),
  );
}

function rejectUnclosed({ code }: { code: string }): void {
  const [, place] = /^eof-(?:in|before)-(.+)$/.exec(code) ?? [];
  if (place === undefined) return;
  throw new Rejection(`the text ends inside a part of HTML that is never closed (${place})`);
}

/**
 * The parser opens formatting again in every paragraph (HTML, "the list of active formatting elements"), so
 * a small file can ask for millions of elements. It is stopped while it builds them.
 */
function withinLimits(build: (treeAdapter: DefaultAdapter) => Parameters<typeof fromParse5>[0]): Root {
  try {
    return fromParse5(build(createLimitedAdapter())) as Root;
  } catch (cause) {
    if (cause instanceof RangeError) throw new Rejection('the text is nested too deep', { cause });
    throw cause;
  }
}

function createLimitedAdapter(): DefaultAdapter {
  let elements = 0;
  let open = 0;
  const limited: Pick<TreeAdapter, 'onItemPush' | 'onItemPop'> & Partial<DefaultAdapter> = {
    createElement(...element) {
      elements += 1;
      if (elements > ELEMENT_LIMIT) {
        throw new Rejection(`the text has more than ${ELEMENT_LIMIT.toLocaleString('en')} elements`);
      }
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      open += 1;
      if (open > OPEN_LIMIT) throw new Rejection(`the text is nested more than ${OPEN_LIMIT} levels deep`);
    },
    onItemPop() {
      open -= 1;
    },
  };
  return { ...defaultTreeAdapter, ...limited };
}
