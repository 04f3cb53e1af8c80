/** Counts how long every answer takes, as the function sees it: readers whom the edge answers are not in it. */
export function withLatency<Call extends unknown[], Answer>(
  answer: (...call: Call) => Promise<Answer>,
): (...call: Call) => Promise<Answer> {
  return async (...call) => {
    const start = performance.now();
    try {
      return await answer(...call);
    } finally {
      // Lambda puts a time before what console writes; CloudWatch reads only plain JSON.
      process.stdout.write(`${JSON.stringify(latencyMetric(performance.now() - start, Date.now()))}\n`);
    }
  };
}

/**
 * What the other functions' metrics write (functions/shared/lambda/queue/metrics.ts), without the library for it, which a reader
 * would wait for at every start (CloudWatch, "Specification: Embedded metric format").
 * @param duration ms
 * @param now ms since 1970
 */
export function latencyMetric(duration: number, now: number) {
  return { ...metricOf('PageLatency', 'Milliseconds', now), PageLatency: duration };
}

/** An object that lists pass over: the line of the log that names it, and its figure. */
export function unreadableMetric(key: string, problem: string, now: number) {
  const message = 'object passed over';
  return {
    ...metricOf('ObjectsUnreadable', 'Count', now),
    level: 'ERROR',
    message,
    key,
    problem,
    ObjectsUnreadable: 1,
  };
}

function metricOf(Name: string, Unit: string, now: number) {
  const Namespace = process.env.POWERTOOLS_METRICS_NAMESPACE || 'Dragoman';
  const Metrics = [{ Name, Unit }];
  return {
    _aws: { Timestamp: now, CloudWatchMetrics: [{ Namespace, Dimensions: [['service']], Metrics }] },
    service: 'site',
  };
}
