/** `2026-11-25`: the day of a time in UTC. */
export const utcDay = (time: Date) => time.toISOString().slice(0, 10);
