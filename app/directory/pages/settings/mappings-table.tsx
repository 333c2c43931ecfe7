import { Form } from "@remix-run/react";
import type { Gives } from "~/directory/rules/sso/kinds";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { TableHead } from "~/kit/parts/records/table-head";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "~/kit/parts/records/table.css";

interface MappingsTableProps {
  mappings: readonly {
    id: string;
    claim: string;
    value: string;
    gives: Gives;
    team: string | null;
    closed: boolean;
  }[];
}

/** What each claim gives, and a button that ends it. */
export function MappingsTable({ mappings }: MappingsTableProps) {
  return (
    <table className="table table-cards" aria-labelledby="rules">
      <TableHead
        columns={[
          m.directory_groups_when(),
          m.directory_groups_then(),
          { hidden: m.directory_groups_remove() },
        ]}
      />
      <tbody>
        {mappings.map(({ id, claim, value, gives, team, closed }) => (
          <tr key={id}>
            <th scope="row" className="anywhere">
              <code>
                {claim} = {value}
              </code>
            </th>
            <td data-label={m.directory_groups_then()} className="anywhere">
              {givesWords(gives, team ?? "")}
              {closed && <span className="muted"> {m.directory_groups_closed()}</span>}
            </td>
            <td>
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button name="intent" value="remove">
                  {m.directory_groups_remove()}
                  <VisuallyHidden> {value}</VisuallyHidden>
                </Button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function givesWords(gives: Gives, team: string): string {
  switch (gives) {
    case "member":
      return m.directory_groups_gives_member({ team });
    case "team-manager":
      return m.directory_groups_gives_team_manager({ team });
    case "manager":
      return m.directory_groups_gives_manager();
    default:
      return gives satisfies never;
  }
}
