import { XMLParser } from 'fast-xml-parser';
import { signedFor } from './ask.ts';
import { ACCOUNT } from './start-ministack.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** The trust of a function's role names Lambda; here the account itself takes its place. */
const TRUST = statements([
  { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' },
]);
/** IAM and STS keep to one version for good (IAM and STS API references, "Common parameters"). */
const VERSIONS = { iam: '2010-05-08', sts: '2011-06-15' };

function statements(Statement: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

/** Makes a role with these rights at an emulator and answers what one who has assumed it signs with. */
export async function assumeNewRole(url: string, name: string, policy: object[]): Promise<Credentials> {
  await call(url, 'iam', { Action: 'CreateRole', RoleName: name, AssumeRolePolicyDocument: TRUST });
  await call(url, 'iam', {
    Action: 'PutRolePolicy',
    RoleName: name,
    PolicyName: 'rights',
    PolicyDocument: statements(policy),
  });
  const answer = await call(url, 'sts', {
    Action: 'AssumeRole',
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
    RoleSessionName: name,
  });
  const keys = new XMLParser({ parseTagValue: false }).parse(answer).AssumeRoleResponse.AssumeRoleResult
    .Credentials;
  return {
    accessKeyId: keys.AccessKeyId,
    secretAccessKey: keys.SecretAccessKey,
    sessionToken: keys.SessionToken,
  };
}

async function call(
  url: string,
  service: keyof typeof VERSIONS,
  parameters: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams({ ...parameters, Version: VERSIONS[service] });
  const answer = await fetch(url, { method: 'POST', headers: signedFor(service), body });
  const text = await answer.text();
  if (answer.ok) return text;
  throw new Error(`${service} answered ${answer.status} to ${parameters.Action}: ${text}`);
}
