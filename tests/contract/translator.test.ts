import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { machineFacts } from '../../functions/shared/language/engines.ts';
import { createAmazonEngine } from '../../functions/translate/engines/amazon/amazon-engine.ts';
import { createTranslateClient } from '../../functions/translate/engines/amazon/client.ts';
import { createLibreTranslateEngine } from '../../functions/translate/engines/libretranslate/libretranslate-engine.ts';
import { createLocalEngine } from '../../functions/translate/engines/local/local-engine.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import { createOpenAiEngine } from '../../functions/translate/engines/openai/openai-engine.ts';
import { createEngineTranslator } from '../../functions/translate/markup/engine-translator.ts';
import type { StandInAnswer } from '../support/http-stand-in.ts';
import { startLibreTranslateStandIn } from '../support/libretranslate-stand-in.ts';
import { startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { type StandInOptions, startTranslateStandIn } from '../support/translate-stand-in.ts';
import { describeTranslator, type Fault, type TranslatorUnderTest } from './describe-translator.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };

describeTranslator('memory', {
  faults: [],
  async open() {
    const translator = createMemoryTranslator();
    return {
      translator,
      pair: PAIR,
      texts: [
        ['Good morning', undefined],
        ['Good night', undefined],
      ],
      coded: [['Good <1>morning</1>', undefined]],
      looksLikeMarkup: ['Write &lt;b&gt; for bold'],
      close: () => translator.close(),
    };
  },
});

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');

describeTranslator('local', {
  faults: ['permanent', 'silent'],
  async open(fault) {
    const engine = createLocalEngine({ models: MODELS, ...(fault === 'silent' && { answerMs: 1 }) });
    const translator = createEngineTranslator(engine);
    return {
      translator,
      pair: fault === 'permanent' ? { sourceLanguage: 'en', targetLanguage: 'de' } : PAIR,
      texts: [
        ['Minister Hodi visited the hotel in Egypt.', 'Le ministre Hodi a visité l’hôtel en Égypte.'],
        ['The airport has 266 blue boats.', 'L’aéroport a 266 bateaux bleus.'],
        ['Port of Rabat', 'Port de Rabat'],
      ],
      coded: [
        [
          'Minister Hodi visited the <1>hotel</1> in <2>Egypt</2>.',
          'Le ministre Hodi a visité <1>l’hôtel</1> en <2>Égypte</2>.',
        ],
      ],
      looksLikeMarkup: ['Port of &lt;b&gt; &amp;lt;i&amp;gt; Rabat &lt;/a&gt;'],
      close: () => translator.close(),
    };
  },
});

test.each([
  ['local', createLocalEngine({ models: MODELS })],
  ['amazon', createAmazonEngine(createTranslateClient({ region: 'eu-west-3' }))],
  ['libretranslate', createLibreTranslateEngine({ base: new URL('http://localhost/'), paid: false })],
  ['openai', createOpenAiEngine({ base: new URL('http://localhost/'), model: 'any', paid: false })],
] as const)('%s is what is known of it before it is loaded', async (use, { name, terminology, close }) => {
  expect({ name, terminology }).toEqual(machineFacts(use));
  await close();
});

/** How the stand-in misbehaves. */
const FAULTS: Partial<Record<Fault, StandInOptions>> = {
  throttled: {
    refuse: (call) => (call === 1 ? { name: 'TooManyRequestsException', status: 400 } : undefined),
  },
  unreadable: { garble: () => '{"TranslatedText": "Bon' },
  permanent: { refuse: () => ({ name: 'InvalidRequestException', status: 400 }) },
  quota: { refuse: () => ({ name: 'ServiceQuotaExceededException', status: 400 }) },
  inventing: { spoil: (html) => `${html} <script>alert(1)</script>` },
};

async function openAmazon(fault?: Fault): Promise<TranslatorUnderTest> {
  const isStuck = fault === 'silent' || fault === 'dripping';
  const standIn = await startTranslateStandIn((fault && FAULTS[fault]) ?? {});
  const silent = await startSilentServer((response) => {
    if (fault !== 'dripping') return;
    response.writeHead(200);
    const drops = setInterval(() => response.write(' '), 10);
    response.once('close', () => clearInterval(drops));
  });
  const client = createTranslateClient({
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    endpoint: isStuck ? silent.url : standIn.url,
    ...(isStuck && { maxAttempts: 1, requestHandler: limitedHandler(200, 400) }),
  });
  return {
    translator: createEngineTranslator(createAmazonEngine(client)),
    pair: PAIR,
    texts: [
      ['Good morning', 'Good·fr morning·fr'],
      ['Good night', 'Good·fr night·fr'],
      ['word '.repeat(500).trim(), 'word·fr '.repeat(500).trim()],
    ],
    coded: [['See <1>the <2>new</2> report</1>', 'See·fr <1>the·fr <2>new·fr</2> report·fr</1>']],
    looksLikeMarkup: ['Write &lt;b&gt; or &amp;lt;', 'Write·fr &lt;b·fr&gt; or·fr &amp;lt·fr;'],
    sizes: () => ({ sizes: standIn.requests.map(({ text }) => Buffer.byteLength(text)), limit: 10_000 }),
    async close() {
      client.destroy();
      silent.close();
      await standIn.close();
    },
  };
}

describeTranslator('amazon', {
  faults: ['throttled', 'silent', 'dripping', 'unreadable', 'permanent', 'quota', 'inventing'],
  open: openAmazon,
});

/** Only what is never answered is not waited for. */
const limitsFor = (fault: Fault | undefined) =>
  fault === 'silent' || fault === 'dripping' ? { answerMs: 400, callMs: 800 } : { pauseMs: 1 };

/** In place of its first answer, or of all. */
const LIBRETRANSLATE_FAULTS: Partial<Record<Fault, (call: number) => StandInAnswer | undefined>> = {
  throttled: (call) =>
    call === 1 ? { status: 429, body: { error: 'Slowdown: 60 per 1 minute' } } : undefined,
  silent: () => ({ harm: 'silent' }),
  dripping: () => ({ harm: 'dripping' }),
  unreadable: () => ({ body: '{"translatedText": ["Bon' }),
  permanent: () => ({ status: 403, body: { error: 'Invalid API key' } }),
  quota: () => ({ status: 429, body: { error: 'Slowdown: 1000 per 1 day' } }),
};

describeTranslator('libretranslate', {
  faults: ['throttled', 'silent', 'dripping', 'unreadable', 'permanent', 'quota', 'inventing'],
  async open(fault) {
    const standIn = await startLibreTranslateStandIn({
      answer: fault && LIBRETRANSLATE_FAULTS[fault],
      ...(fault === 'inventing' && { spoil: (html) => `${html} <script>alert(1)</script>` }),
    });
    const base = new URL(`${standIn.url}/`);
    const engine = createLibreTranslateEngine({ base, paid: false, ...limitsFor(fault) });
    return {
      translator: createEngineTranslator(engine),
      pair: PAIR,
      texts: [
        ['Good morning', 'Good·fr morning·fr'],
        ['Good night', 'Good·fr night·fr'],
        ['word '.repeat(300).trim(), 'word·fr '.repeat(300).trim()],
      ],
      coded: [['See <1>the <2>new</2> report</1>', 'See·fr <1>the·fr <2>new·fr</2> report·fr</1>']],
      looksLikeMarkup: [
        'Write &lt;b&gt;, R&amp;D or &amp;lt;',
        'Write·fr &lt;b·fr&gt;, R·fr&amp;D·fr or·fr &amp;lt·fr;',
      ],
      sizes: () => ({
        sizes: standIn.batches.map((texts) => [...texts.join('')].length),
        limit: 2_000,
      }),
      close: standIn.close,
    };
  },
});

const openAiError = (status: number, code: string): StandInAnswer => ({
  status,
  body: { error: { message: 'refused', type: code, code } },
});

/** In place of its first answer, or of all. */
const OPENAI_FAULTS: Partial<Record<Fault, (call: number) => StandInAnswer | undefined>> = {
  throttled: (call) => (call === 1 ? openAiError(429, 'rate_limit_exceeded') : undefined),
  silent: () => ({ harm: 'silent' }),
  dripping: () => ({ harm: 'dripping' }),
  unreadable: () => ({ body: '{"choices": [{"message": {"content": "Bon' }),
  permanent: () => openAiError(401, 'invalid_api_key'),
  quota: () => openAiError(429, 'insufficient_quota'),
};

describeTranslator('openai', {
  faults: ['throttled', 'silent', 'dripping', 'unreadable', 'permanent', 'quota', 'inventing'],
  async open(fault) {
    const standIn = await startOpenAiStandIn({
      answer: fault && OPENAI_FAULTS[fault],
      ...(fault === 'inventing' && { spoil: (html) => `${html} <script>alert(1)</script>` }),
    });
    const engine = createOpenAiEngine({
      base: new URL(`${standIn.url}/`),
      model: 'stand-in',
      paid: false,
      ...limitsFor(fault),
    });
    return {
      translator: createEngineTranslator(engine),
      pair: PAIR,
      texts: [
        ['Good morning', 'Good·fr morning·fr'],
        ['Good "night"', 'Good·fr "night·fr"'],
        ['word '.repeat(300).trim(), 'word·fr '.repeat(300).trim()],
      ],
      coded: [['See <1>the <2>new</2> report</1>', 'See·fr <1>the·fr <2>new·fr</2> report·fr</1>']],
      looksLikeMarkup: ['Write &lt;b&gt; or &amp;lt;', 'Write·fr &lt;b·fr&gt; or·fr &amp;lt·fr;'],
      sizes: () => ({
        sizes: standIn.inputs.map(({ segments }) => [...segments.map(({ text }) => text).join('')].length),
        limit: 2_000,
      }),
      close: standIn.close,
    };
  },
});
