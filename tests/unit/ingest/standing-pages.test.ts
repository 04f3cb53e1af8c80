import { expect, test } from 'vitest';
import { type PageFile, parseStandingPages } from '../../../functions/ingest/standing-pages.ts';
import { findActiveContent } from '../../support/active-content.ts';
import { HOSTILE_HTML } from '../../support/hostile-html.ts';

const SITE = { languages: ['ar', 'fr', 'en'], timeZone: 'UTC' };
const file = (path: string, text: string): PageFile => ({ path, body: Buffer.from(text) });
const read = (...files: PageFile[]) => parseStandingPages(files, SITE);

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nSome **words**.\n`;

test('pages are read as articles are, by id and language', () => {
  const files = [
    file('pages/legal/fr.md', page('Mentions légales')),
    file('pages/about/fr.md', page('Qui sommes-nous', 'summary: En bref\n')),
    file(
      'pages/about/ar.html',
      '<!doctype html><title>من نحن</title><main><h1>من نحن</h1><p>نص هنا</p></main>',
    ),
  ];
  expect(read(...files)).toEqual([
    {
      id: 'about',
      versions: {
        ar: { title: 'من نحن', bodyHtml: '<p>نص هنا</p>' },
        fr: { title: 'Qui sommes-nous', summary: 'En bref', bodyHtml: '<p>Some <strong>words</strong>.</p>' },
      },
    },
    {
      id: 'legal',
      versions: { fr: { title: 'Mentions légales', bodyHtml: '<p>Some <strong>words</strong>.</p>' } },
    },
  ]);
});

test('drafts, what was taken back and languages that are none of the site’s are left out', () => {
  const files = [
    file('pages/a/fr.md', page('A', 'draft: true\n')),
    file('pages/a/en.md', page('A', 'withdrawn: true\n')),
    file('pages/a/es.md', page('A')),
  ];
  expect(read(...files)).toEqual([]);
});

test.each([
  ['pages/a/fr.md', '<script>alert(1)</script>', 'pages/a/fr.md: the text holds a <script> element'],
  ['pages/a/fr.md', '', 'pages/a/fr.md: '],
  ['pages/a/fr.md', 'Words without a title.', 'pages/a/fr.md: the article has no title'],
  ['pages/a b/fr.md', page('A'), 'pages/a b/fr.md: the article id "a b"'],
  ['pages/a/b/fr.md', page('A'), 'pages/a/b/fr.md: a page is pages/<id>/<language>.md'],
  ['pages/a/fr.md', '---\ntitle: [\n---\n', 'pages/a/fr.md: '],
])('%s is refused with its name and the reason: %j', (path, text, problem) => {
  expect(() => read(file(path, text))).toThrow(problem);
});

test('one language of a page is one file, and pages are as many as a footer holds', () => {
  expect(() => read(file('pages/a/fr.md', page('A')), file('pages/a/fr.html', '<h1>A</h1><p>b</p>'))).toThrow(
    'fr has another file',
  );
  const many = Array.from({ length: 13 }, (_, i) => file(`pages/p${i}/fr.md`, page(`P ${i}`)));
  expect(() => read(...many)).toThrow('pages/ holds 13 pages');
});

test('nothing hostile in a page runs: it is refused or made safe', () => {
  for (const attack of HOSTILE_HTML) {
    for (const name of ['fr.md', 'fr.html']) {
      const text = name === 'fr.md' ? `# T\n\nWords\n\n${attack}\n` : `<h1>T</h1><p>Words</p>${attack}`;
      let shown = '';
      try {
        shown = JSON.stringify(
          read(file(`pages/a/${name}`, text)).map(({ versions }) => versions.fr?.bodyHtml),
        );
      } catch (refused) {
        expect((refused as Error).message).toContain(`pages/a/${name}: `);
      }
      expect([attack, findActiveContent(shown === '' ? '' : (JSON.parse(shown)[0] ?? ''))]).toEqual([
        attack,
        [],
      ]);
    }
  }
});
