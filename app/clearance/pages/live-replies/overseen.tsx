import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { LiveReplyCard } from "~/clearance/parts/live-replies/live-reply";
import {
  nameLiveReviewer,
  overseeLiveReplies,
} from "~/clearance/services/supervision/oversee-live-replies.server";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { Colleagues } from "./colleagues";

const HERE = "/clearance/live-replies";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_live_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:oversee");
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  return await overseeLiveReplies({ store, actor, now, q });
});

const NameForm = z.object({
  intent: z.enum(["name", "unname"], { error: m.kit_forms_intent }),
  person: z.string().min(1, { error: m.clearance_live_fault_colleague }).max(100),
});

/** A colleague looks at live replies from now on, or no longer does. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:oversee");
  const form = await parseForm(args.request, NameForm);
  if (!form.ok) return badRequest(form);
  const { intent, person: personId } = form.value;
  const does = intent === "name";
  if (await nameLiveReviewer({ store, actor, now, personId, does })) return redirect(HERE, 303);
  const errors: { person?: string; intent?: string; form?: string } = {
    person: m.clearance_live_fault_colleague(),
  };
  return badRequest({ values: form.values, errors });
});

export default function LiveRepliesOverseen() {
  const view = useLoaderData<typeof loader>();
  const { waiting, reviewed, timeZone } = view;
  const sent = useActionData<typeof action>();
  const none = waiting.length === 0 && reviewed.length === 0;
  return (
    <>
      <PageHead
        title={m.clearance_live_title()}
        lead={m.clearance_live_lead_manager()}
        actions={<LinkButton to="/incidents">{m.clearance_incidents_title()}</LinkButton>}
      />
      <div className="stack gap-5">
        <Colleagues view={view} errors={sent?.errors} />
        {none && (
          <Card>
            <Empty title={m.clearance_live_none()} icon="pen">
              <p>{m.clearance_live_none_text()}</p>
            </Empty>
          </Card>
        )}
        {waiting.length > 0 && <h2>{m.clearance_live_queue({ count: waiting.length })}</h2>}
        {waiting.map((reply) => (
          <LiveReplyCard key={reply.id} reply={reply} title={reply.name} timeZone={timeZone} />
        ))}
        {reviewed.length > 0 && <h2>{m.clearance_live_reviewed()}</h2>}
        {reviewed.map((reply) => (
          <LiveReplyCard key={reply.id} reply={reply} title={reply.name} timeZone={timeZone}>
            <p className="small targets">
              <Link to={`/clearance/people/${reply.personId}`}>
                {m.clearance_live_see_person({ name: reply.name })}
              </Link>
            </p>
          </LiveReplyCard>
        ))}
      </div>
    </>
  );
}
