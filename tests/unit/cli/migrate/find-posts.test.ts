import { expect, test } from 'vitest';
import { findPosts } from '../../../../cli/migrate/find-posts.ts';
import type { System } from '../../../../cli/migrate/post.ts';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';
import { createWorkspace } from '../../../support/run-dragoman.ts';

const WORDS =
  'The ferry left the harbour at nine on Monday morning with two hundred passengers, and the next one follows on Friday.';
const PICTURE = 'https://paper.example/ferry.jpg';

/** A small site of each system, by its documented layout. */
const SITES: Record<System, Record<string, string>> = {
  hugo: {
    'content/posts/_index.md': '---\ntitle: Posts\n---\n',
    'content/posts/ferry/index.md': `+++\ntitle = "Ferry"\ndate = 2026-03-02T09:00:00Z\ntags = ["Ports"]\nauthors = ["Salma"]\n[cover]\nimage = "${PICTURE}"\n+++\n\n${WORDS}\n`,
  },
  jekyll: {
    '_posts/2026-03-02-ferry.md': `---\nlayout: post\ntitle: Ferry\nauthor: Salma\ntags: Ports\ncategories: news sea\nimage: ${PICTURE}\ndate: 2026-03-02 09:00:00 +0000\n---\n\n${WORDS}\n{: .lead}\n`,
    '_drafts/idea.md': '---\ntitle: Idea\n---\n\nWords.\n',
    '_site/ferry.md': 'built',
  },
  astro: {
    'src/content/blog/ferry.md': `---\ntitle: Ferry\npubDate: 'Mar 02 2026 09:00 UTC'\nheroImage: '${PICTURE}'\ntags: [Ports]\nauthor: Salma\n---\n\n${WORDS}\n`,
  },
  eleventy: {
    'package.json': '{}',
    'eleventy.config.js': 'export default () => {};',
    'index.njk': '{{ title }}',
    '_includes/base.njk': '{{ content | safe }}',
    'posts/posts.json': '{ "layout": "base.njk", "tags": ["posts"], "author": "Salma", "lang": "en" }',
    'posts/ferry.md': `---\ntitle: Ferry\ndate: 2026-03-02T09:00:00Z\ntags: [Ports]\nimage: ${PICTURE}\n---\n\n${WORDS}\n`,
  },
  obsidian: {
    '.obsidian/app.json': '{}',
    'News/Ferry.md': `---\ncreated: 2026-03-02T09:00Z\ntags: [Ports]\nauthor: Salma\ncover: ${PICTURE}\n---\n\n${WORDS}\n`,
  },
  wordpress: {
    'posts.json': JSON.stringify([
      {
        id: 12,
        slug: 'ferry',
        status: 'publish',
        type: 'post',
        date: '2026-03-02T09:00:00+00:00',
        title: { rendered: 'Ferry' },
        content: { rendered: `<p>${WORDS}</p>` },
        _embedded: {
          author: [{ name: 'Salma' }],
          'wp:term': [[{ name: 'Ports' }]],
          'wp:featuredmedia': [{ source_url: PICTURE }],
        },
      },
    ]),
  },
  ghost: {
    'export.json': JSON.stringify({
      db: [
        {
          data: {
            posts: [
              {
                id: 'p',
                slug: 'ferry',
                title: 'Ferry',
                html: `<p>${WORDS}</p>`,
                status: 'published',
                published_at: '2026-03-02T09:00:00Z',
                feature_image: PICTURE,
                lexical: '{}',
              },
            ],
            tags: [{ id: 't', name: 'Ports' }],
            posts_tags: [{ post_id: 'p', tag_id: 't' }],
            users: [{ id: 'u', name: 'Salma' }],
            posts_authors: [{ post_id: 'p', author_id: 'u' }],
          },
        },
      ],
    }),
  },
};

test.each(Object.entries(SITES))(
  'a site of %s gives its article with all that it says',
  async (system, files) => {
    const workspace = await createWorkspace(files);
    const posts = await findPosts(workspace.content, system as System);
    await workspace.remove();
    const post = posts.find(({ id }) => /ferry$/i.test(id));
    if (post === undefined) throw new Error('no ferry');
    const { language, content, fields } = parseInboxFile(post.file, post.text, post.id);
    expect([language, content.title, content.image?.url]).toEqual(['en', 'Ferry', PICTURE]);
    expect([fields.date, fields.author, fields.tags[0]]).toEqual([
      '2026-03-02T09:00:00.000Z',
      'Salma',
      'Ports',
    ]);
    expect(content.bodyHtml).toBe(`<p>${WORDS}</p>`);
  },
);

