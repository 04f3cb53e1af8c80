import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDialects } from '../../../../functions/ingest/files/dialects/read-dialects.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';
import { runsOf } from '../../../support/runs-of.ts';

const read = (text: string) => readDialects(text, { firstLine: 4, isMdx: false });
const parse = (text: string, file = 'en.md') => parseInboxFile(file, `---\ntitle: T\n---\n${text}\n`);
const html = (text: string) => parse(text).content.bodyHtml;

test.each([
  [
    '{{< figure src="https://e.example/a.jpg" caption="At dawn" alt="Ferry" >}}',
    '<figure><img src="https://e.example/a.jpg" alt="Ferry"><figcaption>At dawn</figcaption></figure>',
  ],
  [
    '{% include figure.html src="https://e.example/a.jpg" alt="A" %} Words.',
    '<figure><img src="https://e.example/a.jpg" alt="A"></figure> <p>Words.</p>',
  ],
  [
    '[caption id="a_1"]<img src="https://e.example/a.jpg" alt="A" /> At dawn[/caption]',
    '<figure><img src="https://e.example/a.jpg" alt="A"><figcaption>At dawn</figcaption></figure>',
  ],
  [
    '{{< youtube w7Ft2ymGmfc >}}',
    '<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a></p>',
  ],
  ['[embed]https://e.example/v[/embed]', '<p><a href="https://e.example/v">https://e.example/v</a></p>'],
  [
    '{{% notice warning %}}\nMind the **gap**.\n{{% /notice %}}',
    '<blockquote> <p>Mind the <strong>gap</strong>.</p> </blockquote>',
  ],
  [
    '{% highlight ruby %}\nputs 1\n{% endhighlight %}',
    '<pre><code class="language-ruby">puts 1 </code></pre>',
  ],
  ['[home]({{ site.baseurl }}/x) now', '<p><a href="/x">home</a> now</p>'],
  ['{% raw %}Words{% endraw %}', '<p>Words</p>'],
  ['The ferry.\n{: .lead}', '<p>The ferry.</p>'],
  ['## A part {#part .big}\n\nWords{:target="_blank"}.', '<h2>A part</h2> <p>Words.</p>'],
  ['[a](https://e.example/){target="_blank"}.', '<p><a href="https://e.example/">a</a>.</p>'],
  ['H~2~O and x^2^', '<p>H<sub>2</sub>O and x<sup>2</sup></p>'],
  ['See [[Port|the port]] and [[notes/Quay#Part]].', '<p>See the port and Quay.</p>'],
  ['> [!note] Mind\n> the gap', '<blockquote> <p><strong>Mind</strong><br> the gap</p> </blockquote>'],
  ['It ==matters==.', '<p>It <mark>matters</mark>.</p>'],
  ['The ferry <!-- check! --> left.', '<p>The ferry left.</p>'],
  ['The ferry %%check!%% left.', '<p>The ferry left.</p>'],
  ['The ferry {>>check!<<}left {/* x */}.', '<p>The ferry left .</p>'],
  ['The ferry left[\\[a\\]](#cmnt1).\n\n[\\[a\\]](#cmnt_ref1) Check this!', '<p>The ferry left.</p>'],
  [
    '<video controls src="https://e.example/v.mp4"><a href="x">D</a></video>',
    '<p><a href="https://e.example/v.mp4">https://e.example/v.mp4</a></p>',
  ],
  [
    '<audio controls><source src="https://e.example/a.mp3"></audio>',
    '<p><a href="https://e.example/a.mp3">https://e.example/a.mp3</a></p>',
  ],
])('%s becomes plain', (text, expected) => {
  expect(
    html(text)
      .replace(/\n\s*(?=<)/g, ' ')
      .replace(/<p>\s+/g, '<p>'),
  ).toBe(expected);
});

test.each([
  '`{{< x >}}` and `$a_1$` and `[[x]]`',
  '```\n{% include x %}\nimport x from "y"\n```',
  'It costs $5 and $10, or US$5bn to C$6bn, $3-$4.',
  'He said [sic] and [1] and [a](https://e.example/) and 50% of {it}.',
  'A \\[bracket\\] and \\(more\\) of it.',
  'She wrote a = b == c, H~O and 2^10 there.',
])('%s stays as it is', (text) => {
  expect(read(text)).toEqual({ markdown: text, notes: [] });
});

test.each([
  ['{{< chart data="x" >}}', 'is a shortcode of Hugo'],
  ['{{ page.title }}', 'is of Liquid'],
  ['{% assign x = 1 %}', 'is of Liquid'],
  ['[contact-form-7 id="1"]', 'is a shortcode of WordPress'],
  ['![[Other note]]', 'another note of Obsidian'],
  ['Let $E=mc^2$ be.', 'the formula $E=mc^2$'],
  ['Let $x$ be.', 'the formula $x$'],
  ['$$\na_{1} = b_{2}\n$$', 'the formula'],
  ['Let \\(x<y\\) be.', 'the formula'],
  ['import Fig from "./Fig.astro"', 'is code of MDX'],
  ['<Fig client:load src={img} />', 'is a component of MDX'],
  ['<Note>Mind.</Note>', 'is a component of MDX'],
  ['A List<String> of it', 'is a component of MDX'],
  ['{++added++} words', 'nobody has accepted or refused'],
])('%s is refused with its line', (text, reason) => {
  expect(() => read(`First.\n\n${text}`)).toThrow(Rejection);
  expect(() => read(`First.\n\n${text}`)).toThrow(
    new RegExp(`^line 6: .*${reason.replace(/[$^()]/g, '\\$&')}`),
  );
});

