import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rejection } from '../../../functions/shared/intake/rejection.ts';
import { findActiveContent } from '../../support/active-content.ts';
import { parseInboxFile } from '../../support/parse-inbox-file.ts';
import { runsOf } from '../../support/runs-of.ts';

const TEXT = `The **harbour** of [Tangier](https://paper.example/a?b=1&c=2 "A city") opens on *Monday* at 9:30.

## What changes

- Ferries leave at <bdi>٨</bdi>
  1. from the old quay
- > as the mayor said[^1]

| line | hour |
|------|-----:|
| one  | \`9\`  |

![A boat](https://paper.example/b.jpg)

[^1]: On Friday.
`;
const HTML = `<h2>What changes</h2><p>The <b>harbour</b> of <a href="https://paper.example/?b=1&amp;c=2" title="A city">Tangier</a>
  opens on <i>Monday</i>.</p><figure><img src="https://paper.example/b.jpg" alt="A boat"><figcaption>A boat</figcaption>
  </figure><table><tr><th>line</th><td colspan="2">one</td></tr></table><blockquote cite="https://paper.example/">Words
  of <cite>the mayor</cite>.<br></blockquote><ol start="2"><li>one<li>two &mdash; &#233;</ol>`;
const FIELDS = {
  title: 'The harbour opens',
  summary: 'At last.',
  author: { name: 'Salma Bennis' },
  date: '2026-03-02T09:00:00+01:00',
  tags: ['Tangier', 'مرفأ'],
  image: { url: 'https://paper.example/b.jpg', alt: 'A boat', caption: 'In the port' },
  originalUrl: 'https://paper.example/a',
  correction: 'On Monday, not on Sunday.',
};

/** A good file of each format; those with two endings are Markdown with the front matter of the first. */
const GOOD: Record<string, string> = {
  'toml.en.md': `+++\ntitle = "${FIELDS.title}"\ntags = ${JSON.stringify(FIELDS.tags)}\ndate = ${FIELDS.date}\n[author]
name = 'Salma Bennis'\n[image]\nurl = "${FIELDS.image.url}"\nalt = """A boat"""\n+++\n\n${TEXT}`,
  'json.en.md': `${JSON.stringify(FIELDS, undefined, 1)}\n\n${TEXT}`,
  'en.md': `---\ntitle: ${FIELDS.title}\ntags: [${FIELDS.tags}]\nimage: { url: ${FIELDS.image.url}, alt: "A boat" }
date: ${FIELDS.date}\nauthor:\n  name: Salma Bennis\ncorrection: |\n  On Monday,\n  not on Sunday.\n---\n\n${TEXT}`,
  'en.json': JSON.stringify({ ...FIELDS, bodyHtml: HTML }, undefined, 1),
  'en.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${FIELDS.title} | Paper</title>
<meta property="og:image" content="/b.jpg"><link rel="canonical" href="https://paper.example/a"><script type="application/ld+json">
${JSON.stringify({
  '@graph': [
    { '@type': 'NewsArticle', headline: FIELDS.title, author: [{ '@id': '#a' }] },
    { '@id': '#a', name: 'Ann' },
  ],
})}
</script></head><body><nav><a href="/">Home</a></nav><main><h1>${FIELDS.title}</h1>${HTML}</main></body></html>`,
};

/** What parsers trip over, of all formats. */
const PIECES = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<svg>',
  '<math>',
  '<table>',
  '<td>',
  '</p>',
  '<template>',
  '<p ',
  '<a href=',
  '="',
  "'",
  '"',
  '&',
  '&#',
  '&#x0;',
  '&#xFFFFFFFF;',
  ';',
  '<![CDATA[',
  ']]>',
  '<?',
  '<plaintext>',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '\\',
  '\\u0000',
  '\\ud800',
  'null',
  '1e999',
  '"__proto__":{"a":1},',
  '{"@id":"#a"},',
  '---\n',
  '\n',
  '\r',
  '\t',
  '\n\n',
  '- ',
  '> ',
  '# ',
  '```\n',
  '`',
  '*',
  '**',
  '_',
  '~~',
  '![',
  '](',
  '[^1]',
  '|',
  '\\',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: *a\n',
  '%YAML 9\n',
  '+++\n',
  '[[a]]\n',
  'a.b.c = ',
  '"""',
  "'''",
  '1979-05-27T07:32:00',
  '0xFFFFFFFFFFFFFFFFFF',
  '__proto__: 1\n',
  'javascript:',
  '\u202e',
  '\ufeff',
  '\u0000',
].map((piece) => Buffer.from(piece));
const BYTES = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf5, 0x80]].map((bytes) => Buffer.from(bytes));

const edit = fc.record({
  /** In thousandths of the file. */
  at: fc.noBias(fc.nat(1000)),
  removed: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, fc.nat(200)),
  piece: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...BYTES)),
  times: fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, fc.nat(300)),
});

function applyEdits(
  file: Buffer,
  edits: { at: number; removed: number; piece: Buffer; times: number }[],
): Buffer {
  return edits.reduce((bytes, { at, removed, piece, times }) => {
    const start = Math.floor((at / 1000) * bytes.length);
    const added = Buffer.concat(Array.from({ length: times }, () => piece));
    return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)]);
  }, file);
}

/** `en.md` of `toml.en.md`. */
const nameOf = (key: string) => key.split('.').slice(-2).join('.');

test.each(Object.entries(GOOD))('%s is a good file', (key, text) => {
  expect(parseInboxFile(nameOf(key), text).content.title).toBe(FIELDS.title);
});

test.each(Object.keys(GOOD))(
  'spoilt %s are each taken or refused with a reason',
  (key) => {
    const outcomes = { taken: 0, refused: 0 };
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      try {
        const { content } = parseInboxFile(nameOf(key), applyEdits(Buffer.from(GOOD[key] ?? ''), edits));
        expect(content.title).not.toBe('');
        expect(findActiveContent(content.bodyHtml)).toEqual([]);
        outcomes.taken += 1;
      } catch (cause) {
        expect(cause).toBeInstanceOf(Rejection);
        expect((cause as Rejection).message).toMatch(/\p{L}{2}/u);
        outcomes.refused += 1;
      }
    });
    fc.assert(property, { numRuns: runsOf(1000) });
    // A fuzzer whose every file is refused at the door would try nothing.
    expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(runsOf(100));
  },
  180_000,
);
