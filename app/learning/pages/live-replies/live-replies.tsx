import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { LiveReplyCard } from "~/clearance/parts/live-replies/live-reply";
import { MOST_WRITTEN, type LogRefusal } from "~/clearance/rules/supervision/live-reply";
import { logLiveReply } from "~/clearance/services/supervision/log-live-reply.server";
import { showOwnLiveReplies } from "~/clearance/services/supervision/show-own-live-replies.server";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { AskedNow } from "./asked-now";
import { LogForm } from "./log-form";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_live_own()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const logged = new URL(args.request.url).searchParams.has("logged");
  return {
    ...(await showOwnLiveReplies({ store, actor, now })),
    logged,
    formId: freshFormId(now),
  };
});

const typed = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: () => m.clearance_labels_fault_long({ characters: numberText(most) }) });

const LogFields = z.object({
  id: formId,
  /** An enrolment and a channel, with a space between. */
  where: z
    .string({ error: m.clearance_live_fault_channel })
    .regex(/^\S{1,100} \S{1,100}$/, { error: m.clearance_live_fault_channel }),
  url: z.string().max(2000).default(""),
  asked: typed(MOST_WRITTEN.asked, m.clearance_live_fault_asked),
  text: typed(MOST_WRITTEN.text, m.clearance_live_fault_text),
});

const FAULTS: Record<LogRefusal, { field: "form" | "where" | "url"; words: () => string }> = {
  "not-asked": { field: "form", words: m.clearance_live_fault_not_asked },
  channel: { field: "where", words: m.clearance_live_fault_channel },
  link: { field: "url", words: m.clearance_live_fault_link },
};

/** The employee logs a reply that they published. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:log");
  const form = await parseForm(args.request, LogFields);
  if (!form.ok) return badRequest(form);
  const { where, ...reply } = form.value;
  const [enrolmentId = "", channelId = ""] = where.split(" ");
  const done = await logLiveReply({ store, actor, now, ...reply, enrolmentId, channelId });
  if (done.ok) return redirect("/learn/live-replies?logged=1", 303);
  const { field, words } = FAULTS[done.reason];
  const errors: { [name: string]: string | undefined } = { [field]: words() };
  return badRequest({ values: form.values, errors });
});

export default function OwnLiveReplies() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { asked, replies, logged, looksToo, timeZone } = view;
  return (
    <>
      <PageHead
        back={{ to: "/learn/clearance", label: m.people_shell_clearance() }}
        title={m.clearance_live_own()}
        lead={m.clearance_live_lead_own()}
        actions={
          <>
            {looksToo && (
              <LinkButton to="/learn/live-replies/colleagues">
                {m.clearance_live_colleagues_open()}
              </LinkButton>
            )}
            <LinkButton to="/incidents">{m.clearance_incidents_report()}</LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        {logged && !sent && <Notice tone="ok" role="status" title={m.clearance_live_logged()} />}
        {asked.map((one) => (
          <AskedNow key={one.enrolmentId} asked={one} several={asked.length > 1} />
        ))}
        {asked.length > 0 && <LogForm asked={asked} sent={sent} />}
        {replies.length > 0 && <h2>{m.clearance_live_yours()}</h2>}
        {replies.map((reply) => (
          <LiveReplyCard
            key={reply.id}
            reply={reply}
            title={m.clearance_live_on({ channel: reply.channel })}
            timeZone={timeZone}
          />
        ))}
        {replies.length === 0 && asked.length === 0 && (
          <Card>
            <Empty title={m.clearance_live_not_asked()} icon="pen">
              <p>{m.clearance_live_not_asked_text()}</p>
            </Empty>
          </Card>
        )}
      </div>
    </>
  );
}
