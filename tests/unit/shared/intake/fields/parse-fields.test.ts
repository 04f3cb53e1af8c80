import { expect, test } from 'vitest';
import { parseFields } from '../../../../../functions/shared/intake/fields/parse-fields.ts';

const read = (found: object) => parseFields(found, { timeZone: 'utc', place: 'the front matter' });

test.each([
  [{ draft: true }, 'draft'],
  [{ draft: 'Yes' }, 'draft'],
  [{ Draft: 1 }, 'Draft'],
  [{ is_draft: 'oui' }, 'is_draft'],
  [{ brouillon: 'oui' }, 'brouillon'],
  [{ مسودة: 'نعم' }, 'مسودة'],
  [{ published: false }, 'published'],
  [{ publish: 'no' }, 'publish'],
  [{ publié: 'non' }, 'publié'],
  [{ status: 'draft' }, 'status'],
  [{ status: 'Auto-Draft' }, 'status'],
  [{ post_status: 'pending' }, 'post_status'],
  [{ status: 'private' }, 'status'],
  [{ visibility: 'private' }, 'visibility'],
  [{ visibility: 'members' }, 'visibility'],
  [{ private: true }, 'private'],
  [{ unlisted: true }, 'unlisted'],
  [{ permalink: false }, 'permalink'],
  [{ build: { render: 'never' } }, 'build'],
  [{ _build: { render: 'never' } }, '_build'],
  [{ post_password: 'x' }, 'post_password'],
  [{ status: 'publish', visibility: 'private' }, 'visibility'],
])('%j keeps a file from readers, and the key is told', (found, key) => {
  const { fields, notes } = read({ title: 'T', ...found });
  expect(fields.draft).toBe(true);
  expect(notes[0]).toBe(`kept as a draft and not published, as "${key}" says`);
});

test.each([
  { draft: false },
  { draft: 'non' },
  { published: true },
  { published: '2026-03-02' },
  { status: 'publish', visibility: 'public' },
  { status: 'Published' },
  { permalink: '/ferry/' },
  { draft: null, status: '' },
])('%j keeps nothing from readers', (found) => {
  expect(read({ title: 'T', ...found }).fields.draft).toBeUndefined();
});

test.each([
  [{ draft: 'maybe' }, 'draft: "maybe" says neither'],
  [{ draft: { a: 1 } }, 'draft: {"a":1} says neither'],
  [{ status: 'in the works' }, 'status: "in the works" says neither'],
  [{ visibility: 3 }, 'visibility: 3 says neither'],
  [{ published: 'soon' }, 'published: "soon" says neither'],
  [{ withdrawn: 'perhaps' }, 'withdrawn: "perhaps" must be yes or no'],
  [{ withdrawn: 2 }, 'withdrawn: 2 must be yes or no'],
  [{ withdrawn: '2026-03-02' }, 'withdrawn: "2026-03-02" must be yes or no'],
  [{ withdrwan: true }, 'the key "withdrwan" is not known; write "withdrawn"'],
  [{ drafts: 'x' }, 'drafts: "x" says neither'],
  [{ darft: true }, 'the key "darft" is not known; write "draft"'],
  [{ pubishAt: '2030-01-01' }, 'the key "pubishAt" is not known; write "publishAt"'],
  [{ 'expiry-dat': '2030-01-01' }, 'the key "expiry-dat" is not known; write "expiryDate"'],
  [{ embargoed: '2030-01-01' }, 'the key "embargoed" is not known'],
  [{ publishAt: '2026-01-01', embargo: '2030-01-01' }, '"publishAt" and "embargo" say different things'],
  [{ withdrawn: false, withdraw: true }, '"withdrawn" and "withdraw" say different things'],
  [{ pubDate: 'some day' }, 'pubDate: "some day" is not a date'],
  [{ publishDate: '2030-01-01', expiryDate: '2020-01-01' }, '"expiryDate" is not after "publishDate"'],
  [{ date: '2026-03-02', expires: '2026-03-01' }, '"expires" is not after "date"'],
])('%j is refused, and the key named', (found, reason) => {
  expect(() => read({ title: 'T', ...found })).toThrow(`the front matter cannot be read: ${reason}`);
});

