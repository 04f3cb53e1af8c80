import type { Span } from '../text/span.ts';
import { findLeftToRight } from './find-left-to-right.ts';
import { readReferences } from './html-reference.ts';
import { isAddressOfLink } from './is-address-of-link.ts';

interface Tag {
  html: string;
  name: string;
  isEnd: boolean;
}

/** A tag or some text of a stretch. */
interface Piece {
  html: string;
  tag?: Tag;
  /** Its place in the text of the stretch. */
  start: number;
  end: number;
}

/** What is to be isolated, with so many tags before and behind it that have their other half in it. */
interface Isolate extends Span {
  before: number;
  after: number;
}

/** Text that a reader sees in one line, and the inline tags in it. */
export class HtmlStretch {
  #text = '';
  #pieces: Piece[] = [];
  /** By their place in the text, characters that the HTML has a reference for. */
  #references = new Map<number, string>();
  /** Links whose text is their address. */
  #links: Span[] = [];
  #link: Piece | undefined;

  addText(html: string): void {
    if (html === '') return;
    const start = this.#text.length;
    const { text, references } = readReferences(html);
    for (const [place, reference] of references) this.#references.set(start + place, reference);
    this.#text += text;
    this.#pieces.push({ html, start, end: this.#text.length });
  }

  addTag(tag: Tag): void {
    const end = this.#text.length;
    const piece = { html: tag.html, tag, start: end, end };
    this.#pieces.push(piece);
    if (tag.name !== 'a') return;
    const start = this.#link?.start ?? end;
    if (tag.isEnd && this.#link && isAddressOfLink(this.#link.html, this.#text.slice(start))) {
      this.#links.push({ start, end });
    }
    this.#link = tag.isEnd ? undefined : piece;
  }

  /** The HTML with everything isolated that reads from the left. */
  finish(): string {
    const isolates = this.#isolates();
    if (isolates.length === 0) return htmlOf(this.#pieces, 0, this.#pieces.length);
    const pieces = this.#cut(isolates);
    let html = '';
    let done = 0;
    let first = 0;
    for (const { start, end, before, after } of isolates) {
      while (pieces[first]?.tag !== undefined || (pieces[first]?.start ?? start) < start) first += 1;
      let last = first;
      while ((pieces[last]?.end ?? end) < end) last += 1;
      const [from, to] = [first - before, last + after + 1];
      html += `${htmlOf(pieces, done, from)}<bdi dir="ltr">${htmlOf(pieces, from, to)}</bdi>`;
      done = to;
      first = to;
    }
    return html + htmlOf(pieces, done, pieces.length);
  }

  /** What would cross a tag is isolated piece by piece. */
  #isolates(): Isolate[] {
    const tags = this.#pieces.filter((piece) => piece.tag !== undefined);
    const texts = this.#pieces.filter((piece) => piece.tag === undefined);
    let [tag, text] = [0, 0];
    return this.#spans().flatMap((span) => {
      while ((tags[tag]?.start ?? span.start) < span.start) tag += 1;
      const whole = withHalves(tags, tag, span);
      if (whole !== undefined) return [whole];
      while ((texts[text]?.end ?? span.end) <= span.start) text += 1;
      const parts: Isolate[] = [];
      for (let place = text; (texts[place]?.start ?? span.end) < span.end; place += 1) {
        const start = Math.max(span.start, texts[place]?.start ?? 0);
        const words = this.#text.slice(start, Math.min(span.end, texts[place]?.end ?? 0));
        for (const part of findLeftToRight(words)) {
          parts.push({ start: start + part.start, end: start + part.end, before: 0, after: 0 });
        }
      }
      return parts;
    });
  }

  /** A link whose text is its address is one, whatever stands in it. */
  #spans(): Span[] {
    const spans: Span[] = [];
    let next = 0;
    for (const span of findLeftToRight(this.#text)) {
      for (; (this.#links[next]?.end ?? span.end) <= span.start; next += 1)
        spans.push(...this.#links.slice(next, next + 1));
      if (span.end <= (this.#links[next]?.start ?? span.end)) spans.push(span);
    }
    return [...spans, ...this.#links.slice(next)];
  }

  /** The pieces, with a border wherever an isolate has one. */
  #cut(isolates: readonly Span[]): Piece[] {
    const borders = isolates.flatMap(({ start, end }) => [start, end]);
    let next = 0;
    return this.#pieces.flatMap((piece): Piece[] => {
      if (piece.tag !== undefined) return [piece];
      const cuts: Piece[] = [];
      let start = piece.start;
      for (; (borders[next] ?? piece.end) < piece.end; next += 1) {
        const end = borders[next] ?? piece.end;
        if (end > start) cuts.push({ html: this.#htmlOf(start, end), start, end });
        start = Math.max(start, end);
      }
      return [...cuts, { html: this.#htmlOf(start, piece.end), start, end: piece.end }];
    });
  }

  #htmlOf(start: number, end: number): string {
    if (this.#references.size === 0) return this.#text.slice(start, end);
    let html = '';
    for (let place = start; place < end; place += 1) html += this.#references.get(place) ?? this.#text[place];
    return html;
  }
}

const htmlOf = (pieces: readonly Piece[], from: number, to: number) =>
  pieces
    .slice(from, to)
    .map(({ html }) => html)
    .join('');

/**
 * Tags in a span whose other half stands at its edge go into the isolate with it; `undefined` if one stands elsewhere.
 * @param from The first tag that is not before the span.
 */
function withHalves(tags: readonly Piece[], from: number, { start, end }: Span): Isolate | undefined {
  let first = from;
  while (tags[first]?.start === start) first += 1;
  let last = first;
  let [depth, lowest] = [0, 0];
  for (; (tags[last]?.start ?? end) < end; last += 1) {
    depth += tags[last]?.tag?.isEnd ? -1 : 1;
    lowest = Math.min(lowest, depth);
  }
  const [before, after] = [-lowest, depth - lowest];
  const isWhole =
    first - from >= before &&
    tags.slice(first - before, first).every(({ tag }) => tag?.isEnd === false) &&
    last + after <= tags.length &&
    tags.slice(last, last + after).every((piece) => piece.start === end && piece.tag?.isEnd);
  return isWhole ? { start, end, before, after } : undefined;
}
