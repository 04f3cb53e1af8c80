import { expect, test } from 'vitest';
import { readExif } from '../../../../../functions/pictures/make/rights/read-exif.ts';
import { readIptc } from '../../../../../functions/pictures/make/rights/read-iptc.ts';
import { readRights } from '../../../../../functions/pictures/make/rights/read-rights.ts';
import { readXmp } from '../../../../../functions/pictures/make/rights/read-xmp.ts';
import { exifBlock, iptcBlock } from '../../../../support/picture-bytes.ts';

const LATIN_1 = Buffer.from('H\xe9l\xe8ne \x80', 'latin1');
const UTF_8: [number, number, string] = [1, 90, '\x1b%G'];

test.each<[string, Parameters<typeof iptcBlock>, object]>([
  ['in UTF-8', [[UTF_8, [2, 80, 'سلمى'], [2, 110, 'وكالة']]], { creator: 'سلمى', credit: 'وكالة' }],
  ['in UTF-8 that is not told', [[[2, 116, '© سلمى']]], { copyright: '© سلمى' }],
  ['in windows-1252', [[[2, 80, LATIN_1]]], { creator: 'Hélène €' }],
  [
    'of two photographers',
    [
      [
        [2, 80, 'Salma'],
        [2, 80, 'Hélène'],
      ],
    ],
    { creator: 'Salma, Hélène' },
  ],
  ['that is not in the UTF-8 it tells of', [[UTF_8, [2, 80, LATIN_1]]], {}],
  [
    'of spaces',
    [
      [
        [2, 80, '   '],
        [2, 110, '\0\0'],
      ],
    ],
    {},
  ],
  [
    'of other records',
    [
      [
        [3, 80, 'x'],
        [2, 120, 'a caption'],
        [2, 5, 'a title'],
      ],
    ],
    {},
  ],
  ['with lengths beyond its end', [[[2, 80, 'Salma']], 60_000], {}],
  ['with lengths of nothing', [[[2, 80, 'Salma']], 0], {}],
])('IPTC %s', (_, [fields, wrongLength], rights) => {
  expect(readIptc(iptcBlock(fields, wrongLength))).toEqual({ ...NONE, ...rights });
});

const NONE = { credit: undefined, creator: undefined, copyright: undefined };

test('IPTC cut off anywhere gives what was before, and no error', () => {
  const block = iptcBlock([UTF_8, [2, 80, 'Salma'], [2, 110, 'Agency']]);
  for (let length = 0; length < block.length; length += 1) {
    expect([undefined, 'Salma']).toContain(readIptc(block.subarray(0, length)).creator);
  }
});

const text = (words: string) => Buffer.from(`${words}\0`);
const [ARTIST, COPYRIGHT] = [0x013b, 0x8298];

test.each<[string, Buffer, object]>([
  ['in UTF-8', exifBlock([{ tag: ARTIST, value: text('سلمى') }]), { creator: 'سلمى' }],
  ['in windows-1252', exifBlock([{ tag: ARTIST, value: LATIN_1 }]), { creator: 'Hélène €' }],
  [
    'of two parts',
    exifBlock([{ tag: COPYRIGHT, value: text('Salma\0Agency') }]),
    { copyright: 'Salma, Agency' },
  ],
  ['of an editor alone', exifBlock([{ tag: COPYRIGHT, value: text(' \0Agency') }]), { copyright: 'Agency' }],
  ['within its entry', exifBlock([{ tag: ARTIST, count: 3, value: 0x41424300 }]), { creator: 'ABC' }],
  ['of another type', exifBlock([{ tag: ARTIST, type: 4, value: 1 }]), {}],
  ['that points beyond its end', exifBlock([{ tag: ARTIST, count: 9, value: 0xfffffff0 }]), {}],
  ['that is longer than its file', exifBlock([{ tag: ARTIST, count: 0xffffffff, value: 8 }]), {}],
  [
    'whose words are behind ten thousand others',
    exifBlock([...new Array(10_000).fill({ tag: 1, type: 4, value: 8 }), { tag: ARTIST, value: text('x') }]),
    {},
  ],
])('Exif %s', (_, block, rights) => {
  expect(readExif(block)).toEqual({ creator: undefined, copyright: undefined, ...rights });
});

test('Exif cut off anywhere, or with any byte changed, is no error', () => {
  const block = exifBlock([
    { tag: ARTIST, value: text('Salma') },
    { tag: COPYRIGHT, value: text('Agency') },
  ]);
  for (let at = 0; at < block.length; at += 1) {
    expect(() => readExif(block.subarray(0, at))).not.toThrow();
    for (const value of [0, 0x7f, 0xff]) {
      const changed = Buffer.from(block);
      changed[at] = value;
      expect(() => readExif(changed)).not.toThrow();
    }
  }
});

