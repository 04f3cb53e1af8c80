import { type Browser, chromium } from 'playwright-core';

/** The system's own Chromium (`CHROMIUM` names another one); nothing is downloaded. */
export function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
}