test.each([
  ['the file is <name>.txt', 'the file is &#x3C;name>.txt', '<name>'],
  ['press <enter> and </enter>', 'press &#x3C;enter> and &#x3C;/enter>', '<enter>'],
])('in %j a tag of no element is text, and told', (text, html, tag) => {
  const { content, notes } = parse(text);
  expect(content.bodyHtml).toContain(html);
  expect(notes.join()).toContain(`${tag} is no element of HTML, so it is taken as text`);
});

test('elements of HTML, addresses and code are no unknown tags', () => {
  const { notes } = parse('See <center>x</center> <https://a.example> `<name>` <my-note>y</my-note> a < b');
  expect(notes).toEqual([]);
});

test('a file of MDX without code is taken, one with braces is not', () => {
  expect(parse('The ferry left.', 'en.mdx').content.bodyHtml).toBe('<p>The ferry left.</p>');
  expect(() => parse('It is {year}.', 'en.mdx')).toThrow('line 4: {year} is code of MDX');
});

test.each([
  ['![A ferry](../x.jpg)\n\nWords.', '<p>Words.</p>', 'the picture ../x.jpg is no file beside the text'],
  ['See [the other](../other/en.md).', '<p>See the other.</p>', 'the link to ../other/en.md leads to a file'],
  [
    '![a](/images/x.jpg) Words.',
    '<p><img src="/images/x.jpg" alt="a"> Words.</p>',
    '/images/x.jpg is looked for on this site',
  ],
  ['[gallery ids="1,2"]\n\nWords.', '<p>Words.</p>', 'line 4: [gallery ids="1,2"] shows files of WordPress'],
  ['![[../x.png]]\n\nWords.', '<p>Words.</p>', 'the picture ../x.png is no file'],
  ['[quay]({{< ref "quay.md" >}}) here', '<p>quay here</p>', 'the link to quay.md leads'],
  ['[Quay]({% post_url 2026-01-01-quay %}) here', '<p>Quay here</p>', 'the link to 2026-01-01-quay leads'],
])('%s is told', (text, body, note) => {
  const { content, notes } = parse(text);
  expect([content.bodyHtml, notes]).toEqual([body, [expect.stringContaining(note)]]);
});

const shown = (src: string, alt: string) => `<img src="${src}" alt="${alt}">`;

test.each([
  ['![A ferry](x.jpg)', `<p>${shown('x.jpg', 'A ferry')} W.</p>`],
  ['![A ferry](./old%20boat.JPEG)', `<p>${shown('old boat.JPEG', 'A ferry')} W.</p>`],
  ['![](<old boat.png>)', `<p>${shown('old boat.png', '')} W.</p>`],
  ['![A](images/x.webp)', `<p>${shown('x.webp', 'A')} W.</p>`],
  ['![A](%D8%A7%D9%84%D9%82%D8%A7%D8%B1%D8%A8.jpg)', `<p>${shown('القارب.jpg', 'A')} W.</p>`],
  ['![[x.png]]', `<p>${shown('x.png', '')} W.</p>`],
  ['![[old boat (2).png|300]]', `<p>${shown('old boat (2).png', '')} W.</p>`],
  ['![[a/x.png|A *red* boat|300x200]]', `<p>${shown('x.png', 'A *red* boat')} W.</p>`],
  [
    '{{< figure src="x.jpg" alt="A" caption="C" >}}',
    `<figure>${shown('x.jpg', 'A')}<figcaption>C</figcaption></figure> <p>W.</p>`,
  ],
  ['{% include figure.html src="x.jpg" alt="A" %}', `<figure>${shown('x.jpg', 'A')}</figure> <p>W.</p>`],
  [
    '[caption width="3"]<img src="x.jpg" alt="A"> C[/caption]',
    `<figure>${shown('x.jpg', 'A')}<figcaption>C</figcaption></figure> <p>W.</p>`,
  ],
  ['<img src="x.gif" alt="A">', `<p>${shown('x.gif', 'A')} W.</p>`],
])('%s is the picture beside the text', (text, body) => {
  const { content, notes } = parse(`${text} W.`);
  expect([content.bodyHtml, notes]).toEqual([body, []]);
});

test('whatever signs come together, it is read or refused with a line, and soon', () => {
  const piece = fc.constantFrom(
    '{{<',
    '>}}',
    '{%',
    '%}',
    '{{',
    '}}',
    '$',
    '$$',
    '[[',
    ']]',
    '![[',
    '[caption]',
    '[/caption]',
    '[gallery ',
    '"',
    '=',
    '==',
    '%%',
    '<!--',
    '-->',
    '{:',
    '}',
    '{#a}',
    '~',
    '^',
    '<Fig',
    '/>',
    'import x from "y"',
    '\n',
    '\n\n',
    '`',
    '```\n',
    ' word ',
    '\\(',
    '\\)',
    '> [!note]',
  );
  const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    try {
      expect(typeof read(pieces.join('')).markdown).toBe('string');
    } catch (cause) {
      expect(cause).toBeInstanceOf(Rejection);
      expect((cause as Rejection).message).toMatch(/^line \d+: /);
    }
  });
  fc.assert(property, { numRuns: runsOf(1500) });
});
