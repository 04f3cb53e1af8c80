import { fileURLToPath } from 'node:url';
import { type HttpStandIn, type StandInAnswer, startHttpStandIn } from './http-stand-in.ts';
import { translateHtml } from './stand-in-words.ts';

export interface ChatCall {
  model: string;
  messages: { role: string; content: string }[];
  response_format?: { type: string };
  max_tokens?: number;
  max_completion_tokens?: number;
  temperature?: number;
}

/** What a model is given to translate. */
export interface ChatInput {
  title?: string;
  terms?: { source: string; target?: string; avoid?: string[] }[];
  segments: { id: number; text: string; before?: string; after?: string }[];
}

export interface ChatChoice {
  finish_reason: string;
  message: { role: 'assistant'; content: string | null; refusal?: string };
}

export interface OpenAiStandIn extends HttpStandIn {
  /** Every request, in the order they came, refused or not. */
  calls: ChatCall[];
  inputs: ChatInput[];
}

export interface OpenAiStandInOptions {
  /** In place of the n-th answer, counted from 1. */
  answer?: (call: number, request: ChatCall) => StandInAnswer | undefined;
  /** Changes what the model says, to be as wrong as a model can be. */
  say?: (choice: ChatChoice, input: ChatInput) => ChatChoice;
  /** Changes a translation. */
  spoil?: (html: string) => string;
  /** What is asked for, where one is. */
  key?: string;
  /** Fields that this server, or its model, does not take. */
  unknown?: readonly (keyof ChatCall)[];
}

const MODEL = 'stand-in';

/** Answers as a chat completions interface does: the model does what it is told, on the whole. */
export async function startOpenAiStandIn(options: OpenAiStandInOptions = {}): Promise<OpenAiStandIn> {
  const { answer, say = (choice) => choice, spoil = (html) => html, key, unknown = [] } = options;
  const calls: ChatCall[] = [];
  const inputs: ChatInput[] = [];

  function complete(call: ChatCall, authorization: string | undefined): StandInAnswer {
    calls.push(call);
    const given = answer?.(calls.length, call);
    if (given !== undefined) return given;
    if (key !== undefined && authorization !== `Bearer ${key}`) {
      return refuse(401, `Incorrect API key provided: ${authorization?.slice(7)}`, 'invalid_api_key');
    }
    if (call.model !== MODEL) {
      return refuse(404, `The model \`${call.model}\` does not exist`, 'model_not_found');
    }
    const field = unknown.find((name) => call[name] !== undefined);
    if (field !== undefined) return refuse(400, `Unsupported parameter: '${field}'`, 'unsupported_parameter');
    const input = JSON.parse(call.messages.at(-1)?.content ?? '') as ChatInput;
    const target = /into .*? \(([\w-]+)\)/.exec(call.messages[0]?.content ?? '')?.[1] ?? '';
    inputs.push(input);
    const terms = (input.terms ?? []).flatMap(({ source, target: words }) =>
      words === undefined ? [] : [{ SourceText: source, TargetText: words }],
    );
    const translations = input.segments.map(({ id, text }) => ({
      id,
      text: spoil(translateHtml(text, target, terms)),
    }));
    const content = JSON.stringify({ translations });
    const choice = say({ finish_reason: 'stop', message: { role: 'assistant', content } }, input);
    return { body: { object: 'chat.completion', model: MODEL, choices: [{ index: 0, ...choice }] } };
  }

  const service = await startHttpStandIn(({ method, path, json, headers }) => {
    if (method === 'POST' && path === '/v1/chat/completions') {
      return complete(json as ChatCall, headers.authorization);
    }
    return { status: 404, body: 'not found' };
  });
  return { ...service, url: `${service.url}/v1`, calls, inputs };
}

function refuse(status: number, message: string, code: string): StandInAnswer {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

/** `npx tsx tests/support/openai-stand-in.ts`, to try the translator by hand. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startOpenAiStandIn();
  console.log(`OPENAI_BASE_URL=${url} OPENAI_MODEL=${MODEL}`);
}
