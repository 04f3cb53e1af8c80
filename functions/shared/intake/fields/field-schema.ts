import * as z from 'zod/mini';
import { tagProblem } from '../../store/keys.ts';
import { cleanLine } from '../clean-line.ts';
import { readDate } from '../dates/read-date.ts';
import { line, optionalLine } from './line-schema.ts';
import { picture } from './picture-schema.ts';
import { uniqueTags } from './unique-tags.ts';
import { yesOrNo } from './yes-or-no.ts';

export const TAG_LIMIT = 50;

// zod/mini, as in article/site-config.ts. Values come here as plain-values.ts leaves them.

/** A number or a date as a title is most often a slip, and quotes say that it is meant. */
const title = z.pipe(
  z.nullish(
    z.string('must be text, and no list or mapping; a number or a date that is meant stands in quotes'),
  ),
  // What is right here is right there.
  optionalLine as z.ZodMiniType<string | undefined, string | null | undefined>,
);

/** `[a, b]` or `a, b`. */
const lines = z.pipe(
  z.nullish(
    z.union([
      z.array(line),
      z.pipe(
        line,
        z.transform((text) => text?.split(/[,،]/).map(cleanLine) ?? []),
      ),
    ]),
  ),
  z.transform((values) => [...new Set((values ?? []).filter((value): value is string => Boolean(value)))]),
);

const names = z.pipe(
  z.union([
    lines,
    z.pipe(
      z.object({ name: line, type: optionalLine }),
      z.transform(({ name }) => (name ? [name] : [])),
    ),
  ]),
  z.transform((all) => all.join(', ') || undefined),
);

const authorType = z.pipe(
  optionalLine,
  z.transform((text: string | undefined, { issues }) => {
    const type = text?.toLowerCase();
    if (type === undefined || type === 'person') return undefined;
    if (type === 'organization' || type === 'organisation') return 'organization' as const;
    issues.push({ code: 'custom', message: 'must be "organization" or "person"', input: text });
    return undefined;
  }),
);

const address = z.pipe(
  optionalLine,
  z.transform((text: string | undefined, { issues }) => {
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol)) return url.href;
    const message = `${JSON.stringify(text)} is not an http(s) address`;
    issues.push({ code: 'custom', message, input: text });
    return undefined;
  }),
);

/** A value that is neither yes nor no may be the one that keeps an article from readers: it is not passed over. */
const flag = z.pipe(
  z.nullish(z.union([z.boolean(), z.string(), z.number()], 'must be true or false')),
  z.transform((value: string | number | boolean | null | undefined, { issues }) => {
    if (value === undefined || value === null || value === '') return undefined;
    const isYes = yesOrNo(value);
    if (isYes === undefined)
      issues.push({ code: 'custom', message: `${JSON.stringify(value)} must be yes or no`, input: value });
    return isYes;
  }),
);

/** A no is as good as no word. */
const yes = z.pipe(
  flag,
  z.transform((value) => (value === true ? value : undefined)),
);

const isSet = z.pipe(
  flag,
  z.transform((value) => value === true),
);

const date = (timeZone: string) =>
  z.pipe(
    optionalLine,
    z.transform((text: string | undefined, { issues }) => {
      if (text === undefined) return undefined;
      const reading = readDate(text, timeZone);
      if ('time' in reading) return reading.time;
      const message = `${JSON.stringify(text)} ${reading.problem}`;
      issues.push({ code: 'custom', message, input: text });
      return undefined;
    }),
  );

const tags = z
  .pipe(
    lines,
    z.transform((names: string[]) => uniqueTags(names)),
  )
  .check(
    z.refine((names) => names.length <= TAG_LIMIT, `are more than ${TAG_LIMIT}`),
    ({ value, issues }) => {
      const message = value.map(tagProblem).find((problem) => problem !== undefined);
      if (message !== undefined) issues.push({ code: 'custom', message, input: value });
    },
  );

/** By time zone: making a schema takes longer than reading a file by it. */
const schemas = new Map<string, ReturnType<typeof createSchema>>();

/** Dates without an offset are in `timeZone`. The descriptions are those of docs/article.schema.json. */
export function articleFields(timeZone: string): ReturnType<typeof createSchema> {
  const schema = schemas.get(timeZone) ?? createSchema(timeZone);
  schemas.set(timeZone, schema);
  return schema;
}

const createSchema = (timeZone: string) =>
  z.object({
    id: described(optionalLine, "The article's id. Where given, it must be the name of its folder."),
    title: described(title, 'Where absent, a level-one heading at the top of the text.'),
    summary: described(optionalLine, 'The standfirst.'),
    language: described(optionalLine, 'A BCP 47 tag. Where absent, the name of the file.'),
    author: described(
      names,
      'A name, several, or an object with a name and, for an agency, the type organization.',
    ),
    authorType: described(authorType, 'organization: the author is no person.'),
    translator: described(names, 'Who translated this text.'),
    reviewer: described(names, 'Who reviewed it.'),
    tags: described(tags, 'A list, or one text with commas.'),
    image: described(
      picture,
      'The address of a picture, or the name of its file beside the text; or either with its alternative text, caption, credit, and width and height in pixels.',
    ),
    source: described(isSet, 'This file is the original of the others in its folder.'),
    date: described(date(timeZone), 'When it was written. ISO 8601.'),
    publishAt: described(date(timeZone), 'Not before. ISO 8601.'),
    unpublishAt: described(date(timeZone), 'Taken away at that time. ISO 8601.'),
    modifiedAt: described(date(timeZone), 'When it was last changed before it came here. ISO 8601.'),
    undated: described(yes, 'When it was written is not known: it is no news. A date counts before it.'),
    draft: described(yes, 'Kept, and not published.'),
    withdrawn: described(flag, 'Takes the article away; false brings a withdrawn one back.'),
    originalUrl: described(address, 'Where it was published first.'),
    credit: described(optionalLine, 'A line of credit or licence, shown as it is in every language.'),
    correction: described(optionalLine, 'A note on what was put right, shown on the page and translated.'),
  });

/** The description of a field in docs/article.schema.json. */
export function described<T extends z.ZodMiniType>(field: T, description: string): T {
  const copy = field.clone();
  z.globalRegistry.add(copy, { description });
  return copy;
}
