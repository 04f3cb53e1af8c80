import { expect, test } from 'vitest';
import { describeLogLine, readLogEvent } from '../../../../cli/cloud/log-line.ts';

const at = Date.parse('2026-11-25T13:45:10Z');
const shown = (text: string) => {
  const line = readLogEvent({ stage: 'translate', at, text });
  return line && describeLogLine(line);
};

test('a line of the log is told by its article, its words and its details', () => {
  const line = {
    level: 'INFO',
    message: 'version made',
    service: 'translate',
    articleId: 'harbour',
    language: 'fr',
  };
  expect(shown(JSON.stringify({ ...line, method: 'machine', held: false, waiting: ['ar', 'fr'] }))).toBe(
    '13:45:10 translate  harbour (fr)  version made  method=machine held=false waiting=ar,fr',
  );
});

test('a failure says so, and its reason stays on its line', () => {
  const line = { level: 'ERROR', message: 'message failed', reason: 'first\nsecond' };
  expect(shown(JSON.stringify(line))).toBe('13:45:10 translate  ERROR  message failed  reason=first second');
});

test.each([
  'START RequestId: 8f5 Version: $LATEST',
  'REPORT RequestId: 8f5 Duration: 12.5 ms Status: Error',
  '{"_aws":{"CloudWatchMetrics":[]},"Held":0}',
  '{"message":{"not":"text"}}',
  '{ no JSON',
  '',
])('what is no news is not shown: %s', (text) => {
  expect(shown(text)).toBeUndefined();
});

test('what Lambda says of a function that ended badly is shown', () => {
  expect(shown('2026-11-25T13:45:10Z 8f5 Task timed out after 60.00 seconds\n')).toContain('ERROR  2026');
});
