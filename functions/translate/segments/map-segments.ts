import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ArticleContent } from '../../shared/article/article.ts';
import { type Coded, type CodedText, escapeText, plainText } from '../../shared/article/coded-text.ts';
import { bodyTree } from '../../shared/article/parse-fragment.ts';
import { hasCreditWords } from '../../shared/pictures/credit-words.ts';
import { rememberOf } from '../../shared/store/remember-of.ts';
import { copyTree } from './copy-tree.ts';
import { isBlock, isProtected } from './elements.ts';
import { readRun, writeRun } from './inline-run.ts';

/** Gives a segment's target as coded text. */
export type SegmentMapper = (segment: CodedText) => Coded;

/** The segments of an article, in the order {@link mapSegments} asks for them. */
export const extractSegments = rememberOf((content: ArticleContent): readonly CodedText[] => {
  const segments: CodedText[] = [];
  const take = (segment: CodedText) => {
    segments.push(segment);
    return segment.text;
  };
  mapContent(content, take, () => '');
  return segments;
});

/**
 * Writes an article anew with every segment's text replaced: title, summary, then block by block of the body,
 * then the picture and the correction. The one walk that both takes segments out and puts translations in, so the two agree.
 */
export function mapSegments(content: ArticleContent, map: SegmentMapper): ArticleContent {
  return mapContent(content, map, toHtml);
}

function mapContent(
  content: ArticleContent,
  map: SegmentMapper,
  write: (body: Root) => string,
): ArticleContent {
  const mapPlain = (text: string) => plainText(map({ text: escapeText(text), codes: [] }));
  const { title, summary, image, correction } = content;
  return {
    title: mapPlain(title),
    ...(summary !== undefined && { summary: mapPlain(summary) }),
    bodyHtml: write(mapBody(content, map)),
    ...(image !== undefined && {
      image: {
        ...image,
        ...(image.alt !== undefined && { alt: mapPlain(image.alt) }),
        ...(image.caption !== undefined && { caption: mapPlain(image.caption) }),
        ...(hasCreditWords(image.credit ?? '') && { credit: mapPlain(image.credit ?? '') }),
      },
    }),
    ...(correction !== undefined && { correction: mapPlain(correction) }),
  };
}

function mapBody(content: ArticleContent, map: SegmentMapper): Root {
  const root = copyTree(bodyTree(content));
  mapBlock(root, map);
  return root;
}

/** Blocks are walked into; what stands between two of them on one level is a segment. */
function mapBlock(parent: Root | Element, map: SegmentMapper): void {
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.length > 0) children.push(...mapRun(run, map));
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    endRun();
    if (child.type === 'element') mapElement(child, map, mapBlock);
    children.push(child);
  }
  endRun();
  parent.children = children;
}

function mapRun(nodes: ElementContent[], map: SegmentMapper): ElementContent[] {
  const run = readRun(nodes);
  const written = run.segment.text === '' ? nodes : writeRun(run, map(run.segment));
  for (const element of run.elements.values()) mapElement(element, map);
  return written;
}

/** @param mapInside For what it holds, unless that is protected. */
function mapElement(element: Element, map: SegmentMapper, mapInside?: typeof mapBlock): void {
  if (isProtected(element)) mapProtected(element, map);
  else {
    mapAttributes(element, map);
    mapInside?.(element, map);
  }
}

/** What is for translating again (`translate="yes"`) inside of what is not: each is a block of its own. */
function mapProtected(parent: Element, map: SegmentMapper): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.properties.translate === 'yes') mapElement(child, map, mapBlock);
    else mapProtected(child, map);
  }
}

/** Attributes that hold words for readers. */
const WORDED = ['alt', 'title'] as const;

function mapAttributes({ properties }: Element, map: SegmentMapper): void {
  for (const name of WORDED) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    const words = value.trim();
    if (words === '') continue;
    const [before, after] = [
      value.slice(0, value.indexOf(words)),
      value.slice(value.indexOf(words) + words.length),
    ];
    properties[name] = before + plainText(map({ text: escapeText(words), codes: [] })) + after;
  }
}
