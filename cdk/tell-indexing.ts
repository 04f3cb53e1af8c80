import { Annotations, type Stack } from 'aws-cdk-lib';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';

/**
 * Says at synth, and so at the first deploy, what search engines make of what a machine translated and nobody has read: once
 * they hold a site for one of these, no setting of ours takes it back.
 */
export function tellIndexing(stack: Stack, { languages, noindexUnreviewed }: SiteConfig): void {
  const open = languages.filter((language) => !noindexUnreviewed.includes(language));
  if (open.length === 0) return;
  const all = languages.map((language) => `"${language}"`).join(', ');
  Annotations.of(stack).addInfoV2(
    'dragoman:indexing',
    `Machine translations that nobody has reviewed are open to search engines in ${open.join(', ')}. Many of them may ` +
      'count as spam to Google ("scaled content abuse") and lower the whole site. "noindexUnreviewed": ' +
      `[${all}] in site.json keeps them out until a person has reviewed them; ` +
      '"noindexUnreviewed": [] says that this is as you want it',
  );
}
