import fc from 'fast-check';
import { SEED_VARIABLE } from './seed-variable.ts';

/** The day of the first commit: any number does, if it is the same in every run of `npm test`. */
const SEED = 20260302;

const chosen = process.env[SEED_VARIABLE];
fc.configureGlobal({ seed: chosen ? Number(chosen) : SEED });
