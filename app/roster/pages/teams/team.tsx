import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { keyAt } from "~/roster/services/key-at.server";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { TEAM_NAME_LENGTH } from "~/roster/rules/team-name";
import { showTeam } from "~/roster/services/teams/show-team.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { belowTeams, titled } from "~/roster/pages/crumbs";
import { decideTeam } from "./decide-team";
import { CloseTeam, MergeTeam } from "./end-team";
import { PeopleIn, PutIn } from "./team-people";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.team.name);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  const query = new URL(args.request.url).searchParams;
  const q = (query.get("q") ?? "").slice(0, 100);
  const teamId = args.params.team ?? "";
  const view = await showTeam({ store, actor, now, key, teamId, q, into: query.get("into") });
  return { ...view, q };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  return await decideTeam({ store, actor, now, key }, args.request, args.params.team ?? "");
});

const DONE: Record<string, (() => string) | undefined> = {
  made: m.roster_teams_done_made,
  named: m.roster_teams_done_named,
  put: m.roster_teams_done_put,
  manager: m.roster_teams_done_manager,
  merged: m.roster_teams_done_merged,
  opened: m.roster_teams_done_opened,
};

export default function TeamPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { team, people, company } = view;
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const out = sent ? null : query.get("out");
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const values: { name?: string } = sent?.values ?? {};
  return (
    <>
      <PageHead
        back={belowTeams(view)}
        title={team.name}
        lead={people.length > 0 && m.roster_teams_count({ count: people.length })}
      />
      <div className="stack gap-5">
        {done && !team.closedAt && <Notice tone="ok" role="status" title={done()} />}
        {out && !team.closedAt && (
          <Notice tone="ok" role="status" title={m.roster_teams_done_out()}>
            <Form method="post" className="form-actions room-above">
              <input type="hidden" name="people" value={out} />
              <Button type="submit" name="intent" value="put">
                {m.roster_teams_put_back()}
              </Button>
            </Form>
          </Notice>
        )}
        <ErrorSummary errors={sent && errors} />
        {team.closedAt ? (
          <Notice
            tone="warn"
            icon="lock"
            title={
              <Rich
                of={m.roster_teams_closed_since.parts()}
                as={{ time: () => <Time at={team.closedAt!} timeZone={company.timeZone} /> }}
              />
            }
          >
            <p>{m.roster_teams_closed_text()}</p>
            <Form method="post" className="form-actions room-above">
              <Button type="submit" variant="primary" name="intent" value="open">
                {m.roster_teams_open()}
              </Button>
            </Form>
          </Notice>
        ) : null}
        <PeopleIn view={view} />
        {!team.closedAt && (
          <>
            <PutIn view={view} error={errors.people} />
            <Card aria-labelledby="rename">
              <h2 id="rename">{m.roster_teams_rename()}</h2>
              <Form method="post" className="form" noValidate>
                <Field
                  label={m.roster_teams_name()}
                  name="name"
                  maxLength={TEAM_NAME_LENGTH}
                  autoComplete="off"
                  required
                  defaultValue={values.name ?? team.name}
                  error={errors.name}
                />
                <div className="form-actions">
                  <Button type="submit" name="intent" value="name">
                    {m.roster_teams_rename_button()}
                  </Button>
                </div>
              </Form>
            </Card>
            <MergeTeam view={view} />
            <CloseTeam view={view} />
          </>
        )}
      </div>
    </>
  );
}
