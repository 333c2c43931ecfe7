import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { PageHead } from "~/kit/parts/page/page-head";
import { showIncidents } from "~/clearance/services/incidents/show-incidents.server";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { takeIncident } from "./take";
import { Incidents } from "./view";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_incidents_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "incident:tell");
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    ...(await showIncidents({ store, actor, now })),
    liveReplies: actor.role === "manager" ? "/clearance/live-replies" : "/learn/live-replies",
    done,
    formId: freshFormId(now),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "incident:tell");
  return await takeIncident({ store, actor, now }, args.request, { here: "/incidents" });
});

export default function IncidentsPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: view.liveReplies, label: m.clearance_live_title() }}
        title={m.clearance_incidents_title()}
        lead={m.clearance_incidents_lead()}
      />
      <Incidents {...view} sent={sent} />
    </>
  );
}
