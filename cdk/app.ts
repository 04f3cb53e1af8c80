import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { parseSiteConfig } from '../functions/article/site-config.ts';
import { DragomanStack } from './dragoman-stack.ts';

const path = join(import.meta.dirname, '..', 'content', 'site.json');
const site = parseSiteConfig(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

const app = new App();
new DragomanStack(app, 'Dragoman', {
  description: 'Multilingual publishing: articles in, their Arabic, French and English versions out',
  site,
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
