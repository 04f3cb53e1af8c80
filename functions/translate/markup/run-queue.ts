/**
 * Runs a queue's jobs in their order, some at a time, and gives results as they come. The caller may put
 * more jobs into the queue meanwhile.
 * @throws the first failure, once what was under way has ended and its results are given; nothing new is
 * begun after a failure.
 */
export async function* runQueue<Job, Result>(
  queue: Job[],
  run: (job: Job) => Promise<Result>,
  atATime: number,
): AsyncGenerator<{ job: Job; result: Result }> {
  const underWay = new Map<Job, Promise<Settled<Job, Result>>>();
  let failure: { error: unknown } | undefined;
  for (;;) {
    while (failure === undefined && underWay.size < atATime) {
      const job = queue.shift();
      if (job === undefined) break;
      underWay.set(job, settle(job, run));
    }
    if (underWay.size === 0) break;
    const settled = await Promise.race(underWay.values());
    underWay.delete(settled.job);
    if ('error' in settled) failure ??= settled;
    else yield settled;
  }
  if (failure !== undefined) throw failure.error;
}

type Settled<Job, Result> = { job: Job; result: Result } | { job: Job; error: unknown };

async function settle<Job, Result>(
  job: Job,
  run: (job: Job) => Promise<Result>,
): Promise<Settled<Job, Result>> {
  try {
    return { job, result: await run(job) };
  } catch (error) {
    return { job, error };
  }
}
