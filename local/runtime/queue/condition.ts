/** Lets somebody wait until something holds, whenever it is said that something has changed. */
export interface Condition {
  changed(): void;
  /** Resolves once `holds` is true: now, or after a later change. */
  until(holds: () => boolean): Promise<void>;
}

export function createCondition(): Condition {
  const listeners = new Set<() => void>();
  return {
    changed() {
      for (const listener of listeners) listener();
    },
    until(holds) {
      return new Promise((resolve) => {
        const listener = () => {
          if (!holds()) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
        listener();
      });
    },
  };
}
