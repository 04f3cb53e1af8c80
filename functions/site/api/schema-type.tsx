import type { OpenAPIV3_1 } from 'openapi-types';
import type { Schema } from './api-description.ts';

const PREFIX = '#/components/schemas/';

/** The type of a value in a few words, such as "list of text" or "one of ar, fr, en". */
export function SchemaType({ schema }: { schema: Schema }) {
  if ('$ref' in schema) {
    const name = schema.$ref.slice(PREFIX.length);
    return <a href={`#${name}`}>{name}</a>;
  }
  if (schema.anyOf !== undefined) {
    const [first, ...others] = schema.anyOf;
    return (
      <>
        {first !== undefined && <SchemaType schema={first} />}
        {others.map((other) => (
          <>
            {' '}
            or <SchemaType schema={other} />
          </>
        ))}
      </>
    );
  }
  if (schema.type === 'array') {
    return (
      <>
        list of <SchemaType schema={schema.items} />
      </>
    );
  }
  if (schema.enum !== undefined) return <>one of {schema.enum.join(', ')}</>;
  if (schema.properties !== undefined) return <>object: {Object.keys(schema.properties).join(', ')}</>;
  return <>{simpleType(schema)}</>;
}

function simpleType({ type, format, minimum, maximum, default: usual }: OpenAPIV3_1.SchemaObject): string {
  const range = type === 'integer' && maximum !== undefined ? ` from ${minimum} to ${maximum}` : '';
  const otherwise = usual === undefined ? '' : `, ${usual} where absent`;
  return `${type ?? 'anything'}${format === undefined ? '' : ` (${format})`}${range}${otherwise}`;
}
