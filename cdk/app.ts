import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { parseSiteConfig } from '../functions/article/site-config.ts';
import { DragomanStack } from './dragoman-stack.ts';

const path = join(import.meta.dirname, '..', 'content', 'site.json');
const site = parseSiteConfig(JSON.parse(readFileSync(path, 'utf8')));

new DragomanStack(new App(), 'Dragoman', {
  description: 'Multilingual publishing: articles in, their Arabic, French and English versions out',
  site,
});
