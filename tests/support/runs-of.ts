import { SEED_VARIABLE } from './seed-variable.ts';

/** What `npm test` leaves to other seeds, of properties that cost seconds. */
const PART = 4;

/** How often a property is tried: all of it with a seed of its own (`npm run test:explore`), a quarter in `npm test`. */
export const runsOf = (all: number): number => Math.ceil(process.env[SEED_VARIABLE] ? all : all / PART);
