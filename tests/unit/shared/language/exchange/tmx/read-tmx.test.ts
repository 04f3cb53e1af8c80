import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTmx } from '../../../../../../functions/shared/language/exchange/tmx/read-tmx.ts';

/** What a file says as it was written, not turned round. */
const written = (xml: string) => readTmx(xml, 'm.tmx').units.filter(({ reversed }) => !reversed);
const sides = (xml: string) =>
  readTmx(xml, 'm.tmx').units.map(
    ({ sourceLanguage, targetLanguage, source, target }) =>
      `${sourceLanguage}-${targetLanguage} ${source} = ${target}`,
  );

const tmx = (body: string) =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`;

test('a unit goes from the source language into each other one, its codes numbered anew', () => {
  const units = written(
    tmx(`<tu changedate="20251121T180000Z" creationid="desk"><tuv xml:lang="ar-MA"><seg>في <bpt i="4"/>هذا<ept i="4"/></seg></tuv>
         <tuv xml:lang="en-GB"><seg> In <bpt i="4" type="link"/>this &amp; that<ept i="4"/>,<ph x="9"/>
           two  lines</seg></tuv><tuv xml:lang="fr"><seg>En <ph x="9"/><bpt i="4"/>ceci<ept i="4"/></seg></tuv></tu>`),
  );
  expect(units).toEqual([
    expect.objectContaining({
      sourceLanguage: 'en',
      targetLanguage: 'ar',
      target: 'في <1>هذا</1>',
      origin: 'human',
      state: 'final',
      source: 'In <1>this &amp; that</1>,<2/> two lines',
      changedBy: 'desk',
      from: 'm.tmx',
      changedAt: '2025-11-21T18:00:00.000Z',
    }),
    expect.objectContaining({ targetLanguage: 'fr', target: 'En <2/><1>ceci</1>' }),
  ]);
});

const pair = (en: string, fr: string, properties = '') =>
  `<tu>${properties}<tuv xml:lang="en_US"><seg>${en}</seg></tuv><tuv xml:lang="fr-FR"><seg>${fr}</seg></tuv></tu>`;
const prop = (type: string, text: string) => `<prop type="${type}">${text}</prop>`;

test.each([
  ['pairs within pairs', '<bpt i="1"/>a<bpt i="2"/>b<ept i="2"/><ept i="1"/>', '<1>a<2>b</2></1>'],
  ['codes numbered from nought', '<bpt i="0" x="0">&lt;b0&gt;</bpt>a<ept i="0"/><ph x="1"/>', '<1>a</1><2/>'],
  ['codes without a number', 'a<ph>&lt;br/&gt;</ph>b<ut>{\\tab}</ut>', 'a<1/>b<2/>'],
  ['half a pair, whose other half is elsewhere', '<it pos="begin" x="1">&lt;i&gt;</it>a', '<1/>a'],
  ['highlighted words', 'a <hi type="term">b</hi> c', 'a b c'],
  ["text inside of another program's markup", 'a<ph x="1">&lt;img alt="<sub>b</sub>"/&gt;</ph>', 'a<1/>'],
])('%s read as coded text', (_, segment, coded) => {
  expect(written(tmx(pair(segment, segment)))).toMatchObject([{ source: coded, target: coded }]);
});

test('properties say who made a unit, in what state it is and where it stands', () => {
  const properties = [
    prop('origin', 'machine'),
    prop('engine', 'amazon-translate'),
    prop('rung', '2'),
    prop('terms', 'ab'),
    prop('prev', ' A\n title '),
    prop('next', 'x'.repeat(130)),
    prop('state', 'unheard-of'),
  ].join('');
  expect(readTmx(tmx(pair('a', 'b', properties)), 'm.tmx').units).toMatchObject([
    {
      origin: 'machine',
      engine: 'amazon-translate',
      rung: 2,
      terms: 'ab',
      state: 'translated',
      context: { before: 'A title', after: 'x'.repeat(120) },
    },
  ]);
});

test('what a source means in several places stands there, by its neighbours in the file', () => {
  const body =
    pair('Lead', 'Plomb') + pair('Metals', 'Métaux') + pair('Lead', 'Chapô') + pair('Metals', 'Métaux');
  expect(written(tmx(body)).map(({ target, context }) => [target, context])).toEqual([
    ['Plomb', { after: 'Metals' }],
    ['Métaux', undefined],
    ['Chapô', { before: 'Metals', after: 'Metals' }],
    ['Métaux', undefined],
  ]);
});

test('a variant without text is left out, and so is a unit in one language', () => {
  const one = '<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>';
  expect(readTmx(tmx(pair('a', '') + pair('', 'b') + one), 'm.tmx')).toEqual({ units: [], leftOut: [] });
});

test.each([
  ['no XML', 'words', /is not XML/],
  ['another document', '<html></html>', /is not TMX/],
  ['an unended element', '<tmx><body>', /is not XML/],
  ['entities of its own', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx('')}`, /defines entities/],
])('%s is refused with the reason', (_, xml, reason) => {
  expect(() => readTmx(xml, 'm.tmx')).toThrow(reason);
});

const LONG = 'a'.repeat(100_001);