const description = (inside: string, attributes = '') =>
  Buffer.from(`<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <r:Description xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
      xmlns:w="http://ns.adobe.com/xap/1.0/rights/" ${attributes}>${inside}</r:Description></r:RDF></x:xmpmeta><?xpacket end="w"?>`);

test.each<[string, Buffer, object]>([
  ['as elements', description('<p:Credit> وكالة\n1 </p:Credit>'), { credit: 'وكالة 1' }],
  ['as attributes', description('', 'p:Credit="A &amp; B"'), { credit: 'A & B' }],
  [
    'as a list',
    description('<d:creator><r:Seq><r:li>سلمى</r:li><r:li>B</r:li></r:Seq></d:creator>'),
    { creator: 'سلمى, B' },
  ],
  [
    'by language',
    description(
      '<d:rights><r:Alt><r:li xml:lang="fr">f</r:li><r:li xml:lang="x-default">x</r:li></r:Alt></d:rights>',
    ),
    { copyright: 'x' },
  ],
  [
    'in one language',
    description('<d:rights><r:Alt><r:li xml:lang="fr">f</r:li></r:Alt></d:rights>'),
    { copyright: 'f' },
  ],
  [
    'with an address',
    description('<w:WebStatement>https://example.org/l?a=1&amp;b=2</w:WebStatement>'),
    { webStatement: 'https://example.org/l?a=1&b=2' },
  ],
  [
    'with an address that is a script',
    description('<w:WebStatement>javascript:alert(1)</w:WebStatement>'),
    {},
  ],
  ['with numbers for characters', description('<p:Credit>&#233;&#x202e;</p:Credit>'), { credit: 'é' }],
  [
    'with names of another namespace',
    description('<p:Credit xmlns:p="http://example.org/">x</p:Credit>'),
    {},
  ],
  ['inside of another property', description('<d:source><r:Description p:Credit="x"/></d:source>'), {}],
  ['with an unfamiliar root', Buffer.from('<a><b>x</b></a>'), {}],
  ['of no bytes', Buffer.alloc(0), {}],
  ['of a megabyte', description(`<p:Credit>${'x'.repeat(1_000_000)}</p:Credit>`), {}],
  [
    'in bytes that are no UTF-8',
    Buffer.concat([description('<p:Credit>x</p:Credit>'), Buffer.from([0xff])]),
    {},
  ],
  ['nested without end', Buffer.from('<a>'.repeat(100_000)), {}],
  [
    'with entities of its own',
    Buffer.from(
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${description('<p:Credit>&b;</p:Credit>')}`,
    ),
    {},
  ],
  [
    'with a type of document elsewhere',
    Buffer.from(`<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><x>&a;</x>`),
    {},
  ],
])('XMP %s', (_, packet, rights) => {
  expect(JSON.parse(JSON.stringify(readXmp(packet)))).toEqual(rights);
});

const prefixes = (count: number) =>
  Array.from({ length: count }, (_, place) => `xmlns:a${place}="b"`).join(' ');

test.each<[string, Buffer, object]>([
  [
    'of as many prefixes and as long a list as it has room for',
    description(`<d:creator><r:Seq ${prefixes(10_000)}>${'<a/>'.repeat(60_000)}</r:Seq></d:creator>`),
    {},
  ],
  [
    'of more prefixes than any editor declares',
    description(`<p:Credit>x</p:Credit>${'<a xmlns:b="c"/>'.repeat(100)}`),
    {},
  ],
  [
    'of a long history',
    description(`<p:Credit>x</p:Credit><p:History><r:Bag>${'<r:li/>'.repeat(60_000)}</r:Bag></p:History>`),
    { credit: 'x' },
  ],
])('XMP %s is read at once', (_, packet, rights) => {
  expect(packet.length).toBeLessThan(500_000);
  expect(JSON.parse(JSON.stringify(readXmp(packet)))).toEqual(rights);
});

test('names that no prefix or object may have are read as any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const packet = description(
      `<${name}:Credit>x</${name}:Credit>`,
      `xmlns:${name}="http://ns.adobe.com/photoshop/1.0/"`,
    );
    expect([undefined, 'x']).toContain(readXmp(packet).credit);
  }
  expect({}).not.toHaveProperty('Credit');
});

test('each field is the first that tells it: IPTC, XMP, Exif', () => {
  const iptc = iptcBlock([[2, 110, 'credit of IPTC']]);
  const xmp = description('<p:Credit>credit of XMP</p:Credit><d:creator>creator of XMP</d:creator>');
  const exif = exifBlock([
    { tag: ARTIST, value: text('artist of Exif') },
    { tag: COPYRIGHT, value: text('notice of Exif') },
  ]);
  expect(readRights({ iptc, xmp, exif })).toEqual({
    credit: 'credit of IPTC',
    creator: 'creator of XMP',
    copyright: 'notice of Exif',
    webStatement: undefined,
  });
});
