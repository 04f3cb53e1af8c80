import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Embeddings, overrides and isolates of writing direction, and what ends them (Unicode TR 9, section 2). Nobody can see
 * them, and one that is never ended turns around whatever a list or a feed writes behind it. The marks U+200E, U+200F
 * and U+061C have no such reach and are no controls here.
 */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202c';
const END_OF_ISOLATE = '\u2069';

/** For one line of text, which is shown among others: pages isolate it themselves. */
export function withoutDirections(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Controls stay in pairs, as authors write them around a telephone number; those without their other half go. */
export function withPairedDirections(text: string): string {
  const paired = new Set<number>();
  const open: { at: number; end: string }[] = [];
  let isolates = 0;
  for (const { 0: control, index: at } of text.matchAll(CONTROLS)) {
    if (control !== END_OF_EMBEDDING && control !== END_OF_ISOLATE) {
      const isIsolate = /[\u2066-\u2068]/.test(control);
      if (isIsolate) isolates += 1;
      open.push({ at, end: isIsolate ? END_OF_ISOLATE : END_OF_EMBEDDING });
      continue;
    }
    // An isolate ends what began in it; no embedding ends an isolate (rules X6a and X7).
    if (control === END_OF_ISOLATE && isolates > 0) {
      while (open.at(-1)?.end === END_OF_EMBEDDING) open.pop();
      isolates -= 1;
    }
    const begin = open.at(-1);
    if (begin?.end !== control) continue;
    paired.add(begin.at).add(at);
    open.pop();
  }
  return text.replace(CONTROLS, (control, at: number) => (paired.has(at) ? control : ''));
}

/** Works on the tree it is given. */
export function pairDirections(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = withPairedDirections(node.value);
    if (node.type !== 'element') return;
    for (const name of ['alt', 'title']) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = withoutDirections(value);
    }
  });
}
