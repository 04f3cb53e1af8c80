import { foldName } from './field-names.ts';
import { yesOrNo } from './yes-or-no.ts';

/** What a key says of publication; `unknown`: a word for neither; `other`: this value is about something else. */
export type Publication = 'public' | 'draft' | 'unknown' | 'other';

/** Words of WordPress, Ghost and newsrooms; folded. What is scheduled goes out at its date. */
const PUBLIC_WORDS = new Set(
  'publish published public live final sent future scheduled publie publiee منشور'.split(' ').map(foldName),
);
const DRAFT_WORDS = new Set(
  `draft drafts autodraft pending private password review inreview idea trash hidden unlisted unpublished wip members paid tiers
   brouillon prive privee مسودة خاص`
    .split(/\s+/)
    .map(foldName),
);

function ofWord(value: unknown): Publication {
  if (typeof value !== 'string') return 'unknown';
  const word = foldName(value);
  if (PUBLIC_WORDS.has(word)) return 'public';
  return DRAFT_WORDS.has(word) ? 'draft' : 'unknown';
}

/** `draft: true` */
function ofNotYet(value: unknown): Publication {
  const isIt = yesOrNo(value);
  if (isIt === undefined) return 'unknown';
  return isIt ? 'draft' : 'public';
}

/** `published: false`; a date there is the date. */
function ofDone(value: unknown): Publication {
  const isIt = yesOrNo(value);
  if (isIt === undefined) return /\d/.test(String(value)) ? 'other' : 'unknown';
  return isIt ? 'public' : 'draft';
}

/** Eleventy writes no page of `permalink: false`; any other value is an address. */
function ofAddress(value: unknown): Publication {
  return yesOrNo(value) === false ? 'draft' : 'other';
}

/** Hugo: `build: { render: never }`. */
function ofBuild(value: unknown): Publication {
  const render = typeof value === 'object' && value !== null && 'render' in value ? value.render : undefined;
  return ['never', 'link', 'false'].includes(String(render)) ? 'draft' : 'other';
}

const READERS: [names: string, (value: unknown) => Publication][] = [
  ['status postStatus visibility postVisibility', ofWord],
  [
    'draft isDraft drafts brouillon مسودة private hidden unlisted unpublished headless eleventyExcludeFromCollections',
    ofNotYet,
  ],
  ['published publish publie منشور dgPublish isPublished', ofDone],
  ['permalink', ofAddress],
  ['build', ofBuild],
  ['password postPassword', () => 'draft'],
];

/** By folded name. */
export const PUBLICATION_KEYS: ReadonlyMap<string, (value: unknown) => Publication> = new Map(
  READERS.flatMap(([names, read]) => names.split(' ').map((name) => [foldName(name), read] as const)),
);
