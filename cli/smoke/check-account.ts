import { type CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type SmokeCheck, seen } from './smoke-check.ts';

/** Whether the account runs as many functions at once as cdk.json says. @param expected What the stack was deployed with. */
export function checkConcurrency(client: LambdaClient, expected: number | undefined): Promise<SmokeCheck> {
  return seen('functions at once', async () => {
    const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
    const { ConcurrentExecutions: most = 0, UnreservedConcurrentExecutions: free = 0 } = AccountLimit ?? {};
    const said = `the account runs ${most}, of which ${free} are reserved for nobody`;
    if (expected === undefined) return { outcome: 'ok', detail: said };
    if (free < expected) {
      return {
        outcome: 'failed',
        detail: `${said}; the stack counts on ${expected}: lower accountConcurrency in cdk.json and deploy, or ask for more (Service Quotas, "Lambda")`,
      };
    }
    if (free >= 3 * expected) {
      return {
        outcome: 'warning',
        detail: `${said}; accountConcurrency in cdk.json may be more than ${expected}`,
      };
    }
    return { outcome: 'ok', detail: `${said}; the stack counts on ${expected}` };
  });
}

/** What one call describes (CloudWatch, "DescribeAlarms"). */
const ALARMS_A_CALL = 100;

/** Which alarms of the stack are on. @param names Of all of them. */
export function checkAlarms(client: CloudWatchClient, names: readonly string[]): Promise<SmokeCheck> {
  return seen('alarms', async () => {
    if (names.length === 0) return { outcome: 'failed', detail: 'the stack has no alarm' };
    const on: string[] = [];
    for (let first = 0; first < names.length; first += ALARMS_A_CALL) {
      const AlarmNames = names.slice(first, first + ALARMS_A_CALL);
      const { MetricAlarms = [] } = await client.send(
        new DescribeAlarmsCommand({ AlarmNames, MaxRecords: ALARMS_A_CALL }),
      );
      on.push(...MetricAlarms.filter(({ StateValue }) => StateValue === 'ALARM').map(headingOf));
    }
    if (on.length === 0) return { outcome: 'ok', detail: `none of ${names.length} is on` };
    const headings = [...new Set(on)].join(', ');
    return { outcome: 'warning', detail: `on: ${headings}; docs/runbook.md says what to do` };
  });
}

/** An alarm's description ends with its heading of the runbook. */
const headingOf = ({ AlarmName = '', AlarmDescription = '' }: MetricAlarm) =>
  /"[^"]+"$/.exec(AlarmDescription)?.[0] ?? AlarmName;

/** By what an object of the bucket is encrypted. @param keyArn The customer's key that the stack has, if it has one. */
export function checkEncryption(
  client: S3Client,
  object: { Bucket: string; Key: string },
  keyArn: string | undefined,
): Promise<SmokeCheck> {
  return seen('encryption', async () => {
    const { ServerSideEncryption: kind, SSEKMSKeyId: key } = await client.send(new HeadObjectCommand(object));
    if (keyArn === undefined) {
      return kind === 'AES256'
        ? { outcome: 'ok', detail: "by S3's own keys" }
        : { outcome: 'warning', detail: `${kind ?? 'none that S3 tells of'}; ${key ?? 'no key'}` };
    }
    return key === keyArn
      ? { outcome: 'ok', detail: keyArn }
      : { outcome: 'failed', detail: `by ${key ?? kind ?? 'nothing'} in place of ${keyArn}` };
  });
}
