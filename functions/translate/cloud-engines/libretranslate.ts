import { createLibreTranslateEngine } from '../engines/libretranslate/libretranslate-engine.ts';
import { libreTranslateOptionsFrom } from '../engines/libretranslate/options-from.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import { keyReader } from './key-reader.ts';

export async function loadLibreTranslate(): Promise<TextEngine> {
  const readKey = await keyReader(process.env.LIBRETRANSLATE_KEY_SECRET);
  return createLibreTranslateEngine(libreTranslateOptionsFrom(process.env, readKey));
}
