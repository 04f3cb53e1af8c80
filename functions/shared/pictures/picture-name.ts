import { bytesAsFile, plainSegment } from '../store/keys.ts';

/** Endings of what is made into pictures for readers, whatever is in it: that is judged by its bytes. */
const TAKEN = /\.(?:jpe?g|png|webp|gif)$/i;
/** Pictures too, but readers' browsers or this program cannot show them, or they may run (SVG). */
const FOREIGN = /\.(?:svgz?|hei[cf]|avif|tiff?|bmp|ico|jxl)$/i;

/** Encoded, and with `.json` behind it, it names what could not be read (store/rejected-keys.ts), its ending included. */
const NAME_BYTES = 240;

/** Whether a file beside a text is one of its pictures, by its name. */
export const isPictureFile = (fileName: string) => TAKEN.test(fileName);

/** Whether a file is a picture of a kind that is not taken. It is no article either. */
export const isForeignPictureFile = (fileName: string) => FOREIGN.test(fileName);

/** As texts name it: programs write an accent as a character of its own, and macOS as two. */
export const pictureNameOfFile = (fileName: string) => fileName.normalize('NFC');

/**
 * The file beside the text that an address of a picture names: `harbour.jpg` of `./harbour.jpg`, `old boat.jpg` of
 * `old%20boat.jpg`. Nothing if it names none: it has another folder, is on another server, or ends like no picture.
 * Names of pictures that are not taken are names all the same.
 */
export function pictureNameOf(address: string): string | undefined {
  const written = address.trim().replace(/^(?:\.\/)+/, '');
  // Of an address, what stands behind `?` and `#` is no part of the name; of a name somebody typed, it is.
  return nameIn(written) ?? nameIn(written.replace(/[?#].*$/s, ''));
}

/** The address in a text that names a file, whatever signs are in the name. */
export const addressOfName = (name: string) => encodeURIComponent(name);

function nameIn(written: string): string | undefined {
  const name = pictureNameOfFile(decode(written));
  return isPictureFile(name) || isForeignPictureFile(name) ? plainName(name) : undefined;
}

/** `50%.jpg` is how it is written and how it is meant. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Only one part of a path, which begins with no dot as hidden files do, and is no address of a scheme (RFC 3986, 3.1). */
function plainName(name: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name has them
  if (/^\.|[/\\\x00-\x1f\x7f]|[\p{Cs}]/u.test(name) || /^[a-z][a-z\d+.-]*:/i.test(name)) return undefined;
  return bytesAsFile(plainSegment(name)) > NAME_BYTES ? undefined : name;
}
