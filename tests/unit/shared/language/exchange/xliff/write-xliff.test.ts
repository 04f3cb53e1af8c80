import { expect, test } from 'vitest';
import { asCoded } from '../../../../../../functions/shared/article/coded-text.ts';
import { writeFinding } from '../../../../../../functions/shared/article/finding.ts';
import type { VersionSegment } from '../../../../../../functions/shared/article/version.ts';
import { readXliff } from '../../../../../../functions/shared/language/exchange/xliff/read-xliff.ts';
import { writeXliff } from '../../../../../../functions/shared/language/exchange/xliff/write-xliff.ts';
import { version } from '../version-fixture.ts';

const human: VersionSegment = { source: asCoded('A house'), target: asCoded('Une maison'), origin: 'human' };
const finding = (about: object) =>
  writeFinding('numbers', 'error', { en: '30 is lost', ar: '', fr: '' }, about);

test('a file names its version, its languages and their directions, and keeps spaces', () => {
  const xliff = writeXliff(version([{ ...human, target: asCoded('بيت') }], { language: 'ar' }));
  expect(xliff).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/,
  );
  expect(xliff).toContain(' version="2.1" srcLang="en" trgLang="ar">');
  expect(xliff).toContain(
    '<file id="f1" original="versions/argan/ar/2026-1.json" canResegment="no" xml:space="preserve" srcDir="ltr" trgDir="rtl">',
  );
});

test.each<[string, VersionSegment, RegExp]>([
  [
    'what nobody translated has no target',
    { ...human, target: asCoded('A house'), origin: 'none' },
    /"initial">\s*<source>A house<\/source>\s*<\/seg/,
  ],
  [
    "a machine's is translated",
    { ...human, origin: 'machine' },
    /"translated">[\s\S]*<target>Une maison<\/target>/,
  ],
  ["a person's is reviewed", human, /state="reviewed">[\s\S]*<target>Une maison<\/target>/],
  [
    'what a person said of an earlier source waits, with that source beside it',
    { ...human, outdatedSource: asCoded('A <1>hut</1> & tent') },
    /appliesTo="source">The source was: A hut &amp; tent<\/note>[\s\S]*state="initial" subState="dragoman:outdated">[\s\S]*<target>Une maison/,
  ],
  [
    'a target without the codes of its source is only shown beside',
    { ...human, source: asCoded('A <1>house</1>') },
    /category="without-codes"[^>]*>So far, without its formatting: Une maison<\/note>[\s\S]*state="initial">\s*<source>.*<\/source>\s*<\/segment>/,
  ],
])('%s', (_, segment, expected) => {
  expect(writeXliff(version([segment]))).toMatch(expected);
});

test('codes are shown as the markup they stand for, protected words as words', () => {
  const codes: VersionSegment['codes'] = [
    { id: 1, kind: 'pair', element: 'a' },
    { id: 2, kind: 'standalone', element: 'code', protectedText: 'a < b' },
  ];
  const coded = '<1>See <2/></1>';
  const xliff = writeXliff(version([{ ...human, source: asCoded(coded), target: asCoded(coded), codes }]));
  expect(xliff).toContain(
    '<originalData><data id="d1">&lt;a&gt;</data><data id="d2">&lt;code&gt;a &lt; b&lt;/code&gt;</data><data id="e1">&lt;/a&gt;</data></originalData>',
  );
  expect(xliff).toContain(
    '<source><pc id="1" type="link" canCopy="no" canDelete="no" dispStart="&lt;a&gt;" dispEnd="&lt;/a&gt;" dataRefStart="d1" dataRefEnd="e1">' +
      'See <ph id="2" type="other" canCopy="no" canDelete="no" equiv="a &lt; b" disp="a &lt; b" dataRef="d2"/></pc></source>',
  );
});

test('findings are notes of their segment, and those of the whole version of the file', () => {
  const mark = { marks: [{ side: 'source' as const, start: 0, end: 2 }] };
  const findings = [finding({ segment: 1, ...mark }), finding({}), finding({ segment: 0 })];
  const xliff = writeXliff(version([{ ...human, origin: 'copied' }, human], { findings }));
  const ofFile = '<note category="error" priority="1" appliesTo="target">numbers: 30 is lost</note>';
  expect(xliff).toContain(`<notes>${ofFile}${ofFile}</notes>\n    <unit id="s1">`);
  expect(xliff).toContain(`<unit id="s1">\n      <notes>${ofFile.replace('target', 'source')}</notes>`);
  expect(xliff).not.toContain('id="s0"');
});

test('near matches stand in their unit as candidates of its segment, with how near they are', () => {
  const near = {
    source: asCoded('A &lt;small&gt; house'),
    target: asCoded('Une &lt;petite&gt; maison'),
    score: 81,
    changedAt: '2026-01-15T00:00:00.000Z',
    changedBy: 'Salma',
  };
  const xliff = writeXliff(version([{ ...human, origin: 'none' }, human]), new Map([[0, [near]]]));
  expect(xliff).toContain(' xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1"');
  expect(xliff).toMatch(
    /<unit id="s0">\s*<mtc:matches>\s*<mtc:match id="1" ref="#seg" type="tm" similarity="81.0" origin="Salma"><source>A &lt;small&gt; house<\/source><target>Une &lt;petite&gt; maison<\/target><\/mtc:match>\s*<\/mtc:matches>\s*<segment id="seg" state="initial">/,
  );
  expect(readXliff(xliff).segments).toEqual([
    { index: 0, source: 'A house', target: undefined, state: 'initial' },
    { index: 1, source: 'A house', target: 'Une maison', state: 'reviewed' },
  ]);
});

test('a version with nothing to translate is not written, as such a file would not be valid', () => {
  expect(() => writeXliff(version([{ ...human, origin: 'copied' }]))).toThrow(/nothing to translate/);
});
