interface Template {
  Resources: Record<string, { Type: string }>;
}

/**
 * MiniStack 1.5.33 answers a `Ref` of a secret with its name and CloudFormation with its ARN, which is also
 * the secret's attribute `Id` (CloudFormation, "AWS::SecretsManager::Secret", "Return values").
 */
export function adaptTemplate(json: string): string {
  const template = JSON.parse(json) as Template;
  const secrets = Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::SecretsManager::Secret')
    .map(([id]) => id);
  return JSON.stringify(template, (_, value) =>
    secrets.includes(value?.Ref) ? { 'Fn::GetAtt': [value.Ref, 'Id'] } : value,
  );
}
