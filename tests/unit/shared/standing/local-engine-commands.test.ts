import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import type { SegmentOrigin } from '../../../../functions/shared/article/version.ts';
import { localEngineCommands } from '../../../../functions/shared/standing/local-engine-commands.ts';

function heldFor(origin: SegmentOrigin) {
  const text = asCoded('The port is closed.');
  return {
    ...{ sourceLanguage: 'en', language: 'fr', held: true },
    findings: [
      {
        check: 'untranslated' as const,
        severity: 'error' as const,
        message: '',
        messages: { ar: '', fr: '', en: '' },
        segment: 0,
      },
    ],
    segments: [{ source: text, target: text, origin }],
  };
}

test('what no machine translated could be translated on this computer, and is told how', () => {
  expect(localEngineCommands([heldFor('none')])).toEqual([
    'npm run -s dragoman -- models add en-fr',
    'npm start -- --translator local',
  ]);
});

test('a machine that gave the original back is no lack of a machine', () => {
  expect(localEngineCommands([heldFor('machine')])).toEqual([]);
});
