import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { type ArticleFields, parseFields } from '../../shared/intake/article-fields.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/**
 * Takes the YAML between `---` lines off a file's beginning. Dates without an offset are in `timeZone`.
 * @throws {Rejection} where it is no YAML, does not end, or a field cannot be read, naming the field.
 */
export function readFrontMatter(text: string, timeZone: string): { fields: ArticleFields; body: string } {
  const file = new VFile(text);
  try {
    matter(file, { strip: true, yaml: { maxAliasCount: 20, uniqueKeys: true } });
  } catch (cause) {
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new Rejection(`the front matter is not valid YAML: ${problem.replace(/:$/, '')}`, { cause });
  }
  const found = file.data.matter as unknown;
  const body = String(file);
  if (body === text && /^---[ \t]*\r?\n[ \t]*[\p{L}_-]+[ \t]*:/u.test(text)) {
    throw new Rejection('the front matter begins with "---" and has no line "---" that ends it');
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Rejection('the front matter is not a list of "name: value" lines');
  }
  return { fields: parseFields(found, timeZone, 'the front matter'), body };
}
