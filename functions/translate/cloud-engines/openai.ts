import { createOpenAiEngine } from '../engines/openai/openai-engine.ts';
import { openAiOptionsFrom } from '../engines/openai/options-from.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import { keyReader } from './key-reader.ts';

export async function loadOpenAi(): Promise<TextEngine> {
  const readKey = await keyReader(process.env.OPENAI_KEY_SECRET);
  return createOpenAiEngine(openAiOptionsFrom(process.env, readKey));
}
