import { expect, test } from 'vitest';
import { decodeText } from '../../../../functions/ingest/files/decode-text.ts';

const decode = (body: Uint8Array) => decodeText({ size: body.length, body });
const TEXT = '---\ntitle: Le port rouvre, المرفأ\n---\n\nTexte.\n';
const littleEndian = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

test('UTF-8 and UTF-16 with their byte order marks, and UTF-8 without, are one text', () => {
  const bigEndian = new Uint8Array(Buffer.from(littleEndian(TEXT)).swap16());
  for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`), littleEndian(TEXT), bigEndian])
    expect(decode(new Uint8Array(bytes))).toBe(TEXT);
});

test.each([
  [
    'windows-1252',
    Buffer.from('a\nb\nport ferm\u00e9 hier', 'latin1'),
    /not valid UTF-8 at byte 15 \(line 3\); save it again/,
  ],
  ['windows-1256', Buffer.from([0xc7, 0xe1, 0xe3, 0xed]), /not valid UTF-8 at byte 2 \(line 1\)/],
  ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), /looks like UTF-16 .* encoding UTF-8/],
  ['half of UTF-16', littleEndian(TEXT).slice(0, 31), /begins as UTF-16 and does not go on so/],
  ['bytes with NUL', Buffer.from('abc\0def'), /NUL/],
])('%s is refused with what to do', (_, bytes, reason) => {
  expect(() => decode(new Uint8Array(bytes))).toThrow(reason);
});
