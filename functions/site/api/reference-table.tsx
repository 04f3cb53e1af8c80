import type { Child } from 'hono/jsx';

export interface ReferenceTableProps {
  /** What the columns hold; the first one names its row. */
  columns: readonly string[];
  rows: readonly (readonly [Child, ...Child[]])[];
}

export function ReferenceTable({ columns, rows }: ReferenceTableProps) {
  // On a phone it is wider than the page, and the keyboard has to reach it to scroll it.
  return (
    <table tabindex={0}>
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
