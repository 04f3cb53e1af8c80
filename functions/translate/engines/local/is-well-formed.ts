import { isVoidName } from '../../markup/markup.ts';
import { scanAnswer } from '../../markup/scan.ts';

/**
 * Whether every tag that is opened is closed, well nested, and no other angle bracket stands in a text: what is not so
 * brings the WASM down, and every other text of its request with it.
 */
export function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  let tags = 0;
  for (const part of scanAnswer(markup)) {
    if (part.type === 'text') continue;
    tags += 1;
    if (part.closing) {
      if (open.pop() !== part.name) return false;
    } else if (!isVoidName(part.name)) {
      open.push(part.name);
    }
  }
  return open.length === 0 && markup.split('<').length - 1 === tags;
}
