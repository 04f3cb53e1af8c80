/** Names that are not made of their parts. */
const NAMES: Record<string, string> = {
  deepl: 'DeepL',
  libretranslate: 'LibreTranslate',
  // What runs the models on this computer.
  local: 'Bergamot',
  // Whoever's model it is: a page names it beside this.
  openai: 'OpenAI-compatible API',
};

/**
 * Machine translators as people call them: `amazon-translate` is Amazon Translate.
 * @param engines Names, with `, ` between them.
 */
export function engineName(engines: string): string {
  return engines
    .split(', ')
    .map((engine) => NAMES[engine] ?? capitalized(engine))
    .join(', ');
}

/** A version's engine, with its model where it tells. */
export function engineInWords({ engine = '', model }: { engine?: string; model?: string }): string {
  return model === undefined ? engineName(engine) : `${engineName(engine)} (${model})`;
}

function capitalized(engine: string): string {
  return engine
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
