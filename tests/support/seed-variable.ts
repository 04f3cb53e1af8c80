/** The seed of every property, if it is not to be the usual one. */
export const SEED_VARIABLE = 'DRAGOMAN_TEST_SEED';