test.each([
  ['a unit without a variant', '<tu/>', 'is left out: it has no <tuv>'],
  [
    'one in an unknown language only',
    '<tu><tuv xml:lang="tlh"><seg>x</seg></tuv></tu>',
    'is left out: it has a <tuv> in the unknown language "tlh"',
  ],
  ['a pair left open', pair('<bpt i="1"/>a', 'b'), 'is left out: it does not close the code "1"'],
  [
    'a pair closed twice',
    pair('<bpt i="1"/>a<ept i="1"/><ept i="1"/>', 'b'),
    'is left out: it closes the code "1", which is not open',
  ],
  ['a pair opened twice', pair('<bpt i="1"/><bpt i="1"/>', 'b'), 'is left out: it opens the code "1" twice'],
  [
    'a code that is no number',
    pair('<ph x="1/&gt;&lt;2"/>', 'b'),
    'is left out: it has a code with no number: "1/><2"',
  ],
  ['an element that TMX has not', pair('a<g id="1">c</g>', 'b'), 'is left out: it has a <g> in its text'],
  [
    'a variant without a segment',
    '<tu><tuv xml:lang="en">a</tuv><tuv xml:lang="fr">b</tuv></tu>',
    'is left out: it has a <tuv> without a <seg>, in en; it has a <tuv> without a <seg>, in fr',
  ],
  ['a text as long as a book', pair(LONG, 'b'), 'is left out: it is longer than 100000 characters'],
])('%s is left out and named, and the units around it are taken', (_, unit, reason) => {
  const { units, leftOut } = readTmx(tmx(pair('a', 'b') + unit + pair('c', 'd')), 'm.tmx');
  expect(units.filter(({ reversed }) => !reversed).map(({ source }) => source)).toEqual(['a', 'c']);
  expect(leftOut).toEqual([{ place: 'unit 2', reason }]);
});

test('a unit with one language too many is taken without it, and named as its file names it', () => {
  const unit = `<tu tuid="u&amp;7"><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="x-klingon"><seg>?</seg></tuv>
    <tuv xml:lang="fr"><seg>b</seg></tuv></tu>`;
  expect(sides(tmx(unit))).toEqual(['en-fr a = b', 'fr-en b = a']);
  expect(readTmx(tmx(unit), 'm.tmx').leftOut).toEqual([
    {
      place: 'unit 1 (u&7)',
      reason: 'is taken in part: it has a <tuv> in the unknown language "x-klingon"',
    },
  ]);
});

const variant = (tag: string, text: string) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`;

test('what a person wrote serves from each language into each other; turned round it says so', () => {
  const unit = `<tu>${variant('fr', 'b')}${variant('en', 'a')}${variant('ar', 'c')}</tu>`;
  expect(sides(tmx(unit))).toEqual([
    ...['en-fr a = b', 'en-ar a = c'],
    ...['fr-en b = a', 'fr-ar b = c', 'ar-fr c = b', 'ar-en c = a'],
  ]);
  expect(readTmx(tmx(unit), 'm.tmx').units.filter(({ reversed }) => reversed)).toHaveLength(4);
  const all = tmx(unit).replace('srclang="en"', 'srclang="*all*"');
  expect(readTmx(all, 'm.tmx').units.filter(({ reversed }) => reversed)).toEqual([]);
  expect(sides(all)).toHaveLength(6);
});

test.each([
  ["a machine's words", `<prop type="origin">machine</prop>`],
  ['what was exported here', `<prop type="origin">human</prop>`],
])('%s are nobody else’s source', (_, properties) => {
  expect(sides(tmx(pair('a', 'b', properties)))).toEqual(['en-fr a = b']);
});

test('what a file says as it was written stands before what another unit says turned round', () => {
  const turned = `<tu srclang="fr">${variant('fr', 'Bonjour')}${variant('en', 'Hello')}</tu>`;
  expect(sides(tmx(turned + pair('Hello', 'Salut')))).toEqual([
    'fr-en Bonjour = Hello',
    'en-fr Hello = Salut',
    'fr-en Salut = Hello',
  ]);
});

test.each([
  ['the region asked for', 'en-GB', [variant('en-US', 'color'), variant('en-GB', 'colour')], 'colour'],
  ['no region', 'fr', [variant('en-GB', 'colour'), variant('en', 'color')], 'color'],
  ['the region most readers are in', 'fr', [variant('en-GB', 'colour'), variant('en_US', 'color')], 'color'],
  ['the first', 'fr', [variant('en-ZA', 'colour'), variant('en-GB', 'color')], 'colour'],
])('of several regions of a language %s speaks for it', (_, srclang, variants, speaks) => {
  const xml = tmx(`<tu srclang="${srclang}">${variants.join('')}${variant('fr', 'couleur')}</tu>`);
  expect(sides(xml)).toContain(`fr-en couleur = ${speaks}`);
  expect(sides(xml)).toHaveLength(2);
});

test('codes without a number are known again by the markup inside of them, in another order too', () => {
  const xml = tmx(
    pair(
      '<ut>{\\b </ut>one<ut>}</ut> and <ut>{\\i </ut>two<ut>}</ut>',
      '<ut>{\\i </ut>deux<ut>}</ut> et <ut>{\\b </ut>un<ut>}</ut>',
    ),
  );
  expect(written(xml)).toMatchObject([
    { source: '<1/>one<2/> and <3/>two<4/>', target: '<3/>deux<2/> et <1/>un<4/>' },
  ]);
});

test('a unit in more languages than a newsroom has goes from its own source only', () => {
  const many = (count: number) =>
    `<tu>${variant('en', 'a')}${[...'de es it pt nl sv da fi pl cs ro hu tr'.split(' ')]
      .slice(0, count)
      .map((tag) => variant(tag, tag))
      .join('')}</tu>`;
  expect(sides(tmx(many(11)))).toHaveLength(12 * 11);
  expect(sides(tmx(many(12)))).toHaveLength(12);
});

test.each(readdirSync('content/memory'))('%s of this project is read whole', (file) => {
  const xml = readFileSync(`content/memory/${file}`, 'utf8');
  const { units, leftOut } = readTmx(xml, file);
  expect(leftOut).toEqual([]);
  expect(units.filter(({ reversed }) => !reversed)).toHaveLength(2 * xml.split('<tu ').slice(1).length);
});
