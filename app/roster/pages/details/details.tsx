import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { keyAt } from "~/roster/services/key-at.server";
import { authorise } from "~/people/services/authorise.server";
import { mergePath } from "~/roster/rules/paths";
import { showDetails } from "~/roster/services/details/show-details.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { belowPerson, titled } from "~/roster/pages/crumbs";
import { AddressCard, NameCard } from "./identity-cards";
import { decideDetails } from "./decide-details";
import { refusalWords } from "./refusals";
import type { Sent } from "./sent";
import { RolesCard } from "./roles-card";
import { TeamsCard } from "./teams-card";
import { TimeCard } from "./time-card";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.roster_details_meta({ name: data.person.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  return await showDetails({ store, actor, now, key, personId: args.params.person ?? "" });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor } = await authorise(args, "people:keep");
  keyAt(args, actor);
  return await decideDetails(args);
});

const DONE: Record<string, (() => string) | undefined> = {
  name: m.roster_details_done_name,
  asked: m.roster_details_done_asked,
  unmailed: m.roster_details_done_unmailed,
  cancelled: m.roster_details_done_cancelled,
  roles: m.roster_details_done_roles,
  teams: m.roster_details_done_teams,
  left: m.roster_details_done_left,
  stays: m.roster_details_done_stays,
  back: m.roster_details_done_back,
  merged: m.roster_merge_done,
};

export default function DetailsPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sent = answer as Sent | undefined;
  const [query] = useSearchParams();
  const { person, refused, key, role, leaving } = view;
  const name = query.get("done") ?? "";
  const done = sent ? undefined : DONE[name];
  const left = leaving?.over ?? false;
  return (
    <>
      <PageHead
        back={belowPerson(view, { ...person, learned: view.learned })}
        title={m.roster_details_title()}
        lead={person.name}
        actions={
          refused === null && role !== "admin" ? (
            <LinkButton to={mergePath(key, person.id)}>{m.roster_merge_link()}</LinkButton>
          ) : undefined
        }
      />
      <div className="stack gap-5">
        {done && <Notice tone={name === "unmailed" ? "warn" : "ok"} role="status" title={done()} />}
        {refused && <Notice tone="info" icon="lock" title={refusalWords(refused)} />}
        <ErrorSummary errors={sent?.errors} />
        {refused === null && (
          <>
            <NameCard view={view} sent={sent} />
            <AddressCard view={view} sent={sent} />
            {!left && <RolesCard view={view} sent={sent} />}
            {!left && <TeamsCard view={view} sent={sent} />}
            <TimeCard view={view} sent={sent} />
          </>
        )}
      </div>
    </>
  );
}
