import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { signedFor } from './ask.ts';
import { physicalId } from './find-resources.ts';
import type { MiniStack } from './start-ministack.ts';

const TIME_LIMIT_MS = 60_000;

/** Switches a rule of EventBridge on or off, as one does in the console. @param rule Matches its logical id. */
export async function switchRule(
  ministack: MiniStack,
  rule: RegExp,
  action: 'EnableRule' | 'DisableRule',
): Promise<void> {
  // The emulator's is the name, CloudFormation's "<bus>|<name>" for a bus that is not the default one.
  const Name = (await physicalId(ministack, rule)).split('|').at(-1);
  const { status, body } = await post(ministack, `AWSEvents.${action}`, JSON.stringify({ Name }));
  if (status !== 200) throw new Error(`EventBridge answered ${status} to ${action} of ${Name}: ${body}`);
}

function post({ port, certificate }: MiniStack, target: string, body: string) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const asked = request({
      ...{ host: '127.0.0.1', port, method: 'POST', path: '/', servername: 'localhost', ca: certificate },
      headers: {
        ...signedFor('events'),
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': target,
      },
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    asked.on('error', reject).on('response', async (answer) => {
      resolve({ status: answer.statusCode, body: await text(answer) });
    });
    asked.end(body);
  });
}
