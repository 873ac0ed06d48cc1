import type { ReactNode } from 'react';

export type Column = { key: string; head: string; numeric?: boolean };
export type Row = { key: string; cells: Record<string, ReactNode> };
type Props = { caption: string; columns: Column[]; rows: Row[]; captionHidden?: boolean };

/** A table whose first column heads its rows; on a narrow screen each row becomes a block. */
export function Table({ caption, columns, rows, captionHidden }: Props) {
  return (
    <table className="table">
      <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.key} scope="col" className={c.numeric ? 'number' : undefined}>
              {c.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((c, i) =>
              i === 0 ? (
                <th key={c.key} scope="row" className={c.numeric ? 'number' : undefined}>
                  {row.cells[c.key]}
                </th>
              ) : (
                <td key={c.key} data-head={c.head} className={c.numeric ? 'number' : undefined}>
                  {row.cells[c.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
