import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { MachineName } from '../functions/shared/language/engines.ts';
import type { EngineServers } from './stack-config.ts';

/** What a function needs to ask the servers of its engines: where they are, and the right to read their keys. */
export function describeServers({ libretranslate, openai }: EngineServers, engines: readonly MachineName[]) {
  const environment: Record<string, string> = {};
  const secrets: string[] = [];
  const addKey = (variable: string, arn: string | undefined) => {
    if (arn === undefined) return;
    environment[variable] = arn;
    secrets.push(arn);
  };
  if (libretranslate !== undefined && engines.includes('libretranslate')) {
    environment.LIBRETRANSLATE_URL = libretranslate.url;
    addKey('LIBRETRANSLATE_KEY_SECRET', libretranslate.keySecretArn);
  }
  if (openai !== undefined && engines.includes('openai')) {
    environment.OPENAI_MODEL = openai.model;
    if (openai.baseUrl !== undefined) environment.OPENAI_BASE_URL = openai.baseUrl;
    addKey('OPENAI_KEY_SECRET', openai.keySecretArn);
  }
  return {
    environment,
    statements:
      secrets.length === 0
        ? []
        : [new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: secrets })],
  };
}
