import type { Sharp, SharpOptions } from 'sharp';

export type SharpFactory = (input: Uint8Array, options?: SharpOptions) => Sharp;

/** What libvips may open a file with. Every other loader is one more place for a fault (SVG, PDF, AVIF, TIFF, raw data). */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((format) => `VipsForeignLoad${format}`);

let loaded: Promise<SharpFactory> | undefined;

/**
 * The engine, loaded for the first picture that is made: the native one where it is installed, else WebAssembly. Nothing of
 * a picture is kept for the next one, and no picture is worked at by several threads.
 */
export function loadSharp(): Promise<SharpFactory> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
    return (input, options) => sharp(input, options);
  });
  return loaded;
}
