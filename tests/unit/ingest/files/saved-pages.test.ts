import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';

const FOLDER = new URL('../../../fixtures/intake/pages/', import.meta.url);
const names = readdirSync(FOLDER).sort();

function read(name: string) {
  const folder = new URL(`${name}/`, FOLDER);
  const [file = ''] = readdirSync(folder);
  return parseInboxFile(file, readFileSync(new URL(file, folder)), name);
}

const REFUSED: Record<string, RegExp> = {
  'p05-listing': /lists 5 articles/,
  'p06-paywall': /not free to read/,
  'p20b-fragment-noh1': /no title/,
  'p23c-late-charset': /save it again with the encoding UTF-8/,
};

test.each(Object.entries(REFUSED))(
  'the saved page %s is refused with a reason that helps',
  (name, reason) => {
    expect(() => read(name)).toThrow(reason);
  },
);

test.each(names.filter((name) => !(name in REFUSED)))(
  'the saved page %s is taken: one headline, its article, no footer, consent box or byline',
  (name) => {
    const { content } = read(name);
    expect(content.bodyHtml).not.toMatch(/All rights reserved|We use cookies|>Home<|<h1|<img(?![^>]* src=)/);
    expect(content.bodyHtml).not.toContain(`>${content.title}<`);
  },
);

/** What the text has to have in it, in this order. */
const HAS: Record<string, string[]> = {
  'p10-brief-ar': ['<p>تتوقع الأرصاد أمطارا غدا.</p>', 'وتنخفض الحرارة.'],
  'p10b-brief-en': ['<p>Rain is expected.</p>'],
  'q02-brief-article': ['<p>Rain is expected.</p>'],
  'q02-brief-fr': ['<p>Pluie attendue demain au nord.</p>'],
  'q02-brief-main': ['<p>Rain is expected in the north.</p>'],
  'q02-brief-two': ['Rain is expected tomorrow', 'Temperatures will fall.'],
  'q03-gal-ul': ['g0.jpg', 'Caption 0', 'g2.jpg', 'Caption 2'],
  'p27-gallery': ['g0.jpg', 'Caption 0.', 'Photo: Agency', 'g2.jpg'],
  'p01-lazy': ['lazy1.jpg', 'lazy2.jpg', 'ns.jpg', 'pic-800.jpg', 'x-400.jpg'],
  'p08-word': ['« l’été »… 50 €', '<ul><li>Premier point</li>', 'La note.'],
  'p09-gdocs': [
    '<strong>Bold</strong>',
    '<em>italic</em>',
    'href="https://port.example/page?a=1"',
    'The note.',
  ],
  'p12-structures': ['href="#user-content-fn1"', 'id="user-content-fn1"'],
  'p15-embeds': ['embed/abc', 'v.mp4', 'a.mp3', 'maps.example', 'vimeo.com/1'],
  'q07-videofirst': ['<a href="https://v.example/v.mp4">'],
};

test.each(Object.entries(HAS))('of the saved page %s nothing is lost', (name, parts) => {
  const { bodyHtml } = read(name).content;
  const places = parts.map((part) => bodyHtml.indexOf(part));
  expect([places.includes(-1), places]).toEqual([false, [...places].sort((one, two) => one - two)]);
});

test.each([
  ['p17-dates', { date: '2026-03-02T08:00:00.000Z', author: 'Salma Bennis' }],
  ['p33-dates-meta', { date: '2026-03-02T09:00:00.000Z' }],
  ['p33b-modonly', { date: '2026-03-02T08:00:00.000Z', modifiedAt: '2026-03-03T09:00:00.000Z' }],
  ['p18-authors', { author: 'Salma Bennis, Omar Idrissi, Agency', tags: ['Ports', 'Tangier', 'Sea'] }],
  ['p19-titles', { title: 'Ferry & “Atlas” leave', summary: 'Teaser …' }],
  ['q05-wp', { title: 'Le port rouvre', author: 'Salma Bennis', date: '2026-03-02T09:00:00.000Z' }],
])('the fields of the saved page %s are read', (name, fields) => {
  expect(read(name).fields).toMatchObject(fields);
});

test('a page that is the first of three is told as such', () => {
  expect(read('p29-pagination').notes).toEqual(['page 1 of 3 of the article: the others are not in it']);
});

test('Arabic text under a template that says English is Arabic', () => {
  expect(read('p03-wronglang').language).toBe('ar');
});
