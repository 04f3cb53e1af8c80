import type { MachineName } from '../../functions/shared/language/engines.ts';

/** Where Amazon Translate is, as the SDKs' own list of endpoints has it; a test of tests/deploy compares the two. */
export const TRANSLATE_REGIONS = [
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

/** @throws if the stack goes where the engine it asks is not, which only the first article would find out. */
export function checkRegion(region: string | undefined, engines: readonly MachineName[]): void {
  if (region === undefined || !engines.includes('amazon')) return;
  if (TRANSLATE_REGIONS.some((one) => one === region)) return;
  throw new Error(
    `cdk.json: dragoman.region: ${JSON.stringify(region)}: Amazon Translate is not there. Set dragoman.translator ` +
      `to another engine, or take one of ${TRANSLATE_REGIONS.join(', ')}`,
  );
}
