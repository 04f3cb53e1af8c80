const article = (language: string, more = '') =>
  `---\ntitle: The new harbour (${language})\nauthor: Hind Amrani\ntags: [Ports]\n${more}---\n\nIt opens on **Monday**.\n`;

const LANGUAGES = ['ar', 'fr', 'en'];

/** The article of the description's examples in every language, a withdrawn one, and enough for several pages. */
export const CONTENT: Record<string, string> = Object.fromEntries([
  // The words are English in all three.
  ['site.json', JSON.stringify({ name: 'The Port', checks: { language: 'off', script: 'off' } })],
  ...LANGUAGES.map((language) => [
    `articles/new-harbour/${language}.md`,
    article(language, language === 'en' ? 'source: true\nimage: /harbour.jpg\n' : ''),
  ]),
  ['articles/gone/en.md', article('en', 'withdrawn: true\n')],
  ...Array.from({ length: 30 }, (_, index) => [`articles/n${index}/en.md`, article('en')]),
]);
