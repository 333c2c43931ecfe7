import { m } from "~/kit/language/m";
import { Bar } from "~/kit/parts/charts/bar";
import { Chip } from "~/kit/parts/chip";
import { TableHead } from "~/kit/parts/records/table-head";
import { numberText } from "~/kit/text/amounts";
import "~/kit/parts/records/table.css";

interface EndingsTableProps {
  endings: readonly { key: string; title: string; good: boolean | null; count: number }[];
  plays: number;
}

/** Each ending with how many plays came to it. */
export function EndingsTable({ endings, plays }: EndingsTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead
          columns={[m.practice_paths_ending(), m.practice_paths_kind(), m.practice_paths_came()]}
        />
        <tbody>
          {endings.map(({ key, title, good, count }) => {
            const words = { count: numberText(count), all: numberText(plays) };
            return (
              <tr key={key}>
                <th scope="row" lang="en">
                  {title}
                </th>
                <td data-label={m.practice_paths_kind()}>
                  {good === null ? (
                    m.practice_paths_by_points()
                  ) : good ? (
                    <Chip tone="ok" icon="check">
                      {m.practice_paths_good()}
                    </Chip>
                  ) : (
                    <Chip tone="warn" icon="alert">
                      {m.practice_paths_bad()}
                    </Chip>
                  )}
                </td>
                <td data-label={m.practice_paths_came()}>
                  {m.practice_paths_of(words)}
                  <Bar value={count} max={plays} label={m.practice_paths_of(words)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
