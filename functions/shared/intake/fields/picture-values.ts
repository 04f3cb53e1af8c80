import { isRelative, pictureBeside, RELATIVE_PICTURE } from '../relative-address.ts';

/** A picture in the shape of the fields' schema, out of what any system says of it; `undefined` if there is none. */
export function pictureValue(value: unknown, key: string, notes: string[]): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  const image =
    typeof first === 'object' && first !== null ? readPicture(first as Record<string, unknown>) : first;
  const isPicture = typeof image === 'object' && image !== null;
  const url = isPicture ? (image as { url?: unknown }).url : image;
  if (url === false || url === 'false') return undefined;
  if (url === undefined) return isPicture && hasWords(image) ? image : undefined;
  if (typeof url === 'string' && isRelative(url) && pictureBeside(url) === undefined) {
    notes.push(`${key}: ${RELATIVE_PICTURE(url)}`);
    return undefined;
  }
  if (typeof url === 'string' && /^\/(?!\/)/.test(url)) {
    notes.push(`${key}: ${url} is looked for on this site itself`);
  }
  return image;
}

function hasWords({ alt, caption, credit }: { alt?: unknown; caption?: unknown; credit?: unknown }): boolean {
  return [alt, caption, credit].some((words) => words !== undefined);
}

/** Who is to be named, by what systems call it. */
const CREDIT_KEYS = [
  'credit',
  'credits',
  'creditText',
  'credit_text',
  'attribution',
  'photographer',
  'photo_credit',
  'photoCredit',
  'photographe',
  'byline',
  'author',
  'creator',
  'copyright',
  'imageCredit',
];

function readPicture(object: Record<string, unknown>): Record<string, unknown> {
  return {
    url: firstOf(object, [
      'url',
      'src',
      'image',
      'path',
      'href',
      'file',
      'relative_url',
      'feature',
      'source',
    ]),
    alt: firstOf(object, ['alt', 'alternative', 'altText', 'alt_text', 'imageAlt', 'description']),
    caption: firstOf(object, ['caption', 'title', 'legend']),
    credit: creditIn(object),
    width: pixels(object.width),
    height: pixels(object.height),
  };
}

/** A name, or several. */
function creditIn(object: Record<string, unknown>): string | undefined {
  const said = CREDIT_KEYS.map((name) =>
    [object[name]].flat(1).filter((one) => typeof one === 'string' && one !== ''),
  ).find((names) => names.length > 0);
  return said?.join(', ');
}

/** Text only: an object in there is another system's. */
function firstOf(object: Record<string, unknown>, names: string[]): unknown {
  return names.map((name) => object[name]).find((value) => typeof value === 'string' && value !== '');
}

/** A size is a hint for a page's layout: what is none, such as `100%`, is no fault. */
function pixels(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
