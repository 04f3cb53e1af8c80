import type { Check } from './check.ts';
import { findCountries } from './names/countries.ts';
import { findCurrencies } from './names/currencies.ts';
import { findDirections } from './names/directions.ts';
import { exchangeProblems } from './names/find-exchanged.ts';

/** A country or its people became others. */
export const countries: Check = {
  name: 'countries',
  severity: 'warning',
  findProblems: (segment) => exchangeProblems(segment, findCountries),
};

/** North became south. */
export const directions: Check = {
  name: 'directions',
  severity: 'warning',
  findProblems: (segment) => exchangeProblems(segment, findDirections),
};

/** Dollars became euros. */
export const currencies: Check = {
  name: 'currencies',
  severity: 'warning',
  findProblems: (segment) => exchangeProblems(segment, findCurrencies),
};
