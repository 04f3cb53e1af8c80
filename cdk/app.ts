import { resolve } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { addStacks } from './add-stacks.ts';
import { readContentFolder } from './read-content.ts';
import { readContext } from './read-context.ts';
import { parseStackConfig } from './stack-config.ts';

const app = new App();
const config = parseStackConfig(readContext(app.node.getAllContext()));
addStacks(app, config, readContentFolder(resolve(import.meta.dirname, '..', config.contentFolder)));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
