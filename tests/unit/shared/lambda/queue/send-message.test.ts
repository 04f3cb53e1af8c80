import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sendMessage } from '../../../../../functions/shared/lambda/queue/send-message.ts';

const QUEUE = 'https://sqs.eu-west-3.amazonaws.com/123456789012/DeadLetters';
const MESSAGE = { body: '{"task":"poison"}', attributes: { Reason: 'ميناء "é"' } };

interface Sent {
  url: string | undefined;
  target: string | undefined;
  authorization: string | undefined;
  body: unknown;
}

/** A queue that answers each call in turn, the last answer again and again. */
async function startQueue(...answers: RequestListener[]): Promise<Sent[]> {
  const calls: Sent[] = [];
  const server = createServer(async (request, response) => {
    const parts = await request.toArray();
    const { authorization, 'x-amz-target': target } = request.headers;
    calls.push({
      url: request.url,
      target: String(target),
      authorization,
      body: JSON.parse(Buffer.concat(parts).toString()),
    });
    answers[Math.min(calls.length, answers.length) - 1]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
    server.closeAllConnections();
  });
  return calls;
}

const answering =
  (status: number, body: object = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status).end(JSON.stringify(body));

const send = () => sendMessage(QUEUE, MESSAGE, AbortSignal.timeout(60_000));

test('a message is sent signed, with its attributes as text', async () => {
  const calls = await startQueue(answering(200));
  await send();
  expect(calls).toEqual([
    {
      url: '/',
      target: 'AmazonSQS.SendMessage',
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-west-3\/sqs\//),
      body: {
        QueueUrl: QUEUE,
        MessageBody: MESSAGE.body,
        MessageAttributes: { Reason: { DataType: 'String', StringValue: 'ميناء "é"' } },
      },
    },
  ]);
});

test('a queue that cannot take it now is asked again', async () => {
  const throttled = { __type: 'com.amazonaws.sqs#ThrottlingException', message: 'Slow down' };
  const calls = await startQueue(answering(503), answering(400, throttled), answering(200));
  await send();
  expect(calls).toHaveLength(3);
});

test('what the queue refuses is an error in its words, and not asked again', async () => {
  const missing = { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'There is no such queue' };
  const calls = await startQueue(answering(400, missing));
  await expect(send()).rejects.toThrow(
    expect.objectContaining({ name: 'QueueDoesNotExist', message: 'There is no such queue' }),
  );
  expect(calls).toHaveLength(1);
});

test('a page of a proxy is an error that tells its status', async () => {
  await startQueue((_, response) => response.writeHead(407).end('<html>'));
  await expect(send()).rejects.toThrow('the answer is 407');
});
