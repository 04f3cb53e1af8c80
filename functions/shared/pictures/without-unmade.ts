import { readReferences } from '../language/direction/html-reference.ts';
import { HTML_TAG } from '../language/direction/html-tag.ts';
import { pictureNameOf } from './picture-name.ts';

/** An address that is still the name of a file beside the text: its picture is not made, and nothing can show it. */
export const isUnmade = (address: string): boolean => pictureNameOf(address) !== undefined;

/** An element that has not ended yet. */
interface OpenElement {
  name: string;
  start: number;
  /** A picture was taken out of it. */
  isPoorer: boolean;
  /** There is something else in it, but for a caption. */
  hasMore: boolean;
}

const TAG = /^<(\/?)([a-z][a-z\d]*)(?=[ >])/;
/** What nothing but a picture may be in, and what goes with it. A cell or an item of a list stays. */
const AROUND = new Set('a abbr b cite div em figure i mark p small span strong u'.split(' '));
const VOID = new Set('br col hr img wbr'.split(' '));
const SHOWS_NOTHING = new Set(['br', 'col', 'wbr']);

/**
 * A stored body without the pictures that are only named in it, and without what stood around them alone: a link, a
 * paragraph, a figure with its caption.
 */
export function withoutUnmade(bodyHtml: string): string {
  if (!bodyHtml.includes('<img')) return bodyHtml;
  const parts = bodyHtml.split(HTML_TAG);
  if (!parts.some(isUnmadePicture)) return bodyHtml;
  const left = [...parts];
  const open: OpenElement[] = [];
  for (const [index, part] of parts.entries()) {
    const around = open.at(-1);
    if (index % 2 === 0) {
      if (around !== undefined && part.trim() !== '') around.hasMore = true;
      continue;
    }
    const [, slash = '', name = ''] = TAG.exec(part) ?? [];
    if (isUnmadePicture(part)) {
      left[index] = '';
      if (around !== undefined) around.isPoorer = true;
    } else if (VOID.has(name)) {
      if (around !== undefined && !SHOWS_NOTHING.has(name)) around.hasMore = true;
    } else if (slash === '') {
      open.push({ name, start: index, isPoorer: false, hasMore: false });
    } else {
      const ended = open.pop();
      if (ended !== undefined) end(left, ended, open.at(-1), index);
    }
  }
  return left.join('');
}

function end(left: string[], ended: OpenElement, parent: OpenElement | undefined, index: number): void {
  if (ended.isPoorer && !ended.hasMore && AROUND.has(ended.name)) {
    left.fill('', ended.start, index + 1);
    if (parent !== undefined) parent.isPoorer = true;
  } else if (ended.name !== 'figcaption' && parent !== undefined) {
    parent.hasMore = true;
  }
}

function isUnmadePicture(part: string): boolean {
  if (!part.startsWith('<img ')) return false;
  const [, address] = / src="([^"]*)"/.exec(part) ?? [];
  return address !== undefined && isUnmade(readReferences(address).text);
}
