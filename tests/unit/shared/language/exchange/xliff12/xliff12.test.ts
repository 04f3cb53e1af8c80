import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../../functions/shared/article/coded-text.ts';
import type { VersionSegment } from '../../../../../../functions/shared/article/version.ts';
import { readXliff } from '../../../../../../functions/shared/language/exchange/xliff/read-xliff.ts';
import { writeXliff12 } from '../../../../../../functions/shared/language/exchange/xliff12/write-xliff12.ts';
import { parseXml } from '../../../../../../functions/shared/language/exchange/xml/parse-xml.ts';
import { forbiddenWords, translation } from '../arbitraries.ts';
import { version } from '../version-fixture.ts';

const human: VersionSegment = { source: asCoded('A house'), target: asCoded('Une maison'), origin: 'human' };

/** A file as it came back, with other units than were exported. */
const file = (units: string, attributes = 'xml:space="preserve"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
     <file original="versions/argan/fr/2026-1.json" source-language="en-US" target-language="fr-FR" datatype="html" ${attributes}>
     <header/><body>${units}</body></file></xliff>`;
const unit = (source: string, target: string, attributes = 'id="s4"') =>
  `<trans-unit ${attributes}><source>${source}</source>${target}</trans-unit>`;
const readOne = (units: string) => readXliff(file(units)).segments[0];

test('an exported version reads back with every source, target and code, for all versions', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' a\n\tb  ', '\r', '& <x> ]]>'));
  const origin = fc.constantFrom<VersionSegment['origin']>('human', 'machine');
  const segments = fc.array(
    fc.tuple(translation(text), origin).map(([pair, from]) => ({ ...pair, origin: from })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(segments, (drawn) => {
      const { articleId, revision, segments: read } = readXliff(writeXliff12(version(drawn)));
      expect([articleId, revision]).toEqual(['argan', '2026-1']);
      expect(read).toEqual(
        drawn.map(({ source, target, origin: from }, index) => ({
          index,
          source,
          target,
          state: from === 'human' ? 'reviewed' : 'translated',
        })),
      );
    }),
  );
});

test('characters that XML forbids are left out, so that the file can be read', () => {
  fc.assert(
    fc.property(forbiddenWords, (words) => {
      expect(parseXml(writeXliff12(version([{ ...human, target: asCoded(`a${words}`) }])))).toBeDefined();
    }),
  );
});

test.each<[string, VersionSegment, RegExp]>([
  [
    'what nobody translated has no target',
    { ...human, target: asCoded('A house'), origin: 'none' },
    /<trans-unit id="s0" approved="no" xml:space="preserve">\s*<source>A house<\/source>\s*<\/trans-unit>/,
  ],
  [
    "a machine's waits for review",
    { ...human, origin: 'machine' },
    /<target state="needs-review-translation">/,
  ],
  ["a person's is signed off", human, /approved="yes"[^>]*>\s*<source>.*\s*<target state="signed-off">/],
  [
    'what a person said of an earlier source waits, with that source beside it',
    { ...human, outdatedSource: asCoded('A hut') },
    /approved="no"[\s\S]*needs-review[\s\S]*<note from="outdated" priority="1" annotates="source">The source was: A hut</,
  ],
])('%s', (_, segment, expected) => {
  expect(writeXliff12(version([segment]))).toMatch(expected);
});

test('codes are generic ones, with the words of 1.2 for what they are; near matches are proposals', () => {
  const codes: VersionSegment['codes'] = [
    { id: 1, kind: 'pair', element: 'a' },
    { id: 2, kind: 'standalone', element: 'code', protectedText: 'a < b' },
    { id: 3, kind: 'standalone', element: 'br' },
  ];
  const coded = asCoded('<1>See <2/></1><3/>');
  const near = {
    source: asCoded('Read a &lt; b'),
    target: asCoded('Lis a &lt; b'),
    score: 81,
    changedAt: '',
  };
  const xliff = writeXliff12(
    version([{ ...human, source: coded, target: coded, codes }]),
    new Map([[0, [near]]]),
  );
  expect(xliff).toContain(
    '<source><g id="1" clone="no" ctype="link" equiv-text="&lt;a&gt;">See ' +
      '<x id="2" clone="no" ctype="x-html-code" equiv-text="a &lt; b"/></g>' +
      '<x id="3" clone="no" ctype="lb" equiv-text="&lt;br&gt;"/></source>',
  );
  expect(xliff).toContain(
    '<alt-trans match-quality="81%" xml:space="preserve"><source>Read a &lt; b</source><target>Lis a &lt; b</target></alt-trans>',
  );
  expect(readXliff(xliff).segments).toHaveLength(1);
});

test.each([
  [
    'two elements for a pair',
    'a <bx id="1" rid="1"/>b<ex id="2" rid="1"/> <ph id="3">%s</ph>',
    'a <1>b</1> <3/>',
  ],
  [
    'native codes, with markup inside',
    '<bpt id="1">&lt;b&gt;</bpt>a<ept id="1">&lt;/b&gt;</ept><it id="4" pos="open">&lt;i&gt;</it>',
    '<1>a</1><4/>',
  ],
  ['marked words', '<mrk mtype="term">a</mrk> <mrk mtype="seg" mid="0">b</mrk>', 'a b'],
  ['names that are no numbers', '<g id="bold">a</g>', '<1000000>a</1000000>'],
])('%s are read as coded text', (_, source, coded) => {
  expect(readOne(unit(source, `<target state="final">${source}</target>`))).toMatchObject({
    source: coded,
    target: coded,
    state: 'final',
  });
});

test.each([
  ['id="s4" approved="yes"', '', 'reviewed'],
  ['id="s4"', 'state="signed-off"', 'reviewed'],
  ['id="s4"', 'state="final"', 'final'],
  ['id="s4"', 'state="translated"', 'translated'],
  ['id="s4"', 'state="needs-review-l10n"', 'translated'],
  ['id="s4"', 'state="new"', 'initial'],
  ['id="s4"', 'state="x-other"', 'initial'],
  ['id="s4"', '', 'initial'],
])('a unit with %s and a target with %s is %s', (attributes, state, expected) => {
  expect(readOne(unit('a', `<target ${state}>b</target>`, attributes))?.state).toBe(expected);
});

test('units in groups are read, and spaces of the layout are folded where nothing keeps them', () => {
  const grouped = `<group id="g"><group>${unit('a \n b', '<target>c \n d</target>')}</group></group>`;
  expect(readXliff(file(grouped, '')).segments).toMatchObject([{ source: 'a b', target: 'c d' }]);
  expect(readXliff(file(grouped)).segments).toMatchObject([{ source: 'a \n b', target: 'c \n d' }]);
});

test.each([
  ['no file', '<xliff version="1.2"/>', 'is not XLIFF: it has no <file>'],
  [
    'an unknown language',
    file('').replace('fr-FR', 'tlh'),
    'the unknown language "tlh" as its target-language',
  ],
  [
    'no target language',
    file('').replace('target-language="fr-FR"', ''),
    'the unknown language "" as its target',
  ],
  [
    'files in two languages',
    file('').replace(
      '</xliff>',
      '<file original="b" source-language="en-US" target-language="ar" datatype="html"><body/></file></xliff>',
    ),
    'holds files in several languages, by their target-language',
  ],
  ["another program's file", file('').replace('versions/', ''), 'was not exported here'],
  ['an unknown element in text', file(unit('a<pc id="1">b</pc>', '')), 'unit s4: has a <pc> in its text'],
  ['no source', file('<trans-unit id="s4"/>'), 'unit s4: has no <source>'],
  ['a lost code', file(unit('<g id="1">a</g>', '<target>a</target>')), 'unit s4: the target has lost code 1'],
  [
    'a unit translated in part',
    file(
      `<trans-unit id="s4"><source>a b</source><seg-source><mrk mtype="seg" mid="0">a</mrk> <mrk mtype="seg" mid="1">b</mrk></seg-source>
       <target><mrk mtype="seg" mid="0">c</mrk> <mrk mtype="seg" mid="1"/></target></trans-unit>`,
    ),
    'unit s4: is translated only in part',
  ],
  ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${file('')}`, 'defines entities'],
])('%s is refused with the reason', (_, xml, message) => {
  expect(() => readXliff(xml)).toThrow(message);
});
