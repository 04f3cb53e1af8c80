import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../functions/ingest/files/parse-markdown.ts';
import { parseBody } from '../../../../functions/shared/intake/body.ts';
import { pageBody } from '../../../../functions/site/article/body/page-body.ts';

const ofMarkdown = (markdown: string, language = 'en') => pageBody(parseMarkdown(markdown).html, language);
const ofHtml = (html: string, language = 'en') => pageBody(parseBody(`<p>Words.</p>${html}`).html, language);

const IMG = 'https://pictures.example/1.jpg';

test.each([
  ['<p><img src="S" alt="x" width="640" height="480"></p>', false],
  ['<p><img src="S" alt="x"></p>', true],
  ['<p><a href="https://a.example/"><img src="S" alt="x"></a></p>', true],
  ['<figure><img src="S" alt="x"><figcaption>A wall</figcaption></figure>', true],
  ['<p>Words<br><img src="S" alt="x"></p>', true],
  ['<p><img src="S" alt="x">\n<em>A wall</em></p>', true],
  ['<p>We met <img src="S" alt=":)"> and left.</p>', false],
  ['<p><img src="S" alt="x" width="100%"></p>', true],
])('a picture loads when a reader comes near, in a place of its own: %s', (html, isUnsized) => {
  const page = ofHtml(html.replace('S', IMG));
  expect(page).toContain('loading="lazy" decoding="async"');
  expect(page.includes('class="unsized"')).toBe(isUnsized);
});

test('a size that is none is not on the page', () => {
  expect(ofHtml(`<p><img src="${IMG}" alt="x" width="100%" height="auto"></p>`)).not.toMatch(/width|height/);
});

test('cells stand at the start, in the middle or at the end, and nothing says left or right', () => {
  const page = ofMarkdown('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |', 'ar');
  for (const side of ['start', 'center', 'end']) expect(page).toMatch(new RegExp(`<td class="${side}">`));
  expect(page).not.toContain('align=');
});

test('an alignment that is none of these is left out', () => {
  expect(ofHtml('<table><tr><td align="justify">1</td></tr></table>')).toContain('<td>1</td>');
});

test.each([
  ['en', 'Notes', 'Note 1', 'Back to the text', '↩'],
  ['fr', 'Notes', 'Note 1', 'Retour au texte', '↩'],
  ['ar', 'الهوامش', 'الهامش 1', 'العودة إلى النص', '↪'],
])('footnotes in %s are named', (language, notes, note, back, arrow) => {
  const page = ofMarkdown('It rained.[^1]\n\n[^1]: All day.', language);
  expect(page).toMatch(
    new RegExp(
      `<section aria-labelledby="notes"[^>]*><h2 id="notes" lang="${language}" dir="...">${notes}</h2>`,
    ),
  );
  expect(page).toContain(`aria-label="${note}"`);
  expect(page).toContain(`aria-label="${back}"`);
  expect(page).toContain(arrow);
});

test('what looks like one of these in the words of a text is left as it is', () => {
  const words = '<p>&#x3C;img src="x"> and &#x3C;td align="right"> ↩ data-footnote-backref</p>';
  expect(pageBody(words, 'en')).toBe(words);
});

test('tables and code can be reached by the keyboard', () => {
  const page = ofMarkdown('| a |\n| - |\n| 1 |\n\n```\nx\n```');
  expect(page).toContain('<table tabindex="0">');
  expect(page).toContain('<pre tabindex="0">');
});

test('twenty thousand pictures are written, in proportion', () => {
  const html = `<p>${`<a href="https://a.example/"></a><img src="${IMG}" alt="">`.repeat(20_000)}</p>`;
  expect(pageBody(html, 'en').split('<img ')).toHaveLength(20_001);
});
