import { Token } from 'aws-cdk-lib';

/** All names and values together, in bytes (AWS Lambda, "Lambda quotas"). */
const ENVIRONMENT_BYTES = 4096;
/** For a value that is known when it is deployed: a name, an ARN or an address. */
const UNKNOWN_BYTES = 200;

/** @throws if Lambda would not take the environment, which the deployment would find out halfway through. */
export function checkEnvironmentSize(stage: string, environment: Record<string, string>): void {
  const sizes = Object.entries(environment).map(([name, value]) => ({
    name,
    bytes: Buffer.byteLength(name) + (Token.isUnresolved(value) ? UNKNOWN_BYTES : Buffer.byteLength(value)),
  }));
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  if (bytes <= ENVIRONMENT_BYTES) return;
  const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
  throw new Error(
    `the environment of the function ${stage} has ${bytes} bytes, and Lambda takes ${ENVIRONMENT_BYTES}: ` +
      `${largest?.name} alone has ${largest?.bytes} (SITE_CONFIG is content/site.json, OIDC_… are "oidc" in cdk.json)`,
  );
}
