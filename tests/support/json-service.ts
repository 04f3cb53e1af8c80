import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every field an operation here reads; each request holds those of its own operation. */
export interface ServiceInput {
  QueueUrl: string;
  MessageBody: string;
  MessageAttributes?: Record<string, { DataType: string; StringValue: string }>;
  MaxNumberOfMessages: number;
  ReceiptHandle: string;
  Entries: { ReceiptHandle: string }[];
  logGroupName: string;
  startTime: number;
  SecretId: string;
  SecretString: string;
  VersionId: string;
  ClientRequestToken: string;
  VersionStages: string[];
  MoveToVersionId: string;
  RemoveFromVersionId: string;
}

export type Operations = Record<string, (input: ServiceInput) => object>;

/**
 * A service of AWS's JSON protocols, on this machine: an answer an operation, by its name in `X-Amz-Target`. One that has
 * a `__type` is an error.
 */
export async function startJsonService(
  operations: Operations,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const answer = operations[operation]?.(JSON.parse(body));
    const isFailure = answer === undefined || '__type' in answer;
    response.writeHead(isFailure ? 400 : 200, { 'Content-Type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer ?? { __type: 'UnknownOperationException', message: operation }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
