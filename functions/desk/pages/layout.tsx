import type { Child } from 'hono/jsx';

export function DeskLayout({ title, styles, children }: { title: string; styles: string; children?: Child }) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title} · Dragoman</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <main>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {children}
        </main>
      </body>
    </html>
  );
}
