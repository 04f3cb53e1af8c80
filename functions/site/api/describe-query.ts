import * as z from 'zod';
import type { JsonSchema, Parameter } from './openapi-types.ts';

/** The parameters that a schema reads behind `?`, as OpenAPI has them. */
export function describeQuery(query: z.ZodObject): Parameter[] {
  const { properties = {} } = z.toJSONSchema(query) as JsonSchema;
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
    required: !(query.shape[name] as z.ZodType).safeParse(undefined).success,
  }));
}
