import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { FONTS } from '../../functions/site/layout/fonts/fonts.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Puts the site's fonts beside its bundled code, where it finds them as it does in development. */
export function copyFonts(outdir: string): void {
  for (const { file } of FONTS) {
    cpSync(join(ROOT, 'node_modules', file), join(outdir, 'node_modules', file));
  }
}
