import { describe, expect, test } from 'vitest';
import { synthesize } from './synthesize.ts';

/**
 * Names that somebody chose, and not CloudFormation: what two deployments of an account both have cannot be made twice. A
 * name of the whole account must differ by stage and by region.
 */
function namesOf({ template }: ReturnType<typeof synthesize>, region: string): string[] {
  const { Resources } = template.toJSON() as {
    Resources: Record<string, { Type: string; Properties?: unknown }>;
  };
  return Object.values(Resources).flatMap(({ Type, Properties }) =>
    namesIn(Type, Properties).map(
      (name) => `${Type} ${JSON.stringify(name).replaceAll('{"Ref":"AWS::Region"}', JSON.stringify(region))}`,
    ),
  );
}

/** Names that may stand twice: of a part of something else, of what is watched, and labels. */
const NO_NAMES_OF_THEIR_OWN = [
  'AWS::IAM::Policy PolicyName',
  'AWS::CloudWatch::Alarm MetricName',
  'AWS::ApiGatewayV2::Api Name',
  'AWS::ApiGatewayV2::Stage StageName',
];

/** Of a resource itself, or of the one `…Config` that some types keep all in. */
function namesIn(type: string, properties: unknown): unknown[] {
  const fields = Object.entries(Object(properties));
  const configs = fields.filter(([key]) => key.endsWith('Config'));
  const inside = configs.flatMap(([, config]) => Object.entries(Object(config)));
  return [...fields, ...inside]
    .filter(([key, value]) => key.endsWith('Name') && isChosen(value))
    .filter(([key]) => !NO_NAMES_OF_THEIR_OWN.includes(`${type} ${key}`))
    .map(([, value]) => value);
}

/** A reference to another resource is no name. */
const isChosen = (value: unknown) => !('Ref' in Object(value)) && !('Fn::GetAtt' in Object(value));

const STACKS = [
  ['Dragoman', 'eu-west-1'],
  ['Dragoman', 'us-east-1'],
  ['Dragoman-test', 'eu-west-1'],
  ['Dragoman-test', 'us-east-1'],
] as const;

const deployments = STACKS.map(([stackName, region]) => ({
  title: `${stackName} in ${region}`,
  names: namesOf(synthesize({ region, ...(stackName !== 'Dragoman' && { stageName: 'test' }) }), region),
}));

describe('two stages and two regions stand side by side in one account', () => {
  test.each(deployments)('$title shares no name with the others', ({ title, names }) => {
    expect(names).not.toEqual([]);
    for (const other of deployments.filter((one) => one.title !== title)) {
      expect(names.filter((name) => other.names.includes(name))).toEqual([]);
    }
  });
});

test('a stack whose region the profile says has its region in those names too', () => {
  const [here, there] = ['eu-west-1', 'us-east-1'].map((region) => namesOf(synthesize(), region));
  expect(here?.filter((name) => there?.includes(name))).toEqual([]);
  expect(here).toHaveLength(deployments[0]?.names.length ?? 0);
});