test.each([true, 1, 'TRUE', 'Yes', 'y', 'on', 'oui', 'VRAI', 'نعم'])('withdrawn: %j withdraws', (word) => {
  expect(read({ withdrawn: word }).fields.withdrawn).toBe(true);
});

test.each([false, 0, 'False', 'no', 'non', 'faux', 'لا'])('withdrawn: %j brings back', (word) => {
  expect(read({ withdrawn: word }).fields.withdrawn).toBe(false);
});

const TIME = '2030-01-01T00:00:00.000Z';

test.each([
  [
    'publishAt',
    ['publishat', 'publish_at', 'PublishAt', 'publish-at', 'publishDate', 'embargo', 'embargo_until'],
  ],
  ['unpublishAt', ['unpublish_at', 'expiryDate', 'expirydate', 'expires']],
  [
    'date',
    ['Date', 'pubDate', 'date_published', 'published_at', 'published', 'created', 'created_at', 'post_date'],
  ],
  [
    'modifiedAt',
    ['updated', 'lastmod', 'updatedDate', 'date_updated', 'updated_at', 'last_modified_at', 'modified'],
  ],
] as const)('%s is called %j elsewhere', (field, names) => {
  for (const name of names) {
    const { fields, notes } = read({ [name]: '2030-01-01' });
    expect([name, fields[field], notes]).toEqual([name, TIME, []]);
  }
});

test.each([
  ['title', 'Ferry', ['Title', 'TITLE', 'headline', 'titre', 'العنوان']],
  ['summary', 'At last.', ['description', 'excerpt', 'custom_excerpt', 'Summary', 'chapo']],
  ['language', 'fr', ['lang', 'locale', 'Language']],
  ['credit', 'AFP', ['copyright', 'license']],
  ['originalUrl', 'https://paper.example/a', ['canonical', 'canonical_url', 'canonicalURL']],
] as const)('%s is %j by each of its names', (field, value, names) => {
  for (const name of names) expect([name, read({ [name]: value }).fields[field]]).toEqual([name, value]);
});

test.each([
  [{ author: [{ name: 'Salma Bennis', email: 'a@example.org' }, { name: 'Omar' }] }, 'Salma Bennis, Omar'],
  [{ authors: ['Salma Bennis', 'Omar'] }, 'Salma Bennis, Omar'],
  [{ authors: [{ name: 'Salma Bennis', slug: 'salma' }] }, 'Salma Bennis'],
  [{ byline: 'Salma Bennis' }, 'Salma Bennis'],
  [{ author: { name: 'Salma Bennis' } }, 'Salma Bennis'],
])('%j is the author %s', (found, author) => {
  expect(read(found).fields.author).toBe(author);
});

test.each([
  [{ tags: [{ name: 'Ports', slug: 'ports' }, { name: 'Tangier' }] }, ['Ports', 'Tangier']],
  [{ categories: ['News'], tags: ['Tangier', 'Ports'] }, ['News', 'Tangier', 'Ports']],
  [{ tags: [2026, 3.5, true, null, ''] }, ['2026', '3.5', 'true']],
  [{ keywords: 'sea, boats' }, ['sea', 'boats']],
  [{ category: 'News' }, ['News']],
])('%j are the tags %j', (found, tags) => {
  expect(read(found).fields.tags).toEqual(tags);
});

const PICTURE = 'https://paper.example/x.jpg';

