import type { OwnPicture } from '../../functions/shared/pictures/own-picture.ts';

const WIDTHS = [320, 480, 640, 960, 1280];

/** A picture of the newspaper's own as the stage `pictures` tells of it. */
export function ownPicture(
  width: number,
  height: number,
  { name = 'a', ...more }: Partial<OwnPicture> & { name?: string } = {},
): OwnPicture {
  const jpeg = Math.min(960, width);
  return {
    media: Buffer.from(name).toString('hex').padStart(32, '0'),
    width,
    height,
    widths: [...new Set([...WIDTHS.filter((one) => one < width), width])],
    jpeg: { width: jpeg, height: Math.round((height * jpeg) / width), bytes: 81_234 },
    share: width >= 600,
    ...more,
  };
}

/** As publish puts it in place of its name. */
export const addressOf = ({ media, jpeg }: OwnPicture) => `/media/${media}/${jpeg.width}.jpg`;
