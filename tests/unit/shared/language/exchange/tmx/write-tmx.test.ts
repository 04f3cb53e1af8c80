import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded, escapeText } from '../../../../../../functions/shared/article/coded-text.ts';
import { readTmx } from '../../../../../../functions/shared/language/exchange/tmx/read-tmx.ts';
import { foldTarget } from '../../../../../../functions/shared/language/exchange/tmx/unit.ts';
import { writeTmx } from '../../../../../../functions/shared/language/exchange/tmx/write-tmx.ts';
import { parseXml } from '../../../../../../functions/shared/language/exchange/xml/parse-xml.ts';
import {
  contextText,
  type MemoryUnit,
  normalizeSegment,
} from '../../../../../../functions/shared/language/memory/memory-unit.ts';
import { codedText } from '../arbitraries.ts';

const unit: MemoryUnit = {
  sourceLanguage: 'en',
  targetLanguage: 'ar',
  source: asCoded('Read <1>this</1><2/>'),
  target: asCoded('<2/>اقرأ <1>هذا</1>'),
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-02T03:04:05.000Z',
  changedBy: 'Salma',
  from: 'm.tmx',
};

const time = fc
  .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
  .map((date) => date.toISOString());
const name = fc.string({ unit: 'grapheme', minLength: 1 });
const neighbour = fc.string().map((text) => contextText(escapeText(contextText(escapeText(text)))));
const variant = fc.record(
  {
    target: codedText()
      .map(foldTarget)
      .filter((target) => target !== ''),
    state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
    changedAt: time,
    changedBy: name,
    from: name,
    accepted: fc.constant(true as const),
    context: fc.record({ before: neighbour, after: neighbour }, { requiredKeys: [] }),
  },
  { requiredKeys: ['target', 'state', 'changedAt', 'from'] },
);
const machine = fc.record(
  { engine: name, rung: fc.constantFrom(1, 2, 3, 4), terms: name, supersedes: time },
  { requiredKeys: [] },
);
const units = fc.uniqueArray(
  fc.record({
    pair: fc.constantFrom(['en', 'ar'], ['fr', 'en'], ['ar', 'pt-PT'], ['fr', 'fr-CA']),
    source: codedText()
      .map(normalizeSegment)
      .filter((source) => source !== ''),
    said: fc.oneof(
      variant.map((said) => ({ ...said, origin: 'human' })),
      fc.tuple(variant, machine).map(([said, made]) => ({ ...said, ...made, origin: 'machine' })),
    ),
  }),
  { selector: ({ pair, source }) => [...pair, source].join(' '), maxLength: 6 },
);

test('what is written is read back as it was, for all units', () => {
  fc.assert(
    fc.property(units, (drawn) => {
      const written = drawn.map(
        ({ pair: [sourceLanguage, targetLanguage], source, said }) =>
          ({ sourceLanguage, targetLanguage, source, ...said }) as MemoryUnit,
      );
      expect(readTmx(writeTmx(written), 'other.tmx').units).toEqual(written);
    }),
  );
});

test('what people said elsewhere follows as units of their own, with their neighbours', () => {
  const said = { target: asCoded('طالع'), state: 'final', changedAt: '2025-01-01T00:00:00.000Z' } as const;
  const context = { before: 'A title', after: '' };
  expect(
    readTmx(writeTmx([{ ...unit, context: {}, elsewhere: [{ ...said, context }] }]), 'a.tmx').units,
  ).toEqual([
    { ...unit, context: {} },
    { ...unit, changedBy: undefined, ...said, context, from: 'a.tmx' },
  ]);
});

test('the file has what TMX 1.4b asks for, its codes as pairs and placeholders', () => {
  const tmx = writeTmx([unit]);
  expect(tmx).toContain(
    '<header creationtool="Dragoman" creationtoolversion="1" segtype="paragraph" o-tmf="Dragoman" adminlang="en" srclang="en" datatype="html"/>',
  );
  expect(tmx).toContain(
    '<tuv xml:lang="en"><seg>Read <bpt i="1" x="1"/>this<ept i="1"/><ph x="2"/></seg></tuv>' +
      '<tuv xml:lang="ar"><seg><ph x="2"/>اقرأ <bpt i="1" x="1"/>هذا<ept i="1"/></seg></tuv></tu>',
  );
  expect(writeTmx([unit, { ...unit, sourceLanguage: 'fr' }])).toContain(' srclang="*all*"');
});

test('characters that XML forbids are left out, and half a pair is isolated, so that the file is valid', () => {
  const tmx = writeTmx([{ ...unit, target: asCoded('a\0b\ud800\ufffe</1>'), changedBy: 'x\u0008"<&\n' }]);
  expect(parseXml(tmx)).toBeDefined();
  expect(tmx).toContain('changeid="x&quot;&lt;&amp;&#10;"');
  expect(tmx).toContain('<seg>ab<it pos="end" x="1"/></seg>');
});

test('a unit that another program has changed has the time that program gave it', () => {
  const tmx = writeTmx([{ ...unit, changedAt: '2026-01-02T03:04:05.678Z' }]);
  expect(readTmx(tmx, '').units[0]?.changedAt).toBe('2026-01-02T03:04:05.678Z');
  const changed = tmx.replace('20260102T030405Z', '20260203T040506Z');
  expect(readTmx(changed, '').units[0]?.changedAt).toBe('2026-02-03T04:05:06.000Z');
});
