import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { addStacks } from '../../cdk/add-stacks.ts';
import { parseStackConfig } from '../../cdk/stack-config.ts';
import type { StandingPage } from '../../functions/shared/article/settings/standing-page.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no types here
export type Properties = Record<string, any>;

export interface Synthesized {
  template: Template;
  /** Of the stack in us-east-1, where there is one. */
  firewall?: Template;
  /** What cdk-nag and CDK's own validation find that has no reason. */
  findings: unknown[];
  resources(type: string): [id: string, Properties][];
  resource(type: string, id: string): Properties;
}

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };

/** The stack as `cdk synth` makes it of these fields; only the code is not bundled, which would take time. */
export function synthesize(
  fields: Record<string, unknown> = {},
  siteJson = {},
  feedsFile?: string,
  pages: readonly StandingPage[] = [],
): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'dragoman-stack-'));
  try {
    const app = new App({ outdir, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    const content = { site: parseSiteConfig(siteJson), feedsFile, pages };
    const { main, firewall } = addStacks(app, parseStackConfig(fields), content);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    const template = Template.fromStack(main);
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    const beside = firewall && { firewall: Template.fromStack(firewall) };
    return {
      ...lookInto(template),
      template,
      ...beside,
      findings: report.pluginReports.flatMap(({ violations }: Properties) => violations),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function lookInto(template: Template): Pick<Synthesized, 'resources' | 'resource'> {
  const resources = (type: string): [id: string, Properties][] =>
    Object.entries(template.findResources(type)).map(([id, { Properties = {} }]) => [id, Properties]);
  return {
    resources,
    resource: (type, id) => resources(type).find(([other]) => other === id)?.[1] ?? {},
  };
}

/** The resource an ARN is of. */
export const idIn = (arn: { 'Fn::GetAtt': [string, string] }) => arn['Fn::GetAtt'][0];
