import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';

export type Schema = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject;

/** The package types the schemas of 3.1's parameters and headers as those of 3.0, which have no `examples`. */
export type ParameterSchema = OpenAPIV3.NonArraySchemaObject & { examples?: unknown[] };

/** Parameters and answers stand in full where they are used: only schemas are referred to. */
export interface Operation extends OpenAPIV3_1.OperationObject {
  operationId: string;
  parameters: OpenAPIV3_1.ParameterObject[];
  responses: Record<string, OpenAPIV3_1.ResponseObject>;
}

/** An OpenAPI 3.1 document in which everything is only read. */
export interface ApiDescription extends Pick<OpenAPIV3_1.Document, 'openapi' | 'info'> {
  servers: OpenAPIV3_1.ServerObject[];
  tags: OpenAPIV3_1.TagObject[];
  /** Nothing needs a key. */
  security: [];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, OpenAPIV3_1.SchemaObject> };
}
