import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ProblemStatus } from '../../shared/lambda/http/problem.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import { DeskLayout } from './layout.tsx';

export interface DeskPage {
  /** Address of the stylesheet. */
  styles: string;
  title: string;
  content: Child;
  status?: 200 | 403 | ProblemStatus;
}

export function sendDeskPage(context: Context, { styles, title, content, status = 200 }: DeskPage) {
  const node = (
    <DeskLayout title={title} styles={styles}>
      {content}
    </DeskLayout>
  );
  return context.html(`<!doctype html>${node}`, status);
}

export function sendDeskMissing(context: Context, styles: string) {
  return sendDeskPage(context, {
    styles,
    title: words.notFoundTitle,
    content: <p>{words.notFound}</p>,
    status: 404,
  });
}

/** What cannot be read as a form has no field either. */
export async function readDeskForm({ req }: Context): Promise<Record<string, unknown>> {
  return req.parseBody().catch(() => ({}));
}
