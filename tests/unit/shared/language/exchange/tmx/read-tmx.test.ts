import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTmx } from '../../../../../../functions/shared/language/exchange/tmx/read-tmx.ts';

const tmx = (body: string) =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`;

test('a unit goes from the source language into each other one, its codes numbered anew', () => {
  const units = readTmx(
    tmx(`<tu changedate="20251121T180000Z" creationid="desk"><tuv xml:lang="ar-MA"><seg>في <bpt i="4"/>هذا<ept i="4"/></seg></tuv>
         <tuv xml:lang="en-GB"><seg> In <bpt i="4" type="link"/>this &amp; that<ept i="4"/>,<ph x="9"/>
           two  lines</seg></tuv><tuv xml:lang="fr"><seg>En <ph x="9"/><bpt i="4"/>ceci<ept i="4"/></seg></tuv></tu>`),
    'm.tmx',
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
  expect(readTmx(tmx(pair(segment, segment)), 'm.tmx')).toMatchObject([{ source: coded, target: coded }]);
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
  expect(readTmx(tmx(pair('a', 'b', properties)), 'm.tmx')).toMatchObject([
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
  expect(readTmx(tmx(body), 'm.tmx').map(({ target, context }) => [target, context])).toEqual([
    ['Plomb', { after: 'Metals' }],
    ['Métaux', undefined],
    ['Chapô', { before: 'Metals', after: 'Metals' }],
    ['Métaux', undefined],
  ]);
});

test('a variant without text is left out, and so is a unit in one language', () => {
  const one = '<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>';
  expect(readTmx(tmx(pair('a', '') + pair('', 'b') + one), 'm.tmx')).toEqual([]);
});

test.each([
  ['no XML', 'words', /is not XML/],
  ['another document', '<html></html>', /is not TMX/],
  ['an unended element', '<tmx><body>', /is not XML/],
  ['entities of its own', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx('')}`, /defines entities/],
  ['an unknown language', tmx('<tu><tuv xml:lang="tlh"><seg>x</seg></tuv></tu>'), /unit 1: .*"tlh"/],
  ['a unit after a good one', tmx(`${pair('a', 'b')}<tu/>`), /unit 2: has no <tuv>/],
  ['a pair left open', tmx(pair('<bpt i="1"/>a', 'b')), /unit 1: does not close the code "1"/],
  [
    'a pair closed twice',
    tmx(pair('<bpt i="1"/>a<ept i="1"/><ept i="1"/>', 'b')),
    /unit 1: closes the code "1"/,
  ],
  ['a pair opened twice', tmx(pair('<bpt i="1"/><bpt i="1"/>', 'b')), /unit 1: opens the code "1" twice/],
  ['a code that is no number', tmx(pair('<ph x="1/&gt;&lt;2"/>', 'b')), /unit 1: has a code with no number/],
  ['an element that TMX has not', tmx(pair('a<b>c</b>', 'b')), /unit 1: has a <b> in its text/],
  ['a unit without text', tmx('<tu><tuv xml:lang="en"></tuv></tu>'), /unit 1: .*<seg>/],
])('%s is refused with the reason', (_, xml, reason) => {
  expect(() => readTmx(xml, 'm.tmx')).toThrow(reason);
});

test.each(readdirSync('content/memory'))('%s of this project is read whole', (file) => {
  const xml = readFileSync(`content/memory/${file}`, 'utf8');
  expect(readTmx(xml, file)).toHaveLength(2 * xml.split('<tu ').slice(1).length);
});
