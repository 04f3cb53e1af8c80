import { expect, test } from 'vitest';
import { engineName } from '../../../../../functions/shared/words/pages/engine-name.ts';

test.each([
  ['amazon-translate', 'Amazon Translate'],
  ['local', 'Bergamot'],
  ['libretranslate', 'LibreTranslate'],
  ['openai', 'OpenAI-compatible API'],
  ['deepl', 'DeepL'],
  ['amazon-translate, local', 'Amazon Translate, Bergamot'],
])('%s is called %s', (engines, name) => expect(engineName(engines)).toBe(name));
