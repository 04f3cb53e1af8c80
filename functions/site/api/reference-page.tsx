import type { OpenAPIV3_1 } from 'openapi-types';
import { Layout } from '../layout/layout.ts';
import type { ShownSite } from '../shown-site.ts';
import type { ApiDescription, Operation } from './api-description.ts';
import { ReferenceTable } from './reference-table.tsx';
import { SchemaType } from './schema-type.tsx';

export interface ReferencePageProps {
  site: ShownSite;
  document: ApiDescription;
}

/** The OpenAPI document for people: what can be asked, and what comes back. In English, as the document is. */
export function ReferencePage({ site, document }: ReferencePageProps) {
  const { info, servers, paths, components } = document;
  const head = <link rel="alternate" type="application/json" href="/api/openapi.json" />;
  return (
    <Layout site={site} language="en" title={info.title} description={info.description} head={head}>
      <article>
        <header class="opening">
          <h1>{info.title}</h1>
          <p class="standfirst">{info.description}</p>
        </header>
        <div class="text">
          <p>
            Every address begins with <code>{servers[0]?.url}</code>. For programs this page is{' '}
            <a href="/api/openapi.json">openapi.json</a>.
          </p>
          {Object.entries(paths).map(([path, { get }]) => (
            <OperationSection path={path} operation={get} />
          ))}
          {Object.entries(components.schemas).map(([name, schema]) => (
            <SchemaSection name={name} schema={schema} />
          ))}
        </div>
      </article>
    </Layout>
  );
}

function OperationSection({ path, operation }: { path: string; operation: Operation }) {
  const { operationId, summary, description, parameters, responses } = operation;
  return (
    <>
      <h2 id={operationId}>{summary}</h2>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 && (
        <ReferenceTable
          columns={['Parameter', 'Type', 'Meaning']}
          rows={parameters.map(({ name, schema, description }) => [
            <code>{name}</code>,
            schema && <SchemaType schema={schema} />,
            description,
          ])}
        />
      )}
      <ReferenceTable
        columns={['Status', 'Content', 'When']}
        rows={Object.entries(responses).map(([status, answer]) => [
          status,
          <Content answer={answer} />,
          answer.description,
        ])}
      />
      <Example answer={responses[200]} />
    </>
  );
}

function Content({ answer }: { answer: OpenAPIV3_1.ResponseObject }) {
  return (
    <>
      {Object.entries(answer.content ?? {}).map(([mediaType, { schema }]) => (
        <>
          <code>{mediaType}</code> {schema && <SchemaType schema={schema} />}
        </>
      ))}
    </>
  );
}

function Example({ answer }: { answer: OpenAPIV3_1.ResponseObject | undefined }) {
  const [example] = Object.values(answer?.content ?? {}).flatMap((content) => content.example ?? []);
  if (example === undefined) return null;
  const text = typeof example === 'string' ? example : JSON.stringify(example, undefined, 2);
  return (
    // A wide example is scrolled, by keyboard too.
    <pre tabindex={0}>
      <code>{text}</code>
    </pre>
  );
}

function SchemaSection({ name, schema }: { name: string; schema: OpenAPIV3_1.SchemaObject }) {
  const { description, properties = {}, required = [] } = schema;
  return (
    <>
      <h2 id={name}>{name}</h2>
      <p>{description}</p>
      <ReferenceTable
        columns={['Field', 'Type', 'Meaning']}
        rows={Object.entries(properties).map(([field, value]) => [
          <code>{field}</code>,
          <SchemaType schema={value} />,
          [value.description, required.includes(field) ? '' : 'May be absent.'].filter(Boolean).join(' '),
        ])}
      />
    </>
  );
}
