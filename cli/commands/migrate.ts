import { Command, Option } from 'commander';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { contentOption } from '../../local/options.ts';
import { printable } from '../../local/progress.ts';
import { SYSTEMS, type System } from '../migrate/post.ts';

interface MigrateOptions {
  from: System;
  content: string;
  write: boolean;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'shows what articles a site of another system gives, and writes them into the content folder',
    )
    .argument('<folder>', "the site's folder, or a folder of its export")
    .addOption(new Option('--from <system>', 'what wrote it').choices(SYSTEMS).makeOptionMandatory())
    .addOption(contentOption())
    .option('--write', 'write them; without it, only say what would be written', false)
    .action(migrate);
}

async function migrate(folder: string, { from, content, write }: MigrateOptions): Promise<void> {
  const { findSite } = await import('../migrate/find-posts.ts');
  const { describePost } = await import('../migrate/describe-post.ts');
  const { writePost } = await import('../migrate/write-post.ts');
  const { site } = await loadSiteConfig(content);
  const { posts, unread } = await findSite(folder, from);
  const counts = { taken: 0, refused: 0, kept: 0 };
  for (const post of posts) {
    const described = describePost(post, posts, site.timeZone);
    say(described.line);
    for (const { from, name } of post.pictures ?? []) say(`  with ${name} (${from})`);
    for (const name of post.missing ?? []) say(`  the picture ${name} was not found in ${folder}`);
    counts[described.isTaken ? 'taken' : 'refused'] += 1;
    if (!write) continue;
    const inTheWay = await writePost(post, { folder, content, withPictures: described.isTaken });
    for (const what of inTheWay) say(`  not written: ${what}`);
    if (inTheWay.length > 0) counts.kept += 1;
  }
  for (const path of unread) say(`${path}\n  not read: it is no Markdown or JSON`);
  say(`${posts.length} files: ${counts.taken} can be taken, ${counts.refused} cannot as they are`);
  if (!write && posts.length > 0) say('nothing was written; --write writes them');
  if (posts.length === 0) say(`no text of ${from} was found in ${folder}`);
  if (posts.length === 0 || counts.refused + counts.kept > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}
