import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { FindingsCard } from "~/clearance/parts/live-replies/findings";
import { FINDINGS_DAYS } from "~/clearance/rules/supervision/findings";
import { PageHead } from "~/kit/parts/page/page-head";
import { showLiveQueue } from "~/clearance/services/supervision/show-live-queue.server";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { LiveReplyQueue } from "./queue";
import { takeReview } from "./review";

const HERE = "/studio/live-replies";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_live_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:judge");
  const done = new URL(args.request.url).searchParams.has("reviewed");
  return { ...(await showLiveQueue({ store, actor, now })), done, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:judge");
  return await takeReview({ store, actor, now }, args.request, HERE);
});

export default function LiveRepliesOfTrainer() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/studio", label: m.people_shell_companies() }}
        title={m.clearance_live_title()}
        lead={m.clearance_live_lead_trainer()}
      />
      <div className="stack gap-5">
        <LiveReplyQueue {...view} ofCompanies={true} sent={sent} />
        {view.findings.length > 0 && <FindingsCard findings={view.findings} days={FINDINGS_DAYS} />}
      </div>
    </>
  );
}
