import * as z from 'zod/mini';
import { pictureBeside } from '../relative-address.ts';
import { line, optionalLine } from './line-schema.ts';

const SIZE = /^0*[1-9]\d{0,4}(?:\.0+)?(?:px)?$/;

/** What is no size is left out: a page's layout can do without. */
const pixels = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((size) =>
    SIZE.test(String(size ?? '').trim()) ? Number.parseInt(String(size), 10) : undefined,
  ),
);

/** What a page can load. */
const LOADABLE = /^(https?:\/\/|\/(?!\/))/i;
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

const NO_WORDS = { alt: undefined, caption: undefined, credit: undefined };
const NO_SIZE = { width: undefined, height: undefined };

const writtenImage = z.union([
  z.pipe(
    line,
    z.transform((url) => ({ url, ...NO_WORDS, ...NO_SIZE })),
  ),
  z.pipe(
    z.object({
      url: optionalLine,
      src: optionalLine,
      alt: optionalLine,
      caption: optionalLine,
      credit: optionalLine,
      width: pixels,
      height: pixels,
    }),
    z.transform(({ url, src, ...picture }) => ({ url: url ?? src, ...picture })),
  ),
]);

/** A picture's address or the name of its file beside the text, or either with its words and its size. */
export const picture = z.pipe(
  z
    .pipe(
      z.nullish(writtenImage),
      z.transform((value) => value ?? undefined),
    )
    .check(z.refine((value) => !OTHER_SCHEME.test(value?.url ?? ''), 'must have an http(s) address')),
  // Words without a picture are for the one that another file names.
  z.transform((value) => {
    if (value?.url === undefined || LOADABLE.test(value.url)) return value;
    const url = pictureBeside(value.url);
    return url === undefined ? undefined : { ...value, url };
  }),
);
