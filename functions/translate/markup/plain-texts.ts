import { escapeText } from '../../shared/article/coded-text.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import { readWords } from './answer.ts';

/** For an engine that takes no markup: its texts are sent as they read, and what it gives is made markup again. */
export function takesPlain(engine: TextEngine): TextEngine {
  return {
    ...engine,
    async translate(texts, pair, hints) {
      const plain = texts.map((text) => ({ ...text, markup: readWords(text.markup, text.markup) }));
      const answers = await engine.translate(plain, pair, hints);
      return answers.map((answer) => (answer === undefined ? undefined : escapeText(answer)));
    },
  };
}
