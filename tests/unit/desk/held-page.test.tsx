import { expect, test } from 'vitest';
import { HeldPage } from '../../../functions/desk/pages/held-page.tsx';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { Finding } from '../../../functions/shared/article/finding.ts';
import type { Version } from '../../../functions/shared/article/version.ts';

const AGREEMENT: Finding = {
  check: 'agreement',
  severity: 'error',
  message: 'read otherwise',
  messages: { ar: '', fr: '' },
  segment: 0,
};

function held(findings: Finding[]): string {
  const version: Version = {
    ...{
      articleId: 'port',
      revision: '1',
      language: 'fr',
      sourceLanguage: 'en',
      title: 'Port',
      bodyHtml: '',
    },
    ...{ method: 'machine', reviewed: false, outdated: false, charactersSent: 9, held: true, findings },
    segments: [
      {
        source: asCoded('The port is closed'),
        target: asCoded('La banque ouvre'),
        origin: 'machine',
        witness: { engine: 'local', target: asCoded('Le &lt;port&gt; est fermé'), score: 12.3 },
      },
    ],
  };
  return String(<HeldPage version={version} basePath="/desk" />);
}

test('where the two engines disagree the editor sees the other reading, and how far they do', () => {
  const html = held([AGREEMENT]);
  expect(html).toContain('What <bdi>local</bdi> makes of the original (agreement 12 of 100):');
  expect(html).toContain('Le &lt;port&gt; est fermé');
});

test('where they agree it is not shown', () => {
  expect(held([])).not.toContain('est fermé');
});
