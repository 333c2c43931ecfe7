import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import { nameSortKey } from "~/kit/text/name-order";
import { keyAt } from "~/roster/services/key-at.server";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { formId } from "~/kit/http/form-id";
import { handled } from "~/kit/http/refusals";
import { teamPath } from "~/roster/rules/paths";
import { TEAM_NAME_LENGTH } from "~/roster/rules/team-name";
import { showTeams } from "~/roster/services/teams/list-teams.server";
import { makeTeam } from "~/roster/services/teams/name-team.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { PageHead } from "~/kit/parts/page/page-head";
import { TableHead } from "~/kit/parts/records/table-head";
import { Time } from "~/kit/parts/time/time";
import { belowRoster, titled } from "~/roster/pages/crumbs";
import { teamNameField } from "~/roster/pages/typed";
import "~/kit/parts/records/table.css";

/** From so many teams on there is a field to find one. */
const MANY = 12;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.roster_teams_title());

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  const view = await showTeams({ store, actor, now, key });
  return { view, formId: freshFormId(now) };
});

const MakeForm = z.object({ id: formId, name: teamNameField });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  const form = await parseForm(args.request, MakeForm);
  if (!form.ok) return badRequest(form);
  const made = await makeTeam({ store, actor, now, key, ...form.value });
  if (made.ok) return redirect(`${teamPath(key, made.teamId)}?done=made`, 303);
  const fault = { taken: m.roster_teams_fault_taken, closed: m.roster_teams_fault_closed };
  return data({ values: form.values, errors: { name: fault[made.reason]() } }, { status: 409 });
});

export default function TeamsPage() {
  const { view } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { key, teams, closed, company } = view;
  const q = query.get("q") ?? "";
  const found = teams.filter(({ name }) => nameSortKey(name).includes(nameSortKey(q)));
  const values: { name?: string } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const columns = {
    team: m.roster_teams_team(),
    people: m.roster_teams_people(),
    managers: m.roster_teams_managers(),
    rules: m.roster_teams_rules(),
  };
  return (
    <>
      <PageHead
        back={belowRoster(view)}
        title={m.roster_teams_title()}
        lead={m.roster_teams_lead()}
      />
      <div className="stack gap-5">
        <ErrorSummary errors={sent && errors} />
        {teams.length > MANY && (
          <Form method="get" role="search" className="search">
            <Field
              label={m.roster_teams_find()}
              hideLabel
              placeholder={m.roster_teams_find()}
              name="q"
              type="search"
              maxLength={TEAM_NAME_LENGTH}
              defaultValue={q}
            />
            <Button type="submit">{m.roster_teams_find_button()}</Button>
          </Form>
        )}
        {found.length === 0 ? (
          <Card>
            <Empty
              title={teams.length === 0 ? m.roster_teams_none() : m.roster_teams_not_found({ q })}
              icon="people"
            >
              {teams.length === 0 && <p>{m.roster_teams_none_text()}</p>}
            </Empty>
          </Card>
        ) : (
          <Card fit="flush">
            <div className="table-scroll">
              <table className="table table-cards">
                <TableHead
                  columns={[
                    columns.team,
                    { number: columns.people },
                    columns.managers,
                    { number: columns.rules },
                  ]}
                />
                <tbody>
                  {found.map(({ id, name, people, managers, rules }) => (
                    <tr key={id}>
                      <th scope="row" className="anywhere">
                        <Link to={teamPath(key, id)}>{name}</Link>
                      </th>
                      <td data-label={columns.people} className="number">
                        {numberText(people)}
                      </td>
                      <td data-label={columns.managers} className="anywhere">
                        {managers.length === 0 ? (
                          <span className="muted">{m.roster_teams_no_manager()}</span>
                        ) : (
                          listed(managers)
                        )}
                      </td>
                      <td data-label={columns.rules} className="number">
                        {numberText(rules)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        )}
        <Card aria-labelledby="make">
          <h2 id="make">{m.roster_teams_make()}</h2>
          <Form method="post" className="form" noValidate>
            <FormId />
            <Field
              label={m.roster_teams_name()}
              name="name"
              maxLength={TEAM_NAME_LENGTH}
              autoComplete="off"
              required
              defaultValue={values.name}
              error={errors.name}
            />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.roster_teams_make_button()}
              </Button>
            </div>
          </Form>
        </Card>
        {closed.length > 0 && (
          <Card aria-labelledby="closed">
            <h2 id="closed">{m.roster_teams_closed()}</h2>
            <ul className="stack gap-2">
              {closed.map(({ id, name, closedAt }) => (
                <li key={id}>
                  <Link to={teamPath(key, id)} className="anywhere">
                    {name}
                  </Link>{" "}
                  <span className="small muted">
                    <Time at={closedAt} timeZone={company.timeZone} />
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
