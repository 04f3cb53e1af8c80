import { createAmazonEngine } from '../engines/amazon/amazon-engine.ts';
import { createTranslateClient } from '../engines/amazon/client.ts';
import { countThrottles } from '../engines/amazon/count-throttles.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import type { EnginePorts } from './engine-ports.ts';

export async function loadAmazon({ onThrottled }: EnginePorts): Promise<TextEngine> {
  return createAmazonEngine(countThrottles(createTranslateClient(), onThrottled));
}
