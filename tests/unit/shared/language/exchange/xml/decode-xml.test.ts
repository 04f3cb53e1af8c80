import { expect, test } from 'vitest';
import { decodeXml } from '../../../../../../functions/shared/language/exchange/xml/decode-xml.ts';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>بيت é 😀</a>`;
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(xml('UTF-8')), xml('UTF-8')],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('utf-8')}`), xml('utf-8')],
  ['nothing declared', Buffer.from('<a>بيت</a>'), '<a>بيت</a>'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'), xml('UTF-16')],
  ['big-endian UTF-16 with a mark', bigEndian(`\ufeff${xml('UTF-16')}`), xml('UTF-16')],
  ['UTF-16 without a mark', Buffer.from(xml('UTF-16LE'), 'utf16le'), xml('UTF-16LE')],
  ['big-endian UTF-16 without a mark', bigEndian(xml('UTF-16BE')), xml('UTF-16BE')],
  ['UTF-8 that was UTF-16 before', Buffer.from(xml('UTF-16')), xml('UTF-16')],
])('%s is read', (_, bytes, text) => {
  expect(decodeXml(bytes)).toBe(text);
});

test.each<[string, Buffer, string]>([
  [
    'another encoding',
    Buffer.from(xml('ISO-8859-1'), 'latin1'),
    'is in the encoding iso-8859-1; save it as UTF-8',
  ],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'is in the encoding utf-32'],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xe9]), 'is not valid UTF-8'],
  ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x3c]), 'is not valid UTF-16LE'],
])('%s is refused with the reason', (_, bytes, reason) => {
  expect(() => decodeXml(bytes)).toThrow(reason);
});
