import { expect, test } from 'vitest';
import { takeInCases } from '../../../../support/intake-cases.ts';

const { ids, take, taken } = await takeInCases('markdown');
const notesOf = (id: string) => taken(id).notes.join('; ');
const FERRY = 'The ferry left the harbour at nine on Monday morning with two hundred passengers';

const REFUSED: [name: string, reason: RegExp][] = [
  ['m15-11ty-gitdate', /line 3: date: "git Created" is not a date such as 2025-11-21T18:30/],
  ['m23-tab-fm', /line 4: tabs may not.*use spaces/],
  ['m24-dup-key', /line 4: the key "date" stands there twice; keep one/],
  ['m27-win1256', /byte 13 \(line 2\); save it again with the encoding UTF-8/],
  ['m28-win1252', /byte 49 \(line 5\); save it again with the encoding UTF-8/],
  ['m36-mdx', /line 4: import Fig .*is code of MDX; write what it shows/],
  ['m37-mdx-in-md', /line 5: import Fig .*is code of MDX; write what it shows/],
  ['m41-poem', /line 13: the formula \$E=mc\^2\$ .*; write it in words or as a picture/],
  ['m44-iframe', /holds a <script> element/],
  ['m49-emptybody', /empty but for pictures; write a line or a caption/],
  ['m58-summary-list', /line 3: summary: must be text, and no list or mapping/],
  ['m59-title-number', /line 2: title: must be text.*a number or a date that is meant stands in quotes/],
  ['m60-title-date', /line 2: title: must be text.*a number or a date that is meant stands in quotes/],
  ['m61-title-list', /line 2: title: must be text, and no list or mapping/],
  ['m70-expire', /"expiryDate" is not after "publishDate"/],
];

test.each(REFUSED)('%s is refused with what helps', (name, reason) => {
  const { source, rejected } = take(name);
  expect([source, Object.values(rejected)]).toEqual([undefined, [expect.stringMatching(reason)]]);
});

test.each([
  ['m02-hugo-draft', 'draft'],
  ['m04-toml-with-heading', 'draft'],
  ['m05-json-fm', 'draft'],
  ['m07-jekyll', 'published'],
  ['m72-status', 'status'],
])('%s is kept as a draft, told and not published', (name, key) => {
  const { draft, published, notes } = taken(name);
  expect([draft, published, notes[0]]).toEqual([
    true,
    [],
    `kept as a draft and not published, as "${key}" says`,
  ]);
});

test('m69-typo-key is withdrawn, m71-futuredate waits for its day', () => {
  expect([taken('m69-typo-key').withdrawn, taken('m69-typo-key').published]).toEqual([true, []]);
  expect(taken('m71-futuredate').publishedAt).toBe('2030-01-01T00:00:00.000Z');
});

