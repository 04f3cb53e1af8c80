import { createRetries } from '../../aws/retries.ts';
import { type Answer, createSignedCalls, serviceError } from '../../aws/signed-calls.ts';
import { emulatedEndpoint, readAccount } from '../environment/account.ts';

export interface NewMessage {
  body: string;
  /** Text, by name. */
  attributes: Record<string, string>;
}

const ANSWER_MS = 1_000;
const ATTEMPTS = 3;

/**
 * Puts a message into a queue (Amazon SQS API Reference, "SendMessage", in the AWS JSON protocol), under the role of
 * the function that runs.
 * @throws where the queue does not take it before `abortSignal`.
 */
export async function sendMessage(
  queueUrl: string,
  { body, attributes }: NewMessage,
  abortSignal: AbortSignal,
): Promise<void> {
  const endpoint = emulatedEndpoint('SQS') ?? new URL(queueUrl).origin;
  const send = createSignedCalls({
    account: readAccount(),
    endpoint,
    service: 'sqs',
    answerMs: ANSWER_MS,
  });
  const texts = Object.entries(attributes).map(([name, StringValue]) => [
    name,
    { DataType: 'String', StringValue },
  ]);
  const message = { QueueUrl: queueUrl, MessageBody: body, MessageAttributes: Object.fromEntries(texts) };
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' };
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  await createRetries(ATTEMPTS)(async () => {
    const answer = await send({ method: 'POST', path: '/', headers, body: bytes }, abortSignal);
    if (answer.status !== 200) throw refusedBy(answer);
  });
}

/** The queue says why as `{"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "…"}`. */
function refusedBy(answer: Answer): Error {
  const json = new TextDecoder().decode(answer.body);
  const text = (name: RegExp) => name.exec(json)?.[1];
  return serviceError(
    answer,
    text(/"__type"\s*:\s*"(?:[^"#]*#)?([^"]+)"/),
    text(/"message"\s*:\s*"([^"]+)"/i),
  );
}
