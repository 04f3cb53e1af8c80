/**
 * What windows-1252 has in place of Latin-1's control characters (WHATWG Encoding, "index windows-1252"), from 0x80 on. The
 * engine decodes it as Latin-1 (nodejs/node issue 56542), and with it every label that means it: iso-8859-1, latin1, ascii.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text by the label of its charset. `undefined` if nobody knows the label, or the bytes are not in that charset. */
export function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
  } catch {
    return undefined;
  }
}

function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** A label that some decoder knows. */
export function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
