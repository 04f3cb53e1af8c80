import type { StageName } from '../../../functions/pipeline.ts';
import { type Properties, synthesize } from '../../infra/synthesize.ts';
import { ACCOUNT, REGION } from './start-ministack.ts';

/** Statements of IAM policies, by the stage whose role has them. */
export type Policies = Map<StageName, Record<string, unknown>[]>;

const PSEUDO: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
};

/** The policies of each stage's role as the stack has them, with this bucket in place of the stack's. */
export function readPolicies(stages: readonly StageName[], bucket: string): Policies {
  const stack = synthesize();
  const [[bucketId = ''] = []] = stack.resources('AWS::S3::Bucket');
  const arnOf = (id: string) =>
    id === bucketId ? `arn:aws:s3:::${bucket}` : `arn:aws:other:${REGION}:${ACCOUNT}:${id}`;
  const policies = stack.resources('AWS::IAM::Policy');
  return new Map(
    stages.map((stage) => {
      const ofStage = policies.filter(([, { Roles }]) =>
        Roles.some(({ Ref }: Properties) => new RegExp(`^${stage}FunctionRole`, 'i').test(Ref)),
      );
      const statements = ofStage.flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);
      return [
        stage,
        statements.map((statement) => resolveTokens(statement, arnOf) as Record<string, unknown>),
      ];
    }),
  );
}

/**
 * What the bucket's policy lets CloudFront do, as rights of whoever asks: no emulator asks in a service's name, nor says for
 * which distribution. tests/infra/parts/media.ts holds that part of it.
 */
export function readEdgeRights(bucket: string): Record<string, unknown>[] {
  const stack = synthesize();
  const [[bucketId = ''] = []] = stack.resources('AWS::S3::Bucket');
  const arnOf = (id: string) => (id === bucketId ? `arn:aws:s3:::${bucket}` : id);
  return stack
    .resources('AWS::S3::BucketPolicy')
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Properties[])
    .filter(({ Principal }) => Principal.Service === 'cloudfront.amazonaws.com')
    .map(({ Effect, Action, Resource, Condition: { StringEquals: _, ...Condition } }) => {
      const asked = { Effect, Action, Resource, ...(Object.keys(Condition).length > 0 && { Condition }) };
      return resolveTokens(asked, arnOf) as Record<string, unknown>;
    });
}

/** What CloudFormation does at a deploy, for the functions that stand in our policies. */
function resolveTokens(value: unknown, arnOf: (id: string) => string): unknown {
  const resolve = (inner: unknown) => resolveTokens(inner, arnOf);
  if (Array.isArray(value)) return value.map(resolve);
  if (typeof value !== 'object' || value === null) return value;
  const token = value as Properties;
  if (typeof token.Ref === 'string') return PSEUDO[token.Ref] ?? arnOf(token.Ref);
  if (token['Fn::GetAtt']) return arnOf(token['Fn::GetAtt'][0]);
  if (token['Fn::Join']) {
    const [separator, parts] = token['Fn::Join'];
    return parts.map(resolve).join(separator);
  }
  return Object.fromEntries(Object.entries(token).map(([key, inner]) => [key, resolve(inner)]));
}
