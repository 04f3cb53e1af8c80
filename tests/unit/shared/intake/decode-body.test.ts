import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAs } from '../../../../functions/shared/intake/decode-as.ts';
import { decodeBody as decodeLabelled } from '../../../../functions/shared/intake/decode-body.ts';

const decodeBody = (body: Uint8Array, contentType?: string, charset?: string) =>
  decodeLabelled(body, { contentType, charset });

/** `سلام` and `قهوة` in the one-byte charsets of Arabic. */
const windows1256 = Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]);
const iso88596 = Buffer.from([0xe2, 0xe7, 0xe8, 0xc9]);

const after = (head: string, bytes: Uint8Array) => Buffer.concat([Buffer.from(head), bytes]);

test.each([
  ['the header', windows1256, 'text/xml; charset=windows-1256', 'سلام'],
  ['a quoted label', windows1256, 'text/xml; charset="Windows-1256"', 'سلام'],
  ['iso-8859-6', iso88596, 'text/xml; charset=iso-8859-6', 'قهوة'],
  ['UTF-8 without a label', Buffer.from('سلام'), undefined, 'سلام'],
  ['UTF-8 with a wrong label', Buffer.from('سلام'), 'text/xml; charset=iso-8859-1', 'سلام'],
  ['a byte order mark', Buffer.from('\ufeffسلام'), 'text/xml', 'سلام'],
  ['UTF-16 by its mark', Buffer.from('\ufeffسلام', 'utf16le'), undefined, 'سلام'],
  [
    'UTF-16 without a mark, by its first sign',
    Buffer.from('<a>سلام</a>', 'utf16le'),
    undefined,
    '<a>سلام</a>',
  ],
  ['UTF-16 by the header', Buffer.from('سلام', 'utf16le'), 'text/xml; charset=utf-16le', 'سلام'],
])('%s is decoded', (_, bytes, contentType, text) => {
  expect(decodeBody(bytes, contentType)).toBe(text);
});

test.each([
  '<?xml version="1.0" encoding="windows-1256"?>',
  "<?xml version='1.0' encoding='WINDOWS-1256' standalone='yes'?>",
  '<html><head><meta charset="windows-1256">',
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
])('the declaration %s counts', (head) => {
  expect(decodeBody(after(head, windows1256), 'text/xml')).toBe(`${head}سلام`);
});

test('the header counts before the declaration', () => {
  const body = after('<?xml version="1.0" encoding="iso-8859-6"?>', windows1256);
  expect(decodeBody(body, 'text/xml; charset=windows-1256')).toMatch(/سلام$/);
});

test.each([
  ['text/xml', /cannot be decoded as utf-8/],
  ['text/xml; charset=utf-8', /cannot be decoded as utf-8/],
  ['text/xml; charset=klingon-1', /cannot be decoded as utf-8, klingon-1/],
])('bytes that are not what %s says are refused', (contentType, reason) => {
  expect(() => decodeBody(windows1256, contentType)).toThrow(reason);
});

test('a declaration of UTF-16 that could be read as ASCII is not believed', () => {
  const body = after('<?xml version="1.0" encoding="utf-16"?>', windows1256);
  expect(() => decodeBody(body, 'text/xml')).toThrow(/cannot be decoded as utf-8/);
});

test('NUL is no text', () => {
  expect(() => decodeBody(Buffer.from('a\0b'), undefined)).toThrow(/NUL/);
});

const SIGNS = Buffer.from([
  0x4c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x93, 0x80, 0x94, 0x20, 0x96, 0x20, 0x85, 0xe9,
]);

test.each(['windows-1252', 'iso-8859-1', 'ISO8859-1', 'latin1', 'us-ascii', 'cp1252', 'l1'])(
  'the quotation marks, dashes and € of windows-1252 are kept under the label %s',
  (label) => {
    expect(decodeAs(label, SIGNS)).toBe('L’œuvre “€” – …é');
    expect(decodeBody(SIGNS, `text/xml; charset=${label}`)).toBe('L’œuvre “€” – …é');
    const declared = after(`<?xml version="1.0" encoding="${label}"?>`, SIGNS);
    expect(decodeBody(declared, 'text/xml')).toMatch(/L’œuvre “€” – …é$/);
  },
);

test('each byte of windows-1252 is the sign that the WHATWG Encoding standard has there', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = decodeAs('windows-1252', bytes) ?? '';
  expect(text.slice(0x80, 0xa0)).toBe(
    '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
      '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
  );
  expect(
    [...text.slice(0, 0x80), ...text.slice(0xa0)].every((sign) => bytes.includes(sign.charCodeAt(0))),
  ).toBe(true);
});

test.each([
  ['nothing', 'text/xml'],
  ['UTF-8, as its server says of everything', 'text/xml; charset=utf-8'],
  ['another charset', 'text/xml; charset=iso-8859-6'],
])('the charset that is known of a sender counts where its server says %s', (_, contentType) => {
  expect(decodeBody(windows1256, contentType, 'windows-1256')).toBe('سلام');
  expect(decodeBody(Buffer.from('سلام'), contentType, 'windows-1256')).toBe('سلام');
});

test('bytes that are like UTF-8 are decoded by the charset that is known', () => {
  const japanese = Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]);
  expect(decodeBody(japanese, 'text/xml', 'iso-2022-jp')).toBe('日');
});

test('a byte that is not UTF-8 is told by its place', () => {
  expect(() => decodeBody(after('<rss>\n<title>', windows1256), 'text/xml')).toThrow(/byte 15 \(line 2\)/);
});

test.each([
  'windows-1252',
  'iso-8859-15',
  'windows-1256',
  'iso-8859-6',
  'windows-1251',
  'koi8-r',
  'windows-1254',
])('any text in %s comes back, by the header, the declaration or what is known', (charset) => {
  const letters = Array.from({ length: 128 }, (_, place) => decodeAs(charset, Uint8Array.of(128 + place)));
  const known = letters.flatMap((sign, place) =>
    sign === undefined || /\p{Cc}/u.test(sign) ? [] : [128 + place],
  );
  const bytes = fc.array(fc.oneof(fc.constantFrom(...known), fc.integer({ min: 0x20, max: 0x7e })), {
    minLength: 1,
  });
  const property = fc.property(bytes, (list) => {
    const body = Uint8Array.from([0x7e, ...list]);
    const text = Array.from(list, (byte) => letters[byte - 128] ?? String.fromCharCode(byte)).join('');
    const isUtf8 = decodeAs('utf-8', body) !== undefined;
    fc.pre(!isUtf8);
    expect(decodeBody(body, `text/xml; charset=${charset}`)).toBe(`~${text}`);
    expect(decodeBody(body, 'text/xml', charset)).toBe(`~${text}`);
    const head = `<?xml version="1.0" encoding="${charset}"?>`;
    expect(decodeBody(after(head, body), 'text/xml')).toBe(`${head}~${text}`);
  });
  fc.assert(property);
});