const FIELDS: [name: string, fields: object][] = [
  [
    'm01-hugo-yaml',
    {
      title: 'Ferry: the harbour reopens',
      summary: 'The first ferry in a year.',
      author: 'Salma Bennis',
      tags: ['News', 'Tangier', 'Ports'],
      publishedAt: '2026-03-02T08:00:00.000Z',
      modifiedAt: '2026-03-03T00:00:00.000Z',
      notes: ['not read: slug', expect.stringContaining('names ferry.jpg, which is not beside it')],
    },
  ],
  ['m03-toml', { title: 'Ferry in TOML', tags: ['Tangier'], publishedAt: '2026-03-02T08:00:00.000Z' }],
  [
    'm09-wp-export',
    {
      title: 'Ferry by WordPress',
      tags: ['news', 'tangier'],
      publishedAt: '2026-03-02T00:00:00.000Z',
      notes: [
        expect.stringContaining('line 19: [gallery'),
        expect.stringContaining('names ferry.jpg, which is not beside it'),
        expect.stringContaining('says no words for who cannot see ferry.jpg'),
      ],
    },
  ],
  [
    'm10-astro',
    {
      summary: 'The first ferry in a year.',
      publishedAt: '2026-03-02T00:00:00.000Z',
      modifiedAt: '2026-03-04T00:00:00.000Z',
      notes: [expect.stringContaining('heroImage: the picture ../../assets/ferry.jpg')],
    },
  ],
  [
    'm11-ghost',
    {
      summary: 'The first ferry.',
      author: 'Salma Bennis',
      tags: ['Ports'],
      image: { url: 'https://example.org/ferry.jpg' },
      publishedAt: '2026-03-02T08:00:00.000Z',
      modifiedAt: '2026-03-03T08:00:00.000Z',
    },
  ],
  ['m12-author-objects', { author: 'Salma Bennis, Omar Idrissi' }],
  ['m13-tags-objects', { tags: ['Ports', 'Tangier'] }],
  ['m14-11ty', { title: 'Ferry by Eleventy', tags: ['post'] }],
  ['m16-colon-title', { title: 'Ferry: the harbour reopens' }],
  ['m18-colon-fr', { title: 'Ferry : le port rouvre', sourceLanguage: 'fr' }],
  ['m19-quote-title', { title: '"Open" says the mayor' }],
  ['m20-at-title', { title: '@mayor opens the port' }],
  ['m21-percent', { title: '%20 more ferries' }],
  [
    'm22-hash-title',
    { title: 'Ferry', notes: [expect.stringContaining('line 2: "#3 leaves" is a comment')] },
  ],
  ['m25-crlf-bom', { title: 'CRLF and BOM' }],
  ['m26-utf16le', { title: 'UTF-16' }],
  ['m29-blank-first', { title: 'Blank first' }],
  ['m30-dots-end', { title: 'Ends in dots' }],
  ['m31-trailing-space', { title: 'Trailing space' }],
  ['m32-nofm-setext', { title: 'The harbour reopens' }],
  ['m33-lang-key', { title: 'Le port rouvre', sourceLanguage: 'fr' }],
  ['m34-locale-key', { title: 'Le port rouvre', sourceLanguage: 'fr' }],
  ['m35-hugo-index-fr', { title: 'Le port rouvre', sourceLanguage: 'fr' }],
  ['m46-md-ext', { title: 'Markdown extension' }],
  ['m47-onlyheading', { title: 'The harbour reopens' }],
  ['m50-unknown', { title: 'Unknown keys', summary: 'upper summary', notes: ['not read: foo, seo, Title'] }],
  [
    'm51-upper',
    { title: 'Upper case keys', tags: ['a'], publishedAt: '2026-03-02T00:00:00.000Z', notes: [] },
  ],
  ['m52-null', { title: 'Null values', tags: [] }],
  ['m53-image-variants', { image: { url: 'https://example.org/x.jpg', alt: 'none' } }],
  ['m54-image-list', { image: { url: 'https://example.org/x.jpg' } }],
  ['m55-imagefalse', { title: 'Image false', notes: [] }],
  ['m56-tags-space-hash', { tags: ['2026', '3.5', 'true'] }],
  ['m57-tags-map', { tags: [], notes: ['not read: tags'] }],
  ['m62-multiline', { title: 'A folded title', summary: 'Line one line two' }],
  ['m63-html-title', { title: expect.stringContaining('Atlas') }],
  ['m64-md-title', { title: 'Ferry *Atlas* leaves `now`' }],
  [
    'm65-ar-fm',
    {
      title: 'الميناءُ يفتـــح أبوابه',
      sourceLanguage: 'ar',
      author: 'سلمى بنيس, عمر الإدريسي',
      tags: ['طنجة', 'موانئ'],
      notes: ['not read: العنوان'],
    },
  ],
  ['m73-source-key', { sourceLanguage: 'en', notes: ['not read: id, source'] }],
  ['m74-idnum', { title: 'WP id', notes: ['not read: id'] }],
  ['m75-language-name', { sourceLanguage: 'en' }],
  ['m76-language-region', { sourceLanguage: 'en' }],
  ['m77-language-region-name', { sourceLanguage: 'en' }],
  ['m78-flat', { title: 'ok' }],
];

