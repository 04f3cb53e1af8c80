import type { SQSRecord } from 'aws-lambda';
import { replaceForbidden } from '../../language/exchange/xml/character.ts';

/** How often a message is received before it is a dead letter: the stack gives every queue this number. */
export const MAX_RECEIVES = 5;

/** Where a message ends that failed every time. */
export interface DeadLetters {
  /** Puts the message there as it came, with the reason beside it. */
  bury(record: SQSRecord, reason: string): Promise<void>;
}

/** Names of a dead letter's attributes. `redrive` reads them. */
export const REASON = 'Reason';
export const FAILED_AT = 'FailedAt';

/** For all attempts together; a message that ran out of time leaves two seconds. */
const BURY_MS = 1_500;

/** Code points; the whole message has 256 KB (Amazon SQS, "Message quotas"). */
const REASON_LIMIT = 2000;

/** The queue moves a message by itself without any word of why; so the last failure puts it there instead. */
export function createDeadLetters(queueUrl: string, limitMs = BURY_MS): DeadLetters {
  return {
    async bury({ body }, reason) {
      // Loaded for the first dead letter: most functions never see one.
      const { sendMessage } = await import('./send-message.ts');
      const attributes = { [REASON]: attributeText(reason), [FAILED_AT]: new Date().toISOString() };
      await sendMessage(queueUrl, { body, attributes }, AbortSignal.timeout(limitMs));
    },
  };
}

/** Whether the queue would move the message if it failed now. */
export function isLastAttempt({ attributes }: Pick<SQSRecord, 'attributes'>): boolean {
  return Number(attributes?.ApproximateReceiveCount ?? 0) >= MAX_RECEIVES;
}

/** Characters SQS takes, which are those of XML (SendMessage, "MessageBody"), and never none. */
export function attributeText(text: string): string {
  const allowed = replaceForbidden(text, () => '\ufffd');
  return [...allowed].slice(0, REASON_LIMIT).join('') || 'no reason was given';
}