test.each([
  [{ cover: PICTURE }, { url: PICTURE }],
  [
    { cover: { image: PICTURE, alt: 'A ferry', caption: 'At dawn' } },
    { url: PICTURE, alt: 'A ferry', caption: 'At dawn' },
  ],
  [
    { heroImage: PICTURE, heroImageAlt: 'A ferry' },
    { url: PICTURE, alt: 'A ferry' },
  ],
  [
    { feature_image: PICTURE, feature_image_alt: 'A', feature_image_caption: 'C' },
    { url: PICTURE, alt: 'A', caption: 'C' },
  ],
  [{ image: { src: PICTURE, alternative: 'none' } }, { url: PICTURE, alt: 'none' }],
  [{ image: [PICTURE] }, { url: PICTURE }],
  [
    { image: { url: PICTURE, caption: 'At dawn', credit: 'Salma Bennis' } },
    { url: PICTURE, caption: 'At dawn', credit: 'Salma Bennis' },
  ],
  [
    { image: PICTURE, photo_credit: 'Salma Bennis / AFP' },
    { url: PICTURE, credit: 'Salma Bennis / AFP' },
  ],
  [
    { cover: { image: PICTURE, alt: 'A ferry' }, photographer: ['Salma', 'Omar'] },
    { url: PICTURE, alt: 'A ferry', credit: 'Salma, Omar' },
  ],
  [
    { image: { url: PICTURE, attribution: 'AP' }, imageCredit: 'Reuters' },
    { url: PICTURE, credit: 'AP' },
  ],
  [{ image: 'harbour.jpg' }, { url: 'harbour.jpg' }],
  [{ cover: './Le%20port.JPG' }, { url: 'Le port.JPG' }],
  [{ image: 'images/ferry.jpg' }, { url: 'ferry.jpg' }],
  [{ featured_image: 'القارب.webp', alt: 'x' }, { url: 'القارب.webp' }],
  [{ images: [{ src: PICTURE }] }, { url: PICTURE }],
])('%j is the picture %j', (found, image) => {
  expect(read(found).fields.image).toEqual(image);
});

test.each([
  [{ foo: 1, seo: { title: 'x' } }, ['not read: foo, seo']],
  [{ title: 'T', Title: 'Other' }, ['not read: Title']],
  [{ tags: { a: 1 } }, ['not read: tags']],
  [{ id: 42, source: 'https://agency.example/x' }, ['not read: id, source']],
  [{ description: ['a'] }, ['not read: description']],
  [{ cover: '../ferry.jpg' }, [expect.stringContaining('cover: the picture ../ferry.jpg is no file beside')]],
  [{ cover: 'ferry' }, [expect.stringContaining('cover: the picture ferry is no file beside')]],
  [{ image: '/uploads/x.jpg' }, ['image: /uploads/x.jpg is looked for on this site itself']],
  [{ date: 'Last Modified' }, [expect.stringContaining('date: "Last Modified" is not written')]],
  [{ image: false, summary: '', tags: null }, []],
])('what is not read of %j is told', (found, notes) => {
  expect(read(found).notes).toEqual(notes);
});

test.each([
  [{ title: ['a'] }, 'title: must be text, and no list'],
  [{ summary: ['a', 'b'] }, 'summary: must be text'],
  [{ image: 'data:image/png;base64,AAAA' }, 'image: must have an http(s) address'],
])('%j, in our own name, is refused', (found, reason) => {
  expect(() => read(found)).toThrow(reason);
});

test.each([
  [{ post_excerpt: 'In short.' }, { summary: 'In short.' }],
  [{ post_author: 'Salma' }, { author: 'Salma' }],
  [{ post_modified: '2026-07-03 09:00:00' }, { modifiedAt: '2026-07-03T08:00:00.000Z' }],
  [{ date_gmt: '2026-07-02T08:00:00' }, { date: '2026-07-02T08:00:00.000Z' }],
  [{ post_date_gmt: '2026-07-02 08:00:00' }, { date: '2026-07-02T08:00:00.000Z' }],
  [{ post_modified_gmt: '2026-07-03 08:00:00' }, { modifiedAt: '2026-07-03T08:00:00.000Z' }],
  [{ date_gmt: '2026-07-02T08:00:00+01:00' }, { date: '2026-07-02T07:00:00.000Z' }],
  [{ banner_image: 'https://example.org/b.jpg' }, { image: { url: 'https://example.org/b.jpg' } }],
  [{ author: '[[Salma Bennis]]' }, { author: 'Salma Bennis' }],
  [{ authors: ['[[people/salma|Salma]]', '[[Omar]]'] }, { author: 'Salma, Omar' }],
  [
    { tags: ['#port', '[[Tangier]]', 'harbour/ferry', 'C#'] },
    { tags: ['port', 'Tangier', 'harbour/ferry', 'C#'] },
  ],
])('in Morocco %j means %j', (found, fields) => {
  const read = parseFields(found, { timeZone: 'Africa/Casablanca', place: 'the front matter' });
  expect([read.fields, read.notes]).toEqual([expect.objectContaining(fields), []]);
});

test("a theme's teaser that is a picture is no summary", () => {
  const { fields, notes } = read({ teaser: 'https://example.org/t.jpg' });
  expect([fields.summary, notes]).toEqual([undefined, ['not read: teaser']]);
});
