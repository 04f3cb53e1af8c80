import { expect, test } from 'vitest';
import { decodeBody } from '../../../../functions/shared/intake/decode-body.ts';

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
