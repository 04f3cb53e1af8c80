import { expect, test } from 'vitest';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';

const page = (head: string, lang = 'fr') =>
  `<html lang="${lang}"><head><title>Le pont</title>${head}</head><body><p>Le pont rouvre lundi.</p></body></html>`;

test('an author says any field of the front matter as a meta element, and it counts before the page', () => {
  const own = `<meta name="dragoman:title" content="Le vieux pont"><meta name="dragoman:publishAt" content="2026-03-02">
    <meta name="dragoman:withdrawn" content="true"><meta name="author" content="Ann"><meta name="dragoman:tags" content="a, b">`;
  const { fields, content } = parseInboxFile('fr.html', page(own));
  expect(content.title).toBe('Le vieux pont');
  expect(fields).toMatchObject({ withdrawn: true, author: 'Ann', tags: ['a', 'b'] });
  expect(fields.publishAt).toBe('2026-03-02T00:00:00.000Z');
});

test('a page names pictures beside it, whatever address it says it has; what has a path is on its site', () => {
  const head =
    '<link rel="canonical" href="https://paper.example/pont"><meta property="og:image" content="pont.jpg"><meta property="og:image:alt" content="Le pont">';
  const html = page(head).replace(
    'lundi.',
    'lundi. <img src="quai.png" alt="A"> <img src="/img/b.png" alt="B">',
  );
  const { content } = parseInboxFile('fr.html', html);
  expect(content.image).toEqual({ url: 'pont.jpg', alt: 'Le pont' });
  expect(content.bodyHtml).toContain(
    '<img src="quai.png" alt="A"> <img src="https://paper.example/img/b.png"',
  );
});

test('what an author says wrong is refused, and names the field', () => {
  expect(() => parseInboxFile('fr.html', page('<meta name="dragoman:date" content="soon">'))).toThrow(
    /meta element cannot be read: date: "soon" is not a date/,
  );
  expect(() => parseInboxFile('fr.html', page('<meta name="dragoman:id" content="other">'))).toThrow(
    'the file says id "other"',
  );
});

test.each([
  ['fr.html', 'en', 'fr'],
  ['page.html', 'fr-MA', 'fr'],
  ['article.html', 'en_US', 'en'],
])('the language of %s that says lang="%s" is %s', (file, lang, language) => {
  expect(parseInboxFile(file, page('', lang)).language).toBe(language);
});

test.each(['', 'tlh', 'ar-MA'])('a page that says the language %j is in that of its text', (lang) => {
  expect(parseInboxFile('page.html', page('', lang)).language).toBe('fr');
});

test('a page saved in an encoding of its own is read in it', () => {
  const text = page('<meta charset="windows-1256">', 'ar');
  // "سلام" in windows-1256 (Unicode's table CP1256.TXT).
  const bytes = Buffer.from(text.replace('Le pont rouvre lundi', '\xd3\xe1\xc7\xe3'), 'latin1');
  expect(parseInboxFile('ar.html', bytes).content.bodyHtml).toBe('<p>سلام.</p>');
});

test.each([
  [
    'an encoding nobody knows',
    page('<meta charset="x-none">').replace('pont', 'p\xff'),
    /nor in the encoding/,
  ],
  ['more than five megabytes', `${page('')}${' '.repeat(5_000_000)}`, /more than the limit of 5,000,000/],
])('%s is refused', (_what, text, reason) => {
  expect(() => parseInboxFile('fr.html', Buffer.from(text, 'latin1'))).toThrow(reason);
});
