import { expect, test } from 'vitest';
import { diffWords } from '../../../functions/desk/pages/diff-words.ts';
import { HeldPage } from '../../../functions/desk/pages/held-page.tsx';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { Finding } from '../../../functions/shared/article/finding.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import type { NearMatch } from '../../../functions/shared/language/near/near-match.ts';

const AGREEMENT: Finding = {
  check: 'agreement',
  severity: 'error',
  message: 'read otherwise',
  messages: { ar: '', fr: '' },
  segment: 0,
};

function held(findings: Finding[], near?: ReadonlyMap<number, readonly NearMatch[]>): string {
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
  return String(<HeldPage version={version} basePath="/desk" {...(near && { near })} />);
}

test('where the two engines disagree the editor sees the other reading, and how far they do', () => {
  const html = held([AGREEMENT]);
  expect(html).toContain('What <bdi>local</bdi> makes of the original (agreement 12 of 100):');
  expect(html).toContain('Le &lt;port&gt; est fermé');
});

test('where they agree it is not shown', () => {
  expect(held([])).not.toContain('est fermé');
});

const NEAR = {
  source: asCoded('The port &amp; the <1>market</1> are closed'),
  target: asCoded('Le port &amp; le marché sont fermés'),
  score: 83,
  changedAt: '2026-01-15T00:00:00.000Z',
  changedBy: '<Salma>',
};

test('a near match stands below its segment: how near it is, what differs, and what was written', () => {
  const html = held([], new Map([[0, [NEAR]]]));
  expect(html).toContain('Near match, 83 %, by <bdi>&lt;Salma&gt;</bdi>.');
  expect(html).toContain('The port <del>&amp;</del><ins>is</ins> <del>the market are </del>closed');
  expect(html).toContain('Le port &amp; le marché sont fermés');
  expect(held([])).not.toContain('class="near"');
});

test('a difference of words is told by whole words, whatever spaces French has', () => {
  expect(diffWords('Il a dit\u202f: « non »', 'Il a dit\u202f: « oui »', 'fr')).toEqual([
    { text: 'Il a dit\u202f: « ', kind: 'same' },
    { text: 'non', kind: 'removed' },
    { text: 'oui', kind: 'added' },
    { text: ' »', kind: 'same' },
  ]);
});
