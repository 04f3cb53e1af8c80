import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { afterEach, expect, test, vi } from 'vitest';
import { createMetrics } from '../../../../functions/shared/lambda/queue/metrics.ts';
import { latencyMetric, withLatency } from '../../../../functions/site/http/page-latency.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each(['News', ''])(
  'how long a page took is written as the other functions write it (namespace %j)',
  (name) => {
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', name);
    const metrics = createMetrics('site');
    metrics.addMetric('PageLatency', MetricUnit.Milliseconds, 12.5);
    const { _aws, ...values } = metrics.serializeMetrics();
    expect(latencyMetric(12.5, 1)).toEqual({ _aws: { ..._aws, Timestamp: 1 }, ...values });
  },
);

test('a page that fails is counted too, on a line of its own', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const answer = withLatency(() => Promise.reject(new Error('the bucket is away')));
  await expect(answer()).rejects.toThrow('the bucket is away');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ service: 'site' }]);
  expect(lines.join('')).toMatch(/^\{.*\}\n$/);
});
