import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { ROLES } from "~/people/rules/kinds";
import { permissionWords } from "~/people/rules/permission-words";
import { allPermissions } from "~/people/rules/permissions";
import { roleWords } from "~/people/rules/role-words";
import { authorise } from "~/people/services/authorise.server";
import "./roles.css";

export const meta: MetaFunction = () => [{ title: `${m.people_permissions_title()} · Firsthand` }];

/** The table by which every page decides, as it is. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "installation:read");
  return { permissions: allPermissions() };
});

export default function Roles() {
  const { permissions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: "/settings", label: m.people_shell_settings() }}
        title={m.people_permissions_title()}
        lead={m.people_permissions_lead()}
      />
      <Card className="role-card">
        <table className="role-table">
          <thead>
            <tr>
              <th scope="col">{m.people_permissions_action()}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {roleWords(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map(({ permission, roles, teams }) => (
              <tr key={permission}>
                <th scope="row">{permissionWords(permission)}</th>
                {ROLES.map((role) =>
                  roles.includes(role) ? (
                    <td key={role} className="role-may">
                      <Icon name="check" />
                      <VisuallyHidden>{m.people_permissions_yes()}</VisuallyHidden>
                      <span className="role-name" aria-hidden="true">
                        {roleWords(role)}
                      </span>
                      {role === "manager" && !teams && (
                        <span className="role-part">{m.people_permissions_whole()}</span>
                      )}
                    </td>
                  ) : (
                    <td key={role} className="role-may-not">
                      <VisuallyHidden>{m.people_permissions_no()}</VisuallyHidden>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}
