import type { TranslateClient } from '@aws-sdk/client-translate';
import { type CodedText, countCharacters } from '../article/coded-text.ts';
import { type LanguagePair, translateText } from './amazon-client.ts';
import { readMarkup, readParagraphs, toMarkup, wrapParagraph } from './amazon-markup.ts';
import { type Part, splitSegment } from './amazon-split.ts';
import { inlineCodes } from './checks/inline-codes.ts';
import { runBounded } from './run-bounded.ts';
import type { TranslatedBatch, TranslatedSegment, Translator } from './translator.ts';

export { createTranslateClient } from './amazon-client.ts';

/** TranslateText takes this many bytes of UTF-8 (AWS, "Guidelines and quotas"). */
export const REQUEST_LIMIT_BYTES = 10_000;
/** Room for `<p id=999></p>` around each segment. */
const PARAGRAPH_BYTES = 16;
/** Requests under way at once, for one article and language. */
const PARALLEL = 4;

interface Item {
  index: number;
  parts: Part[];
}

/** Amazon Translate behind the port: few requests, each segment once, inline codes verified. */
export function createAmazonTranslator({ client }: { client: TranslateClient }): Translator {
  return {
    engine: 'amazon-translate',
    translate({ segments, sourceLanguage, targetLanguage }) {
      const pair = { sourceLanguage, targetLanguage };
      const items = segments.map((segment, index) => ({
        index,
        parts: splitSegment(segment, sourceLanguage, (part) => bytesOf(part) <= REQUEST_LIMIT_BYTES),
      }));
      const work = packItems(items).map((batch) => () => translateBatch(client, batch, pair));
      return runBounded(work, PARALLEL);
    },
  };
}

function bytesOf(segment: CodedText): number {
  return Math.max(
    Buffer.byteLength(toMarkup(segment, 'named')),
    Buffer.byteLength(toMarkup(segment, 'spans')),
  );
}

/** As many whole segments to a request as fit; one in several parts is by itself. */
function packItems(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const [first] = item.parts;
    const bytes = item.parts.length === 1 && first ? bytesOf(first.segment) + PARAGRAPH_BYTES : Infinity;
    if (bytes > room) {
      batches.push([]);
      room = bytes === Infinity ? 0 : REQUEST_LIMIT_BYTES;
    }
    batches.at(-1)?.push(item);
    room -= Math.min(bytes, room);
  }
  return batches;
}

async function translateBatch(
  client: TranslateClient,
  items: Item[],
  pair: LanguagePair,
): Promise<TranslatedBatch> {
  const [first] = items;
  if (items.length === 1 && first) {
    const { text, charactersSent } = await translateParts(client, first.parts, pair);
    return { results: [{ index: first.index, text }], charactersSent };
  }
  const segments = items.flatMap(({ parts }) => parts.map(({ segment }) => segment));
  const markup = segments.map((segment, place) => wrapParagraph(toMarkup(segment, 'named'), place)).join('');
  const answer = readParagraphs(await translateText(client, markup, pair));
  let charactersSent = sum(segments);
  const results: TranslatedSegment[] = [];
  for (const [place, { index }] of items.entries()) {
    const segment = segments[place] as CodedText;
    const html = answer.get(place);
    const text = html === undefined ? undefined : readMarkup(html, segment.codes);
    if (text !== undefined && hasAllCodes(segment, text)) {
      results.push({ index, text });
      continue;
    }
    const again = await translateAlone(client, segment, pair, 'spans');
    charactersSent += again.charactersSent;
    results.push({ index, text: again.text });
  }
  return { results, charactersSent };
}

/** Part after part, joined with the white space that stood between them. */
async function translateParts(client: TranslateClient, parts: readonly Part[], pair: LanguagePair) {
  let text = '';
  let charactersSent = 0;
  for (const { segment, gap } of parts) {
    const named = await translateAlone(client, segment, pair, 'named');
    const isWhole = hasAllCodes(segment, named.text);
    const done = isWhole ? named : await translateAlone(client, segment, pair, 'spans');
    charactersSent += named.charactersSent + (isWhole ? 0 : done.charactersSent);
    text += done.text + gap;
  }
  return { text: text.trim(), charactersSent };
}

async function translateAlone(
  client: TranslateClient,
  segment: CodedText,
  pair: LanguagePair,
  style: 'named' | 'spans',
): Promise<{ text: string; charactersSent: number }> {
  const html = await translateText(client, toMarkup(segment, style), pair);
  return { text: readMarkup(html, segment.codes).trim(), charactersSent: sum([segment]) };
}

/** A part of a split segment has only the codes in its own text. */
function hasAllCodes({ text, codes }: CodedText, target: string): boolean {
  const own = codes.filter(({ id }) => text.includes(`<${id}>`) || text.includes(`<${id}/>`));
  const languages = { sourceLanguage: '', targetLanguage: '' };
  const segment = { source: text, codes: own, target, origin: 'machine' as const, ...languages };
  return inlineCodes.findProblems(segment).length === 0;
}

function sum(segments: readonly CodedText[]): number {
  return segments.reduce((total, { text }) => total + countCharacters(text), 0);
}
