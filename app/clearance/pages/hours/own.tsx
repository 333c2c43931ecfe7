import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showHours } from "~/clearance/services/coverage/show-hours.server";
import { HoursEditor } from "~/clearance/parts/coverage/hours-editor";
import { PageHead } from "~/kit/parts/page/page-head";
import { saveHours } from "./save-hours";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_hours_own()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "hours:own");
  const saved = new URL(args.request.url).searchParams.has("saved");
  const view = await showHours({ store, actor, now, personId: actor.personId });
  return { ...view, saved, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "hours:own");
  const call = { store, actor, now, personId: actor.personId };
  return await saveHours(args.request, call, "/account/hours?saved=1");
});

export default function OwnHours() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/account", label: m.people_account_title() }}
        title={m.clearance_hours_own()}
        lead={m.clearance_hours_own_lead()}
      />
      <HoursEditor {...view} cancel="/account" sent={sent} />
    </>
  );
}
