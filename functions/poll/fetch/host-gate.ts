/** Runs a task when every earlier one of its host has ended, well or not. */
export type HostGate = <T>(host: string, task: () => Promise<T>) => Promise<T>;

/** One request per host at a time; hosts do not wait for each other. */
export function createHostGate(): HostGate {
  const tails = new Map<string, Promise<unknown>>();
  return async (host, task) => {
    const turn = (tails.get(host) ?? Promise.resolve()).then(task);
    const tail = turn.catch(() => {});
    tails.set(host, tail);
    try {
      return await turn;
    } finally {
      if (tails.get(host) === tail) tails.delete(host);
    }
  };
}
