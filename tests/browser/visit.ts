import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { TestedPage } from './tested-site.ts';

/** Everything that may not be wrong with a page, whatever it shows; empty where nothing is. */
export async function visit(
  page: Page,
  { url, status }: TestedPage,
  direction: 'ltr' | 'rtl',
): Promise<string[]> {
  const problems: string[] = [];
  const note = (problem: string) => problems.push(`${url}: ${problem}`);
  page.removeAllListeners();
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    // Of a page that is not there the browser says so, and its status is looked at below.
    const isStatus = message.location().url === url && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) note(message.text());
  });
  const answer = await page.goto(url);
  if (answer?.status() !== status) note(`answers ${answer?.status()}`);
  await page.evaluate('document.fonts.ready.then(() => true)');
  const shown = await page.evaluate<Shown>(SHOWN);
  if (shown.direction !== direction) note(`reads ${shown.direction}`);
  if (shown.width > shown.window) note(`is ${shown.width} px wide in a window of ${shown.window}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    for (const { id, nodes } of violations) {
      note(`${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return problems;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Shown {
  direction: string;
  width: number;
  window: number;
}

/** As text, because it runs in the page. */
const SHOWN = `({
  direction: getComputedStyle(document.querySelector('main')).direction,
  width: document.documentElement.scrollWidth,
  window: document.documentElement.clientWidth,
})`;