test('drafts of Jekyll stay drafts, built pages and sections are no articles', async () => {
  const workspace = await createWorkspace(SITES.jekyll);
  const posts = await findPosts(workspace.content, 'jekyll');
  await workspace.remove();
  expect(posts.map(({ id, file }) => `${id}/${file}`)).toEqual([
    'idea/index.md',
    '2026-03-02-ferry/index.md',
  ]);
  expect(posts[0]?.text).toContain('draft: true');
  expect(posts[1]?.text).toContain('categories: [news, sea]');
});

test('translations of a page are files of one article', async () => {
  const workspace = await createWorkspace({
    'content/posts/ferry.md': WORDS,
    'content/posts/ferry.fr.md': WORDS,
    'content/ar/posts/ferry.md': WORDS,
    'content/posts/my port!.md': WORDS,
  });
  const posts = await findPosts(workspace.content, 'hugo');
  await workspace.remove();
  expect(posts.map(({ id, file }) => `${id}/${file}`).sort()).toEqual([
    'ferry/ar.md',
    'ferry/index.fr.md',
    'ferry/index.md',
    'my-port/index.md',
  ]);
});

const BYTES = 'bytes';

test.each<[System, Record<string, string>, string, string[]]>([
  [
    'hugo',
    {
      'content/posts/ferry/index.md':
        '+++\ntitle = "Ferry"\n[cover]\nimage = "images/cover one.jpg"\n+++\n\n![Quay](/quay.png) {{< figure src="images/cover one.jpg" >}}\n',
      'content/posts/ferry/images/cover one.jpg': BYTES,
      'static/quay.png': BYTES,
    },
    'image = "cover one.jpg"',
    ['cover one.jpg', 'quay.png'],
  ],
  [
    'jekyll',
    {
      '_posts/2026-03-02-ferry.md':
        '---\ntitle: Ferry\nimage: /assets/a.jpg\n---\n\n![Q]({{ site.baseurl }}/assets/b.png) ![R]({{ "/other/a.jpg" | relative_url }})\n',
      'assets/a.jpg': BYTES,
      'assets/b.png': BYTES,
      'other/a.jpg': BYTES,
    },
    '{{ "a-2.jpg" | relative_url }}',
    ['a.jpg', 'b.png', 'a-2.jpg'],
  ],
  [
    'astro',
    {
      'src/content/blog/ferry.md':
        "---\ntitle: Ferry\nheroImage: '../../assets/hero.webp'\n---\n\n![Q](/q.gif)\n",
      'src/assets/hero.webp': BYTES,
      'public/q.gif': BYTES,
    },
    "heroImage: 'hero.webp'",
    ['hero.webp', 'q.gif'],
  ],
  [
    'obsidian',
    {
      'News/Ferry.md': '---\ncover: old boat.png\n---\n\n![[old boat.png|300]] Words.\n',
      'Files/old boat.png': BYTES,
    },
    '![[old boat.png|300]]',
    ['old boat.png'],
  ],
])('of %s the pictures that a text names stand beside it', async (system, files, line, names) => {
  const workspace = await createWorkspace({ ...files, '../secret.jpg': BYTES });
  const [post] = await findPosts(workspace.content, system);
  await workspace.remove();
  expect(post?.text).toContain(line);
  expect(post?.pictures?.map(({ name }) => name)).toEqual(names);
});

test('two pictures whose names differ in letter case only are two files on every machine', async () => {
  const workspace = await createWorkspace({
    'posts/ferry.md': '---\ntitle: F\n---\n\n![A](/a/Quay.jpg) ![B](/b/quay.JPG) ![C](/a/Quay.jpg)\n',
    'a/Quay.jpg': BYTES,
    'b/quay.JPG': 'others',
  });
  const [post] = await findPosts(workspace.content, 'eleventy');
  await workspace.remove();
  expect(post?.text).toContain('![A](Quay.jpg) ![B](quay-2.JPG) ![C](Quay.jpg)');
  expect(post?.pictures?.map(({ name }) => name)).toEqual(['Quay.jpg', 'quay-2.JPG']);
});

test('no picture outside of the site is taken, and one that is not there is told', async () => {
  const workspace = await createWorkspace({
    'posts/ferry.md':
      '---\ntitle: F\n---\n\n![A](../../secret.jpg) ![B](none.png) ![C](https://paper.example/c.jpg)\n',
    '../secret.jpg': BYTES,
  });
  const [post] = await findPosts(workspace.content, 'eleventy');
  await workspace.remove();
  expect([post?.pictures, post?.missing]).toEqual([[], ['../../secret.jpg', 'none.png']]);
});
