import { expect, test } from 'vitest';
import { takeInCases } from '../../../../support/intake-cases.ts';

const { ids, take, taken } = await takeInCases('layout');

const TAKEN: [id: string, article: object][] = [
  ['2026-03-dated', { title: 'In dated folders' }],
  ['Upper-Case', { title: 'Upper' }],
  ['index', { title: 'Section' }],
  ['mon-article', { title: 'Dossier de langue', sourceLanguage: 'fr' }],
  ['h-bundle', { title: 'Hugo bundle', sourceLanguage: 'en' }],
  ['h-bundle-lang', { title: 'Hugo bundle en', translations: { fr: { title: 'Bundle fr' } } }],
  ['h-bundle-lang2', { title: 'Hugo bundle with language' }],
  ['l-MD', { title: 'Upper extension' }],
  ['l-ar-ma', { title: 'الميناء', sourceLanguage: 'ar' }],
  ['l-autolink', { bodyHtml: expect.stringContaining('Use &#x3C;b unclosed') }],
  ['l-body-img-rel', { notes: [expect.stringContaining('names x.jpg, which is not beside it')] }],
  [
    'l-imgrel',
    {
      image: { url: 'x.jpg' },
      notes: [
        expect.stringContaining('names x.jpg, which is not beside it'),
        expect.stringContaining('says no words for who cannot see x.jpg'),
      ],
    },
  ],
  [
    'l-imgroot',
    { image: { url: '/uploads/x.jpg' }, notes: [expect.stringContaining('on this site itself')] },
  ],
  ['l-json-bom', { title: 'Bom' }],
  [
    'l-json-ghost',
    {
      tags: ['A'],
      image: { url: 'https://example.org/x.jpg' },
      publishedAt: '2026-03-02T09:00:00.000Z',
      notes: ['not read: slug'],
    },
  ],
  [
    'l-json-wp',
    {
      title: 'WP ’s',
      summary: 'e',
      publishedAt: '2026-03-02T09:00:00.000Z',
      notes: ['not read: id', expect.stringContaining('author, tags: are numbers of WordPress')],
    },
  ],
  ['l-name', { sourceLanguage: 'en' }],
  ['l-onlyvideo', { bodyHtml: expect.stringContaining('<a href="https://example.org/v.mp4">') }],
  ['l-publishat-fr', { publishedAt: '2030-03-02T23:00:00.000Z' }],
  ['l-publishat-typo', { publishedAt: '2030-01-01T06:00:00.000Z' }],
  ['l-space-heading', { title: 'X', bodyHtml: expect.stringMatching(/^<h2>Public title<\/h2>/) }],
  ['l-tags-hash', { tags: [], notes: [expect.stringContaining('line 3: "#ports #tangier" is a comment')] }],
  ['l-toml-marker', { title: 'X' }],
];

test.each(TAKEN)('%s is an article', (id, article) => {
  expect(taken(id)).toMatchObject(article);
});

test.each(['l-json', 'l-blank-heading'])('%s is kept as a draft, told and not published', (id) => {
  const { draft, published, notes } = taken(id);
  expect([draft, published, notes[0]]).toEqual([true, [], expect.stringContaining('kept as a draft')]);
});

test.each(['l-withdrawn-1', 'l-withdrawn-TRUE', 'l-withdrawn-oui', 'l-withdrawn-yes'])(
  '%s is withdrawn',
  (id) => {
    const { withdrawn, published } = taken(id);
    expect([withdrawn, published]).toEqual([true, []]);
  },
);

const REFUSED: [id: string, reason: RegExp][] = [
  ['l-adoc', /ends in \.adoc; articles are Markdown, HTML or JSON/],
  ['l-copy', /copy of "en"/],
  ['l-doc', /ends in \.doc;/],
  ['l-docx', /ends in \.docx;/],
  ['l-draftname', /copy of "en"/],
  ['l-empty', /^the body is empty$/],
  ['l-heading-then-fm', /line 3: the front matter stands below other lines/],
  ['l-hr-first', /line 2: the front matter is not a list of "name: value" lines; .*\*\*\*/],
  ['l-htm', /no title/],
  ['l-img-data', /line 3: image: must have an http\(s\) address/],
  ['l-json-trail', /line 3: .*no comma stands behind the last value/],
  ['l-lt', /line 5: <String> is a component of MDX; .*\\<String> if it is text/],
  ['l-math', /line 5: the formula .*; write it in words or as a picture/],
  ['l-onclick', /onclick of <button>/],
  ['l-onlyfm', /^the body is empty$/],
  ['l-pages', /ends in \.pages;/],
  ['l-pdf', /ends in \.pdf;/],
  ['l-script-json', /<script>/],
  ['l-txt', /ends in \.txt;/],
  ['l-yaml', /ends in \.yaml;/],
  ['with space', /the article id "with space" may hold letters, digits/],
];

test.each(REFUSED)('%s is refused with what helps', (id, reason) => {
  const { source, rejected } = take(id);
  expect([source, Object.values(rejected)]).toEqual([undefined, [expect.stringMatching(reason)]]);
});

test('a README is told, and the article beside it is taken', () => {
  const { source, rejected } = take('l-readme');
  expect([source?.title, rejected]).toEqual([
    'With readme',
    { 'README.md': expect.stringContaining('is no article') },
  ]);
});

test('every input is in a table', () => {
  const tabled = [...TAKEN, ...REFUSED].map(([id]) => id);
  const rest = ids.filter((id) => !tabled.includes(id) && !/^l-withdrawn-/.test(id));
  expect(rest.sort()).toEqual(['l-blank-heading', 'l-json', 'l-readme']);
});
