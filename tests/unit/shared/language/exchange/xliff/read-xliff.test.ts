import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../../functions/shared/article/coded-text.ts';
import type { VersionSegment } from '../../../../../../functions/shared/article/version.ts';
import { readXliff } from '../../../../../../functions/shared/language/exchange/xliff/read-xliff.ts';
import { writeXliff } from '../../../../../../functions/shared/language/exchange/xliff/write-xliff.ts';
import { forbiddenWords, translation } from '../arbitraries.ts';
import { version } from '../version-fixture.ts';

/** A file as it came back, with other units than were exported. */
const file = (units: string, attributes = '') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr-FR">
     <file id="f1" original="versions/argan/fr/2026-1.json" ${attributes}>${units}</file></xliff>`;
const unit = (source: string, target: string, id = 's4') =>
  `<unit id="${id}"><segment state="final"><source>${source}</source>${target}</segment></unit>`;
const readOne = (units: string) => readXliff(file(units)).segments[0];

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  forbiddenWords,
  fc.constantFrom(' a\n\tb  ', '\r', '& <x>'),
);
const origin = fc.constantFrom<VersionSegment['origin']>('human', 'machine');

test('an exported version reads back with every source, target and code, for all versions', () => {
  const segments = fc.array(
    fc.tuple(translation(text), origin).map(([pair, origin]) => ({ ...pair, origin })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(segments, (drawn) => {
      const read = readXliff(writeXliff(version(drawn)));
      expect(read).toMatchObject({
        articleId: 'argan',
        revision: '2026-1',
        sourceLanguage: 'en',
        targetLanguage: 'fr',
      });
      expect(read.segments).toEqual(
        drawn.map(({ source, target, origin }, index) => ({
          index,
          source,
          target,
          state: origin === 'human' ? 'reviewed' : 'translated',
        })),
      );
    }),
  );
});

test('what nobody translated comes back without a target, at its own place', () => {
  const copied: VersionSegment = { source: asCoded('7'), target: asCoded('7'), origin: 'copied' };
  const none: VersionSegment = { source: asCoded('A'), target: asCoded('A'), origin: 'none' };
  expect(readXliff(writeXliff(version([copied, none]))).segments).toEqual([
    { index: 1, source: 'A', target: undefined, state: 'initial' },
  ]);
});

test.each([
  [
    'a pair cut in two, in another order',
    'See <pc id="1">a</pc><ph id="2"/>',
    '<ph id="2"/>Vu <sc id="1"/>b<ec startRef="1"/>',
    '<2/>Vu <1>b</1>',
  ],
  ['annotations', 'a', '<mrk id="m1" type="term">b<sm id="m2"/>c<em startRef="m2"/></mrk>', 'bc'],
  [
    'characters by number, in CDATA and as entities',
    'a',
    '<cp hex="0041"/><![CDATA[<b> &amp;]]>&#233;&amp;lt;',
    'A&lt;b&gt; &amp;amp;é&amp;lt;',
  ],
  ["the file's own layout", 'a', '\n   b\n   c\n', ' b c '],
  ['comments and instructions', 'a', 'b<!-- c --><?d e?>f', 'bf'],
])('a tool may write %s', (_, source, target, expected) => {
  expect(readOne(unit(source, `<target>${target}</target>`))).toMatchObject({
    target: expected,
    state: 'final',
  });
});

test('a tool may cut a unit into segments, and put them in another order', () => {
  const units = `<group id="g"><unit id="s2"><segment state="final"><source>One.</source><target order="3">Un.</target></segment>
    <ignorable><source> </source></ignorable>
    <segment state="translated"><source>Two.</source><target order="1">Deux.</target></segment></unit></group>`;
  expect(readOne(units)).toEqual({ index: 2, source: 'One. Two.', target: 'Deux. Un.', state: 'translated' });
});

test('what a tool filled in with the source is still to do, unless a person says that it is right', () => {
  const filled = unit('Rabat', '<target>Rabat</target>');
  expect(readOne(filled.replace('final', 'initial'))).toMatchObject({ target: undefined, state: 'initial' });
  expect(readOne(filled)).toMatchObject({ target: 'Rabat', state: 'final' });
});

test('spaces are kept where the file says so', () => {
  const read = readXliff(file(unit('a', '<target> b \n c</target>'), 'xml:space="preserve"'));
  expect(read.segments[0]?.target).toBe(' b \n c');
  expect(readOne(unit('a', '<target xml:space="preserve"> b  c</target>'))?.target).toBe(' b  c');
});

const linked = '<pc id="1" dispStart="&lt;a&gt;">a</pc><pc id="2">b</pc>';
test.each([
  ['a lost code', linked, 'a<pc id="2">b</pc>', 'unit s4: the target has lost code 1 (<a>)'],
  ['a code of its own', 'a', '<ph id="m1"/>', 'unit s4: the target has code m1, which its source has not'],
  ['a copied code', linked, `${linked}<pc id="2"/>`, 'unit s4: the target has code 2 twice or only in part'],
  [
    'half a code',
    linked,
    '<sc id="1"/><pc id="2">b</pc>',
    'unit s4: the target has code 1 (<a>) twice or only in part',
  ],
  [
    'a pair that stands alone',
    linked,
    '<ph id="1"/><pc id="2"/>',
    'unit s4: the target has code 1 (<a>) twice or only in part',
  ],
  [
    'crossed codes',
    linked,
    '<sc id="1"/><sc id="2"/><ec startRef="1"/><ec startRef="2"/>',
    'unit s4: the target has code 1 (<a>) badly nested',
  ],
])('%s refuses the file and says which unit', (_, source, target, message) => {
  const good = unit('fine', '<target>bon</target>', 's1');
  expect(() => readXliff(file(good + unit(source, `<target>${target}</target>`)))).toThrow(message);
});

test('every bad unit is named, up to ten', () => {
  const bad = (id: number) => unit('<ph id="1"/>', '<target>a</target>', `s${id}`);
  const units = Array.from({ length: 12 }, (_, id) => bad(id)).join('');
  expect(() => readXliff(file(units))).toThrow(/^unit s0: .*; unit s9: [^;]*; and 2 more$/);
});

test.each([
  ['a unit twice', file(unit('a', '') + unit('a', '')), 'unit s4: is there twice'],
  ["another program's unit", file(unit('a', '', 'tu-1')), 'unit tu-1: was not exported here'],
  [
    "another program's file",
    file('').replace('versions/', ''),
    'was not exported here: its original is "argan/fr/2026-1.json"',
  ],
  ['two files', file('').replace('</xliff>', '<file id="f2"/></xliff>'), 'was not exported here'],
  [
    'another language',
    file('').replace('fr-FR', 'ar'),
    'is in ar, and the version it was exported from in fr',
  ],
  ['an unknown language', file('').replace('fr-FR', 'tlh'), 'has the unknown language "tlh" as its trgLang'],
  ['no version', file('').replace(' version="2.1"', ''), 'is not XLIFF 2'],
  ['another document', '<tmx version="2.0"/>', 'is not XLIFF: it has no <xliff>'],
  ['an unknown element in text', file(unit('a<g id="1">b</g>', '')), 'unit s4: has a <g> in its text'],
  [
    'no character',
    file(unit('<cp hex="110000"/>', '')),
    'unit s4: has the character "110000", which there is not',
  ],
  [
    'a unit translated in part',
    file(unit('a', '<target>b</target>').replace('</unit>', '<segment><source>c</source></segment></unit>')),
    'unit s4: is translated only in part',
  ],
])('%s is refused with the reason', (_, xml, message) => {
  expect(() => readXliff(xml)).toThrow(message);
});
