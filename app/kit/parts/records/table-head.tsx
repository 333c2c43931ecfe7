import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";

/** What a column is called: as it stands, over numbers, or for screen readers only. */
type Column = string | { number: string } | { hidden: string };

/** The row of a table that names its columns. */
export function TableHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={JSON.stringify(column)} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function Head({ column }: { column: Column }) {
  if (typeof column === "string") return <th scope="col">{column}</th>;
  if ("number" in column)
    return (
      <th scope="col" className="number">
        {column.number}
      </th>
    );
  return (
    <th scope="col">
      <VisuallyHidden>{column.hidden}</VisuallyHidden>
    </th>
  );
}