test.each(FIELDS)('the fields of %s are read', (name, fields) => {
  const article = taken(name);
  expect(article).toMatchObject(fields);
  expect(article.published).toEqual([article.sourceLanguage]);
});

/** What is in the text, and what must not be. */
const TEXTS: [name: string, has: string[], hasNot?: RegExp][] = [
  [
    'm06-shortcode',
    [
      '<img src="https://example.org/a.jpg" alt="Ferry">',
      '<figcaption>A ferry at dawn</figcaption>',
      '<a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">',
      'Mind the <strong>gap</strong> here.',
      'See the quay.',
    ],
    /\{\{|%\}/,
  ],
  ['m07-jekyll', ['The ferry left.', 'puts 1', 'Quay'], /\{%|\{\{|\{:/],
  ['m08-jekyll-liquid-link', ['the quay', '<a href="/x">home</a>'], /\{%|\{\{|\{:/],
  [
    'm09-wp-export',
    ['<figcaption>A ferry at dawn</figcaption>', 'watch?v=w7Ft2ymGmfc', 'More text'],
    /\[|<!--/,
  ],
  ['m32-nofm-setext', [FERRY, '<h2>A part</h2>', '<a href="https://example.org/x" title="X">the part</a>']],
  ['m39-comments', ['<p>The ferry left. It came back.</p>', 'The end.'], /editor|hidden|another|block/],
  ['m40-listing', ['<ol start="5">', '<li>☐ todo</li>', '<li>☑ done</li>']],
  ['m42-foot', ['<a href="#user-content-fn-1"', 'id="user-content-fn-1"', 'The second.']],
  ['m43-table', ['Algeciras | Spain', '<caption>A caption</caption>', '<td colspan="2">b<br>c</td>']],
  [
    'm45-video',
    [
      '<a href="https://example.org/v.mp4">',
      '<a href="https://example.org/a.mp3">',
      '<img src="https://example.org/a.jpg" alt="Ferry">',
    ],
    /<video|<audio|rel\.jpg" title/,
  ],
  ['m48-brief', ['<p>Rain.</p>']],
  [
    'm66-modeline',
    [
      '<h2>A part</h2>',
      'Text and <a href="https://example.org">link</a>.',
      'H<sub>2</sub>O and x<sup>2</sup>',
    ],
    /\{/,
  ],
  ['m67-startweird', ['<ol start="5">', '<li value="9">', '<summary>More</summary>', 'Centred']],
  ['m68-docs-relative', ['See the other,', '<a href="/about">', '<a href="#part">', 'mailto:a@example.org']],
];

test.each(TEXTS)(
  'of the text of %s nothing is lost, and nothing is in it that is not for readers',
  (name, has, hasNot) => {
    const { bodyHtml = '' } = taken(name);
    for (const part of has) expect(bodyHtml).toContain(part);
    expect(bodyHtml).not.toMatch(hasNot ?? /\{\{/);
  },
);

test.each([
  ['m45-video', /\/images\/rel\.jpg is looked for on this site.*names rel\.jpg, which is not beside it/],
  ['m68-docs-relative', /the link to \.\.\/other-article\/en\.md leads to a file/],
  ['m06-shortcode', /the link to quay\.md leads to a file/],
  ['m08-jekyll-liquid-link', /the link to 2026-01-01-quay leads to a file/],
])('what of %s no page can show is told', (name, note) => {
  expect(notesOf(name)).toMatch(note);
});

test('every input is in a table', () => {
  const tabled = [...REFUSED, ...FIELDS, ...TEXTS].map(([name]) => name);
  const others = ['m02-hugo-draft', 'm04-toml-with-heading', 'm05-json-fm', 'm69-typo-key'];
  const more = ['m71-futuredate', 'm72-status'];
  expect(ids.filter((id) => /^m/.test(id) && ![...tabled, ...others, ...more].includes(id))).toEqual([]);
});
