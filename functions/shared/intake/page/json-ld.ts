/** A node of JSON-LD, of any shape. */
export type LinkedNode = Record<string, unknown>;

/** An article of schema.org: NewsArticle, ReportageNewsArticle, BlogPosting, Report. */
const ARTICLE_TYPE = /(?:^|[/#:])\w*(?:Article|Posting|Report)$/;

/** Nodes looked at in one page's data; a long page has a hundred. */
const NODE_LIMIT = 5000;

export interface LinkedArticle {
  article: LinkedNode;
  /** By `@id`, for the nodes that are only named where they are used. */
  nodes: ReadonlyMap<string, LinkedNode>;
}

/** The article in a page's JSON-LD scripts: alone, in an array, or in an `@graph`. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  const nodes = new Map<string, LinkedNode>();
  let article: LinkedNode | undefined;
  for (const node of nodesIn(scripts.flatMap(parseScript))) {
    const id = node['@id'];
    // The first with most to say: a reference to a node has its id alone.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !nodes.has(id)) nodes.set(id, node);
    if (article === undefined && typesOf(node).some((type) => ARTICLE_TYPE.test(type))) article = node;
  }
  return article && { article, nodes };
}

/** What others wrote wrong into their pages is no reason to refuse the article. */
function parseScript(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function* nodesIn(values: unknown[]): Generator<LinkedNode> {
  const waiting = values;
  for (let count = 0; count < NODE_LIMIT && waiting.length > 0; count += 1) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.unshift(...value.slice(0, NODE_LIMIT));
    if (!isNode(value)) continue;
    yield value;
    waiting.push(
      ...Object.values(value)
        .filter((part) => typeof part === 'object')
        .slice(0, NODE_LIMIT),
    );
  }
}

function typesOf({ '@type': type }: LinkedNode): string[] {
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).filter((one) => typeof one === 'string');
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list of texts and nodes, with what is only named put in its place. */
export function valuesOf(value: unknown, nodes: LinkedArticle['nodes']): (string | LinkedNode)[] {
  const list = Array.isArray(value) ? value.slice(0, 100) : [value];
  return list.flatMap((one: unknown): (string | LinkedNode)[] => {
    if (typeof one === 'string' || typeof one === 'number') return [String(one)];
    if (!isNode(one)) return [];
    const text = one['@value'];
    if (typeof text === 'string') return [text];
    const id = one['@id'];
    return [typeof id === 'string' ? (nodes.get(id) ?? one) : one];
  });
}
