import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTmx } from '../../../functions/exchange/read-tmx.ts';

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
      ...{
        sourceLanguage: 'en',
        targetLanguage: 'ar',
        target: 'في <1>هذا</1>',
        origin: 'human',
        state: 'final',
      },
      ...{ source: 'In <1>this &amp; that</1>,<2/> two lines', changedBy: 'desk', from: 'm.tmx' },
      changedAt: '2025-11-21T18:00:00.000Z',
    }),
    expect.objectContaining({ targetLanguage: 'fr', target: 'En <2/><1>ceci</1>' }),
  ]);
});

test.each([
  ['no XML', 'words', /is not XML/],
  ['another document', '<html></html>', /is not TMX/],
  ['an unended element', '<tmx><body>', /is not XML/],
  ['entities of its own', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx('')}`, /defines entities/],
  ['an unknown language', tmx('<tu><tuv xml:lang="tlh"><seg>x</seg></tuv></tu>'), /unit 1: .*"tlh"/],
  ['a unit without text', tmx('<tu><tuv xml:lang="en"></tuv></tu>'), /unit 1: .*<seg>/],
])('%s is refused with the reason', (_, xml, reason) => {
  expect(() => readTmx(xml, 'm.tmx')).toThrow(reason);
});

test.each(readdirSync('content/memory'))('%s of this project is read whole', (file) => {
  const xml = readFileSync(`content/memory/${file}`, 'utf8');
  expect(readTmx(xml, file)).toHaveLength(2 * xml.split('<tu ').slice(1).length);
});
