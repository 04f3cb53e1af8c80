import type { PicturesPorts } from '../../functions/pictures/pictures-ports.ts';
import { Rejection } from '../../functions/shared/intake/rejection.ts';
import { hexHash } from '../../functions/shared/store/hex-hash.ts';

/** A picture of these words, for {@link fakePictures}: other words are other bytes. */
export const fakePicture = (words: string) => `picture ${words}`;

/** Stands in for the decoder: two files of each, and a width that its words decide. No picture is what says so. */
export const fakePictures = {
  recipe: 'fake',
  async make(bytes) {
    const words = new TextDecoder().decode(bytes);
    if (!words.startsWith('picture ')) throw new Rejection('it is no picture');
    const width = 100 + (Number.parseInt(hexHash(words, 2), 16) % 200);
    const file = (name: string) => ({ name, body: new TextEncoder().encode(`${name} of ${words}`) });
    return {
      files: [file(`${width}.webp`), file(`${width}.jpg`)],
      picture: {
        ...{ width, height: 80, widths: [width], share: false },
        jpeg: { width, height: 80, bytes: words.length },
      },
    };
  },
} as const satisfies Pick<PicturesPorts, 'make' | 'recipe'>;
