import * as fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makePicture } from '../../../../functions/pictures/make/make-picture.ts';

const STEPS = [320, 480, 640, 960, 1280];

const pictures = fc.record({
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 2500, max: 2700 })),
  channels: fc.constantFrom<3 | 4>(3, 4),
  orientation: fc.integer({ min: 1, max: 8 }),
  format: fc.constantFrom<'jpeg' | 'png' | 'webp' | 'gif'>('jpeg', 'png', 'webp', 'gif'),
});

test('whatever comes in, the sizes follow the rule and are those of the files', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(pictures, async ({ width, height, channels, orientation, format }) => {
      const background = { r: 200, g: 90, b: 20, alpha: 0.5 };
      const picture = sharp({ create: { width, height, channels, background } });
      const bytes = await picture.withMetadata({ orientation }).toFormat(format).toBuffer();
      const isTurned = orientation > 4 && format !== 'gif';
      const [wide, high] = isTurned ? [height, width] : [width, height];
      const made = await makePicture(bytes);

      const scale = Math.min(1, 1280 / wide, 2560 / high);
      expect(Math.abs(made.picture.width - wide * scale)).toBeLessThan(1);
      expect(Math.abs(made.picture.height - high * scale)).toBeLessThanOrEqual(1);
      const widths = [...STEPS.filter((step) => step < made.picture.width), made.picture.width];
      expect(made.picture.widths).toEqual(widths);
      expect(made.picture.share).toBe(made.picture.width >= 600 && made.picture.height >= 315);

      const jpegWidth = Math.min(960, made.picture.width);
      expect(made.files.map(({ name }) => name)).toEqual([
        ...widths.map((one) => `${one}.webp`),
        `${jpegWidth}.jpg`,
        ...(made.picture.share ? ['share.jpg'] : []),
      ]);
      for (const { name, body } of made.files) {
        const seen = await sharp(body).metadata();
        const expected = name === 'share.jpg' ? 1200 : Number.parseInt(name, 10);
        const height = Math.max(1, Math.round((made.picture.height * expected) / made.picture.width));
        expect([seen.width, seen.height]).toEqual([expected, name === 'share.jpg' ? 630 : height]);
        if (name === `${jpegWidth}.jpg`) {
          expect(made.picture.jpeg).toEqual({ width: expected, height, bytes: body.length });
        }
      }
    }),
    { numRuns: 20 },
  );
});
