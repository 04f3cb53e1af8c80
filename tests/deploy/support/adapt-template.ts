import type { Properties } from '../../infra/synthesize.ts';

interface Template {
  Resources: Record<string, { Type: string; Properties: Properties }>;
}

/** Writes what MiniStack 1.5.33 reads otherwise than CloudFormation, or not at all, in a way that it does. */
export function adaptTemplate(json: string): string {
  const template = JSON.parse(json) as Template;
  for (const resource of Object.values(template.Resources)) {
    if (resource.Type === 'AWS::CloudWatch::Alarm') resource.Properties = withoutMath(resource.Properties);
  }
  return JSON.stringify(template, withSecretArns(template));
}

/** An alarm over an expression watches the first of its metrics: MiniStack knows no metric math. */
function withoutMath({ Metrics, ...alarm }: Properties): Properties {
  const first = Metrics?.find(({ MetricStat }: Properties) => MetricStat !== undefined)?.MetricStat;
  if (first === undefined) return { ...alarm, ...(Metrics && { Metrics }) };
  return { ...alarm, ...first.Metric, Period: first.Period, Statistic: first.Stat };
}

/**
 * MiniStack answers a `Ref` of a secret with its name and CloudFormation with its ARN, which is also the secret's
 * attribute `Id` (CloudFormation, "AWS::SecretsManager::Secret", "Return values").
 */
function withSecretArns({ Resources }: Template) {
  const secrets = Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::SecretsManager::Secret')
    .map(([id]) => id);
  return (_: string, value: unknown) => {
    const { Ref } = (value ?? {}) as Properties;
    return secrets.includes(Ref) ? { 'Fn::GetAtt': [Ref, 'Id'] } : value;
  };
}
