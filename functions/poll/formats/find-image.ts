import { isCounter } from '../../shared/intake/tracking-pixel.ts';

/** What Media RSS and enclosures have in common, as far as a picture needs it. */
interface MediaObject {
  url?: string;
  type?: string;
  medium?: string;
  isDefault?: boolean;
  width?: number;
  height?: number;
  title?: { value?: string };
  description?: { value?: string };
  credits?: { value?: string }[];
  thumbnails?: MediaObject[];
}

export interface Media {
  contents?: MediaObject[];
  thumbnails?: MediaObject[];
  credits?: { value?: string }[];
  groups?: (MediaObject & { contents?: MediaObject[]; thumbnails?: MediaObject[] })[];
}

export interface Enclosure {
  url?: string | undefined;
  type?: string | undefined;
}

/** A picture, and what is said of it. */
export interface FoundImage {
  url?: string | undefined;
  alt?: string | undefined;
  /** Whoever is to be named. */
  credit?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

const PICTURE_ENDING = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;
/** Pictures of the people who write. */
const PORTRAIT = /\bgravatar\.com\/|[/_.-]avatars?[/_.-]/i;
const isNoPicture = (url: string) => PORTRAIT.test(url) || isCounter(url);
/** A side shorter than this shows nothing. */
const SMALLEST = 3;

/**
 * An item's picture: of its media the default, else the largest; else an enclosure; else a thumbnail, its own or that of a film;
 * else what else is called its image.
 */
export function findImage(
  media: Media | undefined,
  enclosures: readonly Enclosure[] = [],
  others: readonly (string | undefined)[] = [],
): FoundImage {
  const groups = [media, ...(media?.groups ?? [])];
  const contents = groups.flatMap((group) => group?.contents ?? []);
  const content = largest(contents.filter(isPicture));
  const enclosure = enclosures.find(isPicture);
  const thumbnails = [...groups, ...contents].flatMap((group) => group?.thumbnails ?? []).filter(isShown);
  const other = others.find((url) => url !== undefined && isShown({ url }));
  const found = content ?? enclosure ?? largest(thumbnails);
  const { width, height } = (found ?? {}) as MediaObject;
  const isSized = isSide(width) && isSide(height);
  return {
    url: found?.url ?? other,
    alt: content?.description?.value ?? content?.title?.value,
    credit: creditOf(content?.credits ?? media?.credits),
    ...(isSized && { width, height }),
  };
}

/** Films, sounds and files of an item, which become links. */
export function findFiles(media: Media | undefined, enclosures: readonly Enclosure[] = []): string[] {
  const groups = [media, ...(media?.groups ?? [])];
  const played = groups
    .flatMap((group) => group?.contents ?? [])
    .filter(({ medium, type }) => isPlayed(medium) || isPlayed(type));
  const files = [...enclosures.filter(isFile), ...played].flatMap(({ url }) => url ?? []);
  return [...new Set(files)].filter((url) => /^https?:\/\//i.test(url)).slice(0, FILES_LIMIT);
}

const FILES_LIMIT = 5;

const isPlayed = (type: string | undefined) => /^(?:video|audio)\b/i.test(type ?? '');

/** Podcasts come by way of those who count: only what could be a picture is looked at for that. */
function isFile(enclosure: Enclosure): boolean {
  const { url = '', type } = enclosure;
  return !isOfPictureKind(enclosure) && (Boolean(type) || !isNoPicture(url));
}

const isPicture = (file: MediaObject | Enclosure) => isShown(file) && isOfPictureKind(file);

function isOfPictureKind(file: MediaObject | Enclosure): boolean {
  const { url = '', type } = file;
  const medium = 'medium' in file ? file.medium : undefined;
  if (medium !== undefined) return medium === 'image';
  if (type !== undefined && type !== '' && !/octet-stream/i.test(type)) return /^image\//i.test(type);
  return PICTURE_ENDING.test(url);
}

function isShown(file: MediaObject | Enclosure): boolean {
  const { width = SMALLEST, height = SMALLEST } = file as MediaObject;
  return file.url !== undefined && !isNoPicture(file.url) && width >= SMALLEST && height >= SMALLEST;
}

/** The first of those that are equal: a feed puts its best first. */
function largest(pictures: readonly MediaObject[]): MediaObject | undefined {
  const area = ({ width = 0, height = 0 }: MediaObject) => width * (height || width);
  const [first, ...others] = pictures;
  return (
    pictures.find(({ isDefault }) => isDefault) ??
    others.reduce((best, one) => (best && area(one) > area(best) ? one : best), first)
  );
}

function creditOf(credits: readonly { value?: string }[] = []): string | undefined {
  const names = [...new Set(credits.flatMap(({ value }) => value?.trim() || []))];
  return names.slice(0, 3).join(', ') || undefined;
}

/** In pixels, as far as it can be the side of a picture. */
const isSide = (side: number | undefined) =>
  Number.isInteger(side) && Number(side) > 0 && Number(side) < 100_000;
