import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(`tests/fixtures/sitemaps/${fileName}`, 'utf8'),
});
const imported = ['xhtml-link.xsd', 'news.xsd'].map(schema);

/** What the schemas find wrong with a sitemap or an index. */
export async function sitemapProblems(xml: string): Promise<string[]> {
  const file = { fileName: 'sitemap.xml', contents: xml };
  const result = await validateXML({ xml: file, schema: schema('sitemap.xsd'), preload: imported });
  return result.valid ? [] : result.errors.map(({ message }) => message);
}
