import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { callLimits } from './call-limits.ts';

/** Of the wait for an answer's next byte: so much has an attempt as a whole, where nobody says. */
const WHOLE_FACTOR = 3;

type HandleArguments = Parameters<NodeHttpHandler['handle']>;

/** An attempt that is not over in time, however steadily its bytes come, is an error of the network. */
class LimitedHandler extends NodeHttpHandler {
  readonly #wholeMs: number;

  constructor(options: NodeHttpHandlerOptions, wholeMs: number) {
    super(options);
    this.#wholeMs = wholeMs;
  }

  override async handle(request: HandleArguments[0], options: HandleArguments[1] = {}) {
    const limit = AbortSignal.timeout(this.#wholeMs);
    const given = options.abortSignal as AbortSignal | undefined;
    const abortSignal = given === undefined ? limit : AbortSignal.any([given, limit]);
    try {
      return await super.handle(request, { ...options, abortSignal });
    } catch (error) {
      if (!limit.aborted || given?.aborted) throw error;
      const message = `the call was not over in ${this.#wholeMs} ms`;
      throw Object.assign(new Error(message, { cause: error }), { name: 'TimeoutError' });
    }
  }
}

/**
 * What sends the calls of a client of AWS, under {@link callLimits}.
 * @param wholeMs How long an attempt may take from its first byte to the answer's last.
 */
export function limitedHandler(answerMs?: number, wholeMs?: number): NodeHttpHandler {
  const limits = callLimits(answerMs);
  return new LimitedHandler(limits, wholeMs ?? WHOLE_FACTOR * limits.requestTimeout);
}
