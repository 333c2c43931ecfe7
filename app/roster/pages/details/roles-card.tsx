import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { CompanyRole } from "~/people/rules/kinds";
import type { DetailsView } from "~/roster/services/details/show-details.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FieldSet } from "~/kit/parts/forms/field";
import { ConfirmLast } from "./confirm-last";
import type { Sent } from "./sent";

const ROLES: readonly (readonly [CompanyRole, () => string, () => string])[] = [
  ["employee", m.roster_details_employee, m.roster_details_employee_text],
  ["manager", m.roster_details_manager, m.roster_details_manager_text],
];

/** What they are in the company: employee, manager, or both. */
export function RolesCard({ view, sent }: { view: DetailsView; sent: Sent | undefined }) {
  const { roles, isLastManager } = view;
  const mine = sent?.intent === "roles" ? sent : undefined;
  const ticked: readonly string[] = mine ? [mine.values.roles ?? []].flat() : roles;
  return (
    <Card aria-labelledby="roles-title">
      <h2 id="roles-title">{m.roster_details_roles()}</h2>
      <Form method="post" className="form" key={roles.join(" ")}>
        <p>{m.roster_details_roles_text()}</p>
        <FieldSet legend={m.roster_details_is()} id="field-roles" error={mine?.errors.roles}>
          {ROLES.map(([role, called, means]) => (
            <label key={role} className="tick">
              <input
                type="checkbox"
                name="roles"
                value={role}
                id={role === "employee" ? "field-roles" : undefined}
                defaultChecked={ticked.includes(role)}
              />
              <span>
                {called()}
                <br />
                <span className="small muted">{means()}</span>
              </span>
            </label>
          ))}
        </FieldSet>
        {roles.includes("employee") && (
          <p className="small muted">{m.roster_details_roles_ends()}</p>
        )}
        {isLastManager && (
          <ConfirmLast id="field-confirmed-roles" error={mine?.errors["confirmed-roles"]} />
        )}
        <div className="form-actions">
          <Button type="submit" name="intent" value="roles">
            {m.roster_details_roles_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
