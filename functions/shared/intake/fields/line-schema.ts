import * as z from 'zod/mini';
import { cleanLine } from '../clean-line.ts';

const FIELD_CHARACTERS = 2000;

/** Numbers and dates count as their text, empty is absent. */
export const line = z.pipe(
  z
    .pipe(
      z.union([z.string(), z.number(), z.boolean()], 'must be text, and no list or mapping'),
      z.transform((value) => cleanLine(String(value))),
    )
    .check(
      z.refine((value) => value.length <= FIELD_CHARACTERS, `is longer than ${FIELD_CHARACTERS} characters`),
    ),
  z.transform((value) => value || undefined),
);

/** The same, or nothing. */
export const optionalLine = z.pipe(
  z.nullish(line),
  z.transform((value) => value ?? undefined),
);
