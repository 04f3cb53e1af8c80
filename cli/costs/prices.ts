/** When somebody last looked at the pages that docs/scale-and-cost.md names. */
export const PRICED_ON = '2026-11-25';

/** US dollars for one, in us-east-1, without free tiers: the table of docs/scale-and-cost.md, which a test compares. */
export const PRICES = {
  character: 15 / 1e6,
  storedByteMonth: 0.023 / 1e9,
  queueRequest: 0.4 / 1e6,
  invocation: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  edgeRequest: 1 / 1e5,
  edgeByte: 0.085 / 1e9,
  edgeRun: 0.1 / 1e6,
  logByte: 0.5 / 1e9,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  secretMonth: 0.4,
} as const;
