import { expect, test } from 'vitest';
import { parseBody } from '../../../../functions/shared/intake/body.ts';
import { withoutUnmade } from '../../../../functions/shared/pictures/without-unmade.ts';

const left = (html: string) => withoutUnmade(parseBody(`<p>Words.</p>${html}`).html).trim();
const MADE = '<img src="/media/0123456789abcdef0123456789abcdef/960.jpg" alt="Boats">';

test.each([
  ['<p><img src="harbour.jpg" alt="x"></p>'],
  ['<p><img src="h%20x.JPG" alt="x"></p>'],
  ['<p><img src="./old%20&amp;%20new.png" alt="a &gt; b"></p>'],
  ['<p><a href="https://a.example/"><img src="plan.svg" alt="x"></a></p>'],
  ['<figure><img src="harbour.jpg" alt="x"><figcaption>Boats at <em>noon</em></figcaption></figure>'],
  ['<figure><p><img src="harbour.jpg" alt="x"></p><figcaption>Boats</figcaption></figure>'],
  ['<p><img src="a.jpg" alt=""><br><img src="b.jpg" alt=""></p>'],
])('a picture that is only named is left out, with what stood around it alone: %s', (html) => {
  expect(left(html)).toBe('<p>Words.</p>');
});

test.each([
  ['<p>We met <img src="a.jpg" alt="x"> and left.</p>', '<p>We met  and left.</p>'],
  [`<figure><img src="a.jpg" alt="x">${MADE}<figcaption>Two</figcaption></figure>`, MADE],
  ['<ul><li><img src="a.jpg" alt="x"></li></ul>', '<li></li>'],
  ['<blockquote><p><img src="a.jpg" alt=""></p><p>Said.</p></blockquote>', '<p>Said.</p>'],
])('what else is there stays: %s', (html, part) => {
  const found = left(html);
  expect(found).toContain(part);
  expect(found).not.toContain('a.jpg');
});

test.each([
  [MADE],
  ['<p><img src="https://a.example/harbour.jpg" alt="x"></p>'],
  ['<p><img src="/pictures/harbour.jpg" alt="x"></p>'],
  ['<p>The file <code>&lt;img src="harbour.jpg"&gt;</code> is text.</p>'],
  ['<p title="<img src=">no picture</p>'],
])('a body with nothing to leave out stays as it is: %s', (html) => {
  const body = parseBody(`<p>Words.</p>${html}`).html;
  expect(withoutUnmade(body)).toBe(body);
});
