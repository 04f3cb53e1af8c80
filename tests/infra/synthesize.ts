import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DragomanStack } from '../../cdk/dragoman-stack.ts';
import { parseStackConfig } from '../../cdk/stack-config.ts';
import type { StandingPage } from '../../functions/shared/article/settings/standing-page.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no types here
export type Properties = Record<string, any>;

export interface Synthesized {
  template: Template;
  /** What cdk-nag finds that has no reason. */
  findings: unknown[];
  resources(type: string): [id: string, Properties][];
  resource(type: string, id: string): Properties;
}

/** The stack as `cdk synth` makes it; only the code is not bundled, which would take time. */
export function synthesize(
  { stackName = 'Dragoman', ...fields }: Record<string, unknown> & { stackName?: string } = {},
  siteJson = {},
  feedsFile?: string,
  pages: readonly StandingPage[] = [],
): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'dragoman-stack-'));
  try {
    const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
    const config = parseStackConfig(fields);
    const stack = new DragomanStack(app, stackName, {
      ...(config.region !== undefined && { env: { region: config.region } }),
      config,
      content: { site: parseSiteConfig(siteJson), feedsFile, pages },
    });
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    const template = Template.fromStack(stack);
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    return { ...lookInto(template), template, findings: report.pluginReports };
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
