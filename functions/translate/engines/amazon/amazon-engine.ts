import type { TranslateClient } from '@aws-sdk/client-translate';
import { unescapeTags } from '../../markup/scan.ts';
import type { TextEngine } from '../text-engine.ts';
import { createTranslateClient, translateText } from './client.ts';
import { readParagraphs, writeParagraphs } from './paragraphs.ts';
import { prepareTerminology } from './terminology.ts';

/** What one TranslateText call takes, in bytes of UTF-8, whatever the languages (AWS, "Guidelines and quotas"). */
const REQUEST_BYTES = 10_000;

/** `<p id=999></p>`: of shorter paragraphs than that no more fit. */
const PARAGRAPH_BYTES = 15;

/** Amazon Translate does not publish its quotas: few calls at once, and retries for the rest. */
const CALLS_AT_A_TIME = 4;

/** Translates by TranslateText, many texts a call, with the terms as a custom terminology. */
export function createAmazonEngine(client: TranslateClient = createTranslateClient()): TextEngine {
  return {
    name: 'amazon-translate',
    limits: { bytes: REQUEST_BYTES, bytesBeside: PARAGRAPH_BYTES },
    markup: 'tags',
    terminology: true,
    // Amazon Translate has no such setting for Arabic or English.
    formality: ['fr'],
    paid: true,
    atATime: CALLS_AT_A_TIME,
    bytesOf: (texts) => Buffer.byteLength(writeParagraphs(texts.map(({ markup }) => markup))),
    refusal: async () => undefined,
    async translate(texts, { sourceLanguage, targetLanguage }, { terms, formality }) {
      const name = await prepareTerminology(client, terms, sourceLanguage, targetLanguage);
      const markups = texts.map(({ markup }) => markup);
      const text = writeParagraphs(markups);
      const answer = await translateText(client, {
        text,
        sourceLanguage,
        targetLanguage,
        terminologyNames: name === undefined ? [] : [name],
        formality,
      });
      return readParagraphs(unescapeTags(answer, text), markups);
    },
    async close() {
      client.destroy();
    },
  };
}
