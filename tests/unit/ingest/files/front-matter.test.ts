import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../../functions/ingest/files/front-matter/read-front-matter.ts';

const read = (text: string) => readFrontMatter(text, 'utc');
const BODY = '\nThe ferry left.\n';

test.each([
  ['YAML', '---\ntitle: Ferry\n---\n'],
  ['YAML that ends in dots', '---\ntitle: Ferry\n...\n'],
  ['YAML with spaces behind its lines', '--- \ntitle: Ferry\n---\t\n'],
  ['YAML behind blank lines', '\n \n---\ntitle: Ferry\n---\n'],
  ['YAML behind a space', ' ---\ntitle: Ferry\n---\n'],
  ['YAML behind a byte order mark, with CRLF', '\ufeff---\r\ntitle: Ferry\r\n---\r\n'],
  ['YAML by name', '---yaml\ntitle: Ferry\n---\n'],
  ['TOML', '+++\ntitle = "Ferry"\n+++\n'],
  ['TOML by name', '---toml\ntitle = "Ferry"\n---\n'],
  ['JSON', '{\n  "title": "Ferry"\n}\n'],
  ['JSON in a line', '{"title": "Ferry", "seo": {"a": "}"}}\n'],
  ['JSON by name', '---json\n{"title": "Ferry"}\n---\n'],
])('%s is a front matter', (_, matter) => {
  const { fields, body } = read(matter + BODY);
  expect([fields.title, body.trim()]).toEqual(['Ferry', 'The ferry left.']);
});

test('TOML has dates of its own, with an offset and without', () => {
  const text =
    '+++\ndate = 2026-03-02T09:00:00+01:00\nlastmod = 2026-03-03\npublishDate = 2026-03-02T10:00:00\n+++\n';
  expect(read(text).fields).toMatchObject({
    date: '2026-03-02T08:00:00.000Z',
    publishAt: '2026-03-02T10:00:00.000Z',
    modifiedAt: '2026-03-03T00:00:00.000Z',
  });
});

test.each([
  ['title: Ferry: the harbour reopens', 'Ferry: the harbour reopens'],
  ['title: Ferry : le port rouvre', 'Ferry : le port rouvre'],
  ['title: "Open" says the mayor', '"Open" says the mayor'],
  ['title: @mayor opens the port', '@mayor opens the port'],
  ['title: %20 more ferries', '%20 more ferries'],
  ['title: "1984"', '1984'],
  ["title: '2026-03-02'", '2026-03-02'],
  ['title: 2026 in pictures', '2026 in pictures'],
  ['title: no', 'no'],
  ['title: >-\n  A folded\n  title', 'A folded title'],
])('%s can mean one thing only', (line, title) => {
  expect(read(`---\nauthor: Ann\n${line}\ndate: 2026-03-02\n---\n`).fields.title).toBe(title);
});

test.each([
  '---\ntitle: 1984\n---\n',
  '---\ntitle: 1.10\n---\n',
  '---\ntitle: true\n---\n',
  '---\ntitle: 2026-03-02\n---\n',
  '---\nTitle: 2026-03-02 09:00\n---\n',
  '---\ntitle: [Ferry]\n---\n',
  '---\ntitle: { en: Ferry }\n---\n',
  '+++\ntitle = 1984\n+++\n',
  '+++\ntitle = 2026-03-02\n+++\n',
  '{"title": 1984}\n',
])('a title that is no text is refused with its line and what to write: %j', (text) => {
  expect(() => read(text)).toThrow(
    /(?:line [12]|cannot be read): title: must be text, and no list or mapping; a number or a date that is meant stands in quotes/i,
  );
});

test('what stands behind a # is told', () => {
  const { fields, notes } = read('---\ntitle: Ferry #3 leaves\n# a word to colleagues\ntags: #ports\n---\n');
  expect([fields.title, fields.tags]).toEqual(['Ferry', []]);
  expect(notes).toEqual([
    expect.stringContaining('line 2: "#3 leaves" is a comment in YAML'),
    expect.stringContaining('line 4: "#ports" is a comment in YAML'),
  ]);
});

test.each([
  ['---\ntitle: T\ntags:\n\t- a\n---\n', 'not valid YAML: line 4: tabs may not'],
  ['\n---\ntitle: T\ndate: 2026-03-02\ndate: 2026-03-03\n---\n', 'line 5: the key "date" stands there twice'],
  ['---\ntitle: "T\nauthor: Ann\n---\n', 'not valid YAML: line'],
  ['---\ndraft: @true\n---\n', 'line 2: a value with signs such as'],
  ['---\ntitle: T\n\nText', 'has no line "---" that ends it'],
  ['+++\ntitle = T\n+++\n', 'not valid TOML: line 2'],
  ['+++\ntitle = "T"\n', 'has no line "+++" that ends it'],
  ['{"title": "T",}\n', 'not valid JSON'],
  ['{"title": "T"\n', 'begins with "{" and has no "}"'],
  ['---js\nprocess.exit()\n---\n', 'is "js"; write it as YAML, TOML or JSON'],
  [
    '# Heading\n\n---\ntitle: T\nnotes: do not publish\n---\n',
    'line 3: the front matter stands below other lines',
  ],
  ['---\ntitle: T\ndate: 02/03/2026\n---\n', 'line 3: date: "02/03/2026" is not a date'],
  ['+++\ntitle = "T"\npublishDate = "soon"\n+++\n', 'line 3: publishDate: "soon" is not a date'],
])('%j is refused with its line and what to do', (text, reason) => {
  expect(() => read(text)).toThrow(reason);
});

test.each([
  ['YAML', (line: string) => `---\n${line}\n---\n`],
  ['TOML', (line: string) => `+++\n${line}\n+++\n`],
  ['JSON', (line: string) => `{"title": "${line}"}\n`],
])('%s of a megabyte is refused before it is parsed', (_, write) => {
  for (const piece of ['&a ', '[', '{a: ', 'x: [', '- '])
    expect(() => read(write(piece.repeat(Math.ceil(1_000_000 / piece.length))))).toThrow(/64,000 characters/);
});

test.each([
  '&a ',
  '*a ',
  '? ',
  '[',
  '{',
  '- ',
  "'",
  '"',
  'a: @\n',
  '!!x ',
  '[]',
  '<<: ',
  '? a\n',
  'a:\n',
  ' a:\n',
])('a front matter of %j alone keeps no parser busy', (piece) => {
  const matter = piece.repeat(Math.floor(63_000 / piece.length));
  for (const part of [matter, matter.slice(0, 15_000).split('\n').slice(0, 900).join('\n')])
    expect(() => read(`---\n${part}\n---\n`)).toThrow(/front matter/);
});

test('a text without front matter is all text, rules in it too', () => {
  for (const text of [
    'The ferry left.\n\n---\n\nIt came back.\n',
    '# Title\n\nText: more\n',
    '{{< figure >}}\n',
    '',
  ])
    expect(read(text)).toMatchObject({ body: text, fields: { tags: [] }, notes: [] });
});
