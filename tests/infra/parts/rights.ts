import { expect, test } from 'vitest';
import { pipeline, type Stage, type StageName } from '../../../functions/pipeline.ts';
import { idIn } from '../synthesize.ts';
import { plain } from './stacks.ts';

/** Characters at the end of a logical id. */
const HASH = 8;

const { resources, findings } = plain;
const stages = Object.entries(pipeline) as [string, Stage][];

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: { StringLikeIfExists: { 's3:prefix': string[] } };
}
const actionsOf = ({ Action }: Statement) => [Action].flat();
const prefixesIn = ({ Resource }: Statement) =>
  [...JSON.stringify(Resource).matchAll(/"\/([^"]*)\*"/g)].map(([, prefix = '']) => prefix);

/** A policy is named after its construct. */
const statementsOf = (name: string): Statement[] =>
  resources('AWS::IAM::Policy')
    .filter(([id]) => id.toLowerCase().startsWith(name))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);

const TRACE_CALLS = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
const TRANSLATE_CALLS = [
  'translate:DeleteTerminology',
  'translate:GetTerminology',
  'translate:ImportTerminology',
  'translate:ListTerminologies',
  'translate:TranslateText',
];

test.each(stages)('%s may do what pipeline.ts says, and no more', (name, stage) => {
  const statements = statementsOf(name);
  const prefixesFor = (action: string) =>
    statements
      .filter((s) => actionsOf(s).includes(action))
      .flatMap(prefixesIn)
      .sort();
  expect(prefixesFor('s3:GetObject')).toEqual([...stage.reads].sort());
  expect(prefixesFor('s3:PutObject')).toEqual([...stage.writes].sort());
  expect(prefixesFor('s3:DeleteObject')).toEqual([...stage.deletes].sort());
  const listed = statements.find((s) => actionsOf(s).includes('s3:ListBucket'))?.Condition;
  const prefixes = [...new Set([...stage.reads, ...stage.deletes])].map((prefix) => `${prefix}*`);
  expect(listed?.StringLikeIfExists['s3:prefix']).toEqual(prefixes);

  // The queue and the log are CDK's own grants, each on one resource.
  const calls = statements.flatMap(actionsOf).filter((action) => !/^(sqs|logs):/.test(action));
  expect(calls.sort()).toEqual(
    [
      's3:GetObject',
      's3:ListBucket',
      ...TRACE_CALLS,
      ...(stage.deletes.length > 0 ? ['s3:DeleteObject'] : []),
      ...(stage.writes.length > 0 ? ['s3:PutObject'] : []),
      ...(stage.translates ? TRANSLATE_CALLS : []),
      ...(stage.http === 'editors' ? ['secretsmanager:GetSecretValue'] : []),
    ].sort(),
  );
});

test("terminologies other than Dragoman's own are out of reach", () => {
  const own = statementsOf('translate').find((s) => actionsOf(s).includes('translate:DeleteTerminology'));
  expect(JSON.stringify(own?.Resource)).toMatch(/:terminology\/dragoman-\*"/);
});

test('the only calls on every resource are those that know none', () => {
  const wide = resources('AWS::IAM::Policy')
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Statement[])
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(actionsOf);
  expect([...new Set(wide)].sort()).toEqual([
    'translate:ListTerminologies',
    'translate:TranslateText',
    ...TRACE_CALLS,
  ]);
  for (const [, role] of resources('AWS::IAM::Role')) expect(role).not.toHaveProperty('ManagedPolicyArns');
});

test("the desk reads its own token's secret and no other", () => {
  const [statement] = statementsOf('desk').filter((s) =>
    actionsOf(s).includes('secretsmanager:GetSecretValue'),
  );
  expect(statement?.Resource).toEqual({ Ref: 'DeskToken8E9A0EF2' });
  expect(resources('AWS::SecretsManager::Secret').map(([id]) => id)).toEqual(['DeskToken8E9A0EF2']);
});

test.each(stages.filter(([, { http }]) => http === undefined))(
  '%s puts what failed into its own dead letters, and messages into the queues it wakes',
  (name) => {
    const sent = statementsOf(name).filter((s) => actionsOf(s).includes('sqs:SendMessage'));
    const { wakes = [], slowLane, goesOn } = pipeline[name as StageName];
    const queues = wakes.length > 0 ? [...wakes, name].map((stage) => `${stage}Queue`) : [];
    if (goesOn) queues.push(`${name}Queue`);
    if (slowLane) queues.push(`${name}SlowLaneDeadLetters`, `${name}Queue`, `${name}SlowLaneQueue`);
    const resources = sent.flatMap(({ Resource }) => Resource) as Parameters<typeof idIn>[0][];
    const named = resources.map((resource) => idIn(resource).slice(0, -HASH).toLowerCase());
    const wanted = [`${name}DeadLetters`, ...queues].map((queue) => queue.toLowerCase());
    expect(named.sort()).toEqual(wanted.sort());
  },
);

test('the clock may send to its queues and their dead letters only', () => {
  const calls = resources('AWS::IAM::Policy')
    .filter(([id]) => id.startsWith('Scheduler'))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Statement[]);
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) {
    expect(actionsOf(call).every((action) => action.startsWith('sqs:'))).toBe(true);
    expect(JSON.stringify(call.Resource)).toMatch(/(Queue|DeadLetters)[0-9A-F]{8}/);
  }
});

test('cdk-nag finds nothing that has no reason', () => {
  expect(findings).toEqual([]);
});
