import type { Child } from 'hono/jsx';

export interface ReferenceTableProps {
  /** What the columns hold; the first one names its row. */
  columns: readonly string[];
  rows: readonly (readonly [Child, ...Child[]])[];
}

export function ReferenceTable({ columns, rows }: ReferenceTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
