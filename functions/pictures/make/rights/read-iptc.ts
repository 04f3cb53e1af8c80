import { decodeAs } from '../../../shared/intake/decode-as.ts';
import { joinWords } from './clean-words.ts';
import type { PictureRights } from './picture-rights.ts';

/** Of one file; a record of a press agency has some forty fields. */
const FIELDS_LIMIT = 1000;

/** "IPTC Photo Metadata Standard", IIM properties: by-line, credit, copyright notice, all in record 2. */
const BY_LINE = 80;
const CREDIT = 110;
const COPYRIGHT = 116;

interface Field {
  record: number;
  dataset: number;
  value: Uint8Array;
}

/**
 * @param block What stands in a JPEG's segment APP13: Photoshop's resources, of which one holds IPTC's fields.
 */
export function readIptc(block: Uint8Array): PictureRights {
  const fields = fieldsIn(resourceIn(block) ?? block);
  const isUtf8 = fields.some(
    ({ record, dataset, value }) => record === 1 && dataset === 90 && saysUtf8(value),
  );
  const words = (wanted: number) =>
    joinWords(
      fields
        .filter(({ record, dataset }) => record === 2 && dataset === wanted)
        .map(({ value }) => decode(value, isUtf8)),
    );
  return { credit: words(CREDIT), creator: words(BY_LINE), copyright: words(COPYRIGHT) };
}

/** IIM 4.2, 1:90: `ESC % G`, of ISO 2022. */
function saysUtf8(value: Uint8Array): boolean {
  return Buffer.from(value).toString('latin1') === '\x1b%G';
}

/** Many programs write UTF-8 without saying so, and hardly any text in Latin-1 with an accent is UTF-8 by chance. */
function decode(value: Uint8Array, isUtf8: boolean): string {
  return decodeAs('utf-8', value) ?? decodeAs(isUtf8 ? 'utf-8' : 'windows-1252', value) ?? '';
}

/** `8BIM`, a number of two bytes, a name of even length, four bytes of length, data of even length. */
function resourceIn(block: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  for (let at = bytes.indexOf('8BIM'); at >= 0 && at + 12 <= bytes.length; ) {
    const nameLength = 1 + (bytes[at + 6] ?? 0);
    const lengthAt = at + 6 + nameLength + (nameLength % 2);
    if (lengthAt + 4 > bytes.length) return undefined;
    const length = bytes.readUInt32BE(lengthAt);
    if (bytes.readUInt16BE(at + 4) === 0x0404) return bytes.subarray(lengthAt + 4, lengthAt + 4 + length);
    at = bytes.indexOf('8BIM', lengthAt + 4 + length);
  }
  return undefined;
}

/** IIM 4.2, "Standard DataSets": `0x1c`, record, dataset, two bytes of length. A wrong length ends it. */
function fieldsIn(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 5 <= bytes.length && fields.length < FIELDS_LIMIT; ) {
    if (bytes[at] !== 0x1c) break;
    const length = view.getUint16(at + 3);
    if (at + 5 + length > bytes.length) break;
    const [record, dataset] = [view.getUint8(at + 1), view.getUint8(at + 2)];
    fields.push({ record, dataset, value: bytes.subarray(at + 5, at + 5 + length) });
    at += 5 + length;
  }
  return fields;
}
