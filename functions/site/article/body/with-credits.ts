import type { Language } from '../../../shared/article/language.ts';
import type { SiteConfig } from '../../../shared/article/site-config.ts';
import { type OwnPictures, ownPictureAt, pictureCredit } from '../../../shared/pictures/own-picture-at.ts';
import { PictureCredit } from '../../pictures/credit.ts';
import { addressIn } from './picture-tag.ts';

export interface CreditOptions {
  pictures: OwnPictures | undefined;
  language: Language;
  site: Pick<SiteConfig, 'languages'>;
}

/** A paragraph or a figure of which the end has not come yet. */
interface OpenBlock {
  name: 'p' | 'figure';
  start: number;
  credits: Set<string>;
  /** Where its caption ends. */
  caption?: number;
  /** It shows something beside pictures. */
  hasWords: boolean;
}

const BLOCK = /^<(\/?)(p|figure|figcaption)(?=[ >])/;
/** What a picture may stand in that is a figure nevertheless. */
const BESIDE = /^<\/?(?:a|br|img)(?=[ >])/;

/**
 * The parts of a stored body with whom its own pictures are by: in the caption of a figure, else below a picture that
 * stands alone, which is made a figure for it, and at the end of a paragraph that it is a part of.
 */
export function withCredits(parts: readonly string[], options: CreditOptions): readonly string[] {
  const credits = creditsIn(parts, options);
  if (credits.size === 0) return parts;
  const written = [...parts];
  const open: OpenBlock[] = [];
  for (const [index, part] of parts.entries()) {
    const block = open.at(-1);
    if (index % 2 === 0) {
      if (block !== undefined && part.trim() !== '') block.hasWords = true;
      continue;
    }
    const credit = credits.get(index);
    if (credit !== undefined && block !== undefined) block.credits.add(credit);
    if (credit !== undefined && block === undefined) {
      written[index - 1] += '<figure>';
      written[index + 1] = `<figcaption>${credit}</figcaption></figure>${written[index + 1] ?? ''}`;
    }
    const [, slash = '', name = ''] = BLOCK.exec(part) ?? [];
    if (name === 'figcaption') {
      if (slash === '/' && block !== undefined) block.caption = index;
    } else if (name !== '' && slash === '') {
      open.push({ name: name as OpenBlock['name'], start: index, credits: new Set(), hasWords: false });
    } else if (name !== '') {
      const ended = open.pop();
      if (ended !== undefined && ended.credits.size > 0) close(written, ended, index);
    } else if (block !== undefined && !BESIDE.test(part)) block.hasWords = true;
  }
  return written;
}

function close(written: string[], block: OpenBlock, end: number): void {
  const credits = [...block.credits].join(' ');
  if (block.caption !== undefined) {
    written[block.caption] = ` ${credits}${written[block.caption]}`;
  } else if (block.name === 'p' && block.hasWords) {
    written[end] = ` ${credits}${written[end]}`;
  } else {
    written[block.start] = (written[block.start] ?? '').replace(/^<p(?=[ >])/, '<figure');
    written[end] = `<figcaption>${credits}</figcaption></figure>`;
  }
}

/** By their places, for the pictures that say whom they are by. */
function creditsIn(
  parts: readonly string[],
  { pictures, language, site }: CreditOptions,
): Map<number, string> {
  const found = new Map<number, string>();
  if (pictures === undefined) return found;
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('<img')) continue;
    const name = pictureCredit({}, ownPictureAt(addressIn(part), pictures));
    if (name === undefined) continue;
    found.set(index, String(PictureCredit({ name, said: language, around: language, site })));
  }
  return found;
}
