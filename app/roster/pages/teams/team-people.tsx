import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { roleWords } from "~/people/rules/role-words";
import { detailsPath } from "~/roster/rules/paths";
import type { TeamView } from "~/roster/services/teams/show-team.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { Field, FieldSet } from "~/kit/parts/forms/field";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

/** Who is in the team, and who of them manages it. */
export function PeopleIn({ view: { key, team, people } }: { view: TeamView }) {
  if (people.length === 0)
    return (
      <Card>
        <Empty title={m.roster_teams_empty()} icon="people">
          {!team.closedAt && <p>{m.roster_teams_empty_text()}</p>}
        </Empty>
      </Card>
    );
  const columns = [
    m.roster_teams_person(),
    m.roster_teams_role(),
    ...(team.closedAt ? [] : [m.roster_teams_change()]),
  ];
  return (
    <Card fit="flush" aria-labelledby="in">
      <div className="table-title">
        <h2 id="in">{m.roster_teams_people()}</h2>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead columns={columns} />
          <tbody>
            {people.map(({ id, name, roles, isManager, isSelf }) => (
              <tr key={id}>
                <th scope="row" className="anywhere">
                  <Link to={detailsPath(key, id)}>{name}</Link>
                </th>
                <td data-label={columns[1]}>
                  <span>
                    {listed(roles.map(roleWords))}{" "}
                    {isManager && (
                      <Chip tone="info" icon="person">
                        {m.roster_teams_manages()}
                      </Chip>
                    )}
                  </span>
                </td>
                {!team.closedAt && (
                  <td data-label={columns[2]}>
                    {!isSelf && (
                      <Form method="post" className="row flow gap-2">
                        <input type="hidden" name="person" value={id} />
                        {roles.includes("manager") && (
                          <Button
                            type="submit"
                            name="intent"
                            value={isManager ? "unmanage" : "manage"}
                            aria-label={
                              isManager
                                ? m.roster_teams_unmanage_one({ name })
                                : m.roster_teams_manage_one({ name })
                            }
                          >
                            {isManager ? m.roster_teams_unmanage() : m.roster_teams_manage()}
                          </Button>
                        )}
                        <Button
                          type="submit"
                          name="intent"
                          value="out"
                          aria-label={m.roster_teams_out_one({ name })}
                        >
                          {m.roster_teams_out()}
                        </Button>
                      </Form>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** People of the company who are not in the team, found by name, to be put into it. */
export function PutIn({
  view: { team, found, more, q },
  error,
}: {
  view: TeamView & { q: string };
  error: string | undefined;
}) {
  return (
    <Card aria-labelledby="put">
      <h2 id="put">{m.roster_teams_put({ team: team.name })}</h2>
      <Form method="get" role="search" className="search" action="#put">
        <Field
          label={m.roster_teams_find_person()}
          hideLabel
          placeholder={m.roster_teams_find_person()}
          name="q"
          type="search"
          maxLength={100}
          defaultValue={q}
        />
        <Button type="submit">{m.roster_teams_find_button()}</Button>
      </Form>
      {found.length === 0 ? (
        <p className="muted room-above">
          {q === "" ? m.roster_teams_everyone_in() : m.roster_teams_nobody_found({ q })}
        </p>
      ) : (
        <Form method="post" className="form room-above" key={found.map(({ id }) => id).join(" ")}>
          <FieldSet legend={m.roster_teams_choose()} id="field-people" error={error}>
            {found.map(({ id, name, email }) => (
              <label key={id} className="tick">
                <input type="checkbox" name="people" value={id} />
                <span className="anywhere">
                  {name} <span className="block small muted">{email}</span>
                </span>
              </label>
            ))}
          </FieldSet>
          {more && <p className="small muted">{m.roster_teams_more()}</p>}
          <div className="form-actions">
            <Button type="submit" variant="primary" name="intent" value="put">
              {m.roster_teams_put_button()}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
