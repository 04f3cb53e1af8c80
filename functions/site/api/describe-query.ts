import type { OpenAPIV3_1 } from 'openapi-types';
import * as z from 'zod';
import type { ParameterSchema } from './api-description.ts';

/** The parameters that a schema reads behind `?`, as OpenAPI has them. */
export function describeQuery(query: z.ZodObject): OpenAPIV3_1.ParameterObject[] {
  const { properties = {} } = z.toJSONSchema(query) as { properties?: Record<string, ParameterSchema> };
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
    required: !(query.shape[name] as z.ZodType).safeParse(undefined).success,
  }));
}
