import { resolve } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DragomanStack } from './dragoman-stack.ts';
import { readContentFolder } from './read-content.ts';
import { readContext } from './read-context.ts';
import { parseStackConfig } from './stack-config.ts';

const app = new App();
const config = parseStackConfig(readContext(app.node.getAllContext()));
const content = readContentFolder(resolve(import.meta.dirname, '..', config.contentFolder));
const name = config.stageName === undefined ? 'Dragoman' : `Dragoman-${config.stageName}`;

new DragomanStack(app, name, {
  description: 'Multilingual publishing: articles in, their Arabic, French and English versions out',
  ...(config.region !== undefined && { env: { region: config.region } }),
  config,
  content,
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
