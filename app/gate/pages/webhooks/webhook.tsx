import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { WEBHOOKS } from "~/gate/rules/paths";
import { showWebhook } from "~/gate/services/webhooks/log.server";
import { formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { Deliveries } from "./deliveries";
import { EVENT_WORDS } from "./event-words";
import { SecretNotice } from "./secret-notice";
import { StateChip } from "./state-chip";
import { Steps } from "./steps";
import { take } from "./take";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.webhook.name ?? m.gate_webhooks_title()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage");
  const typed = new URL(args.request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
  const webhookId = args.params.webhook ?? "";
  return await showWebhook({ store, actor, now, webhookId, before });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { app, record } = args.context;
  const call = { store, actor, now, webhookId: args.params.webhook ?? "" };
  const sent = await formDataOf(args.request);
  return await take({ call, sent, webhooks: app.webhooks, record });
});

const DONE: Record<string, () => string> = {
  test: m.gate_webhooks_done_test,
  pause: m.gate_webhooks_done_pause,
  resume: m.gate_webhooks_done_resume,
  replay: m.gate_webhooks_done_replay,
};

export default function Webhook() {
  const { webhook, deliveries, next, timeZone, archivedAt } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const { id, name, url, events, pausedFor, secretNumber } = webhook;
  const errors = sent && "errors" in sent ? sent.errors : undefined;
  return (
    <>
      <PageHead
        back={{ to: WEBHOOKS, label: m.gate_webhooks_title() }}
        title={name}
        lead={<code className="anywhere">{url}</code>}
      />
      <div className="stack gap-5">
        {done && <Notice tone="ok" role="status" title={done()} />}
        {sent && "secret" in sent && <SecretNotice {...sent} replaces />}
        {errors && "form" in errors && errors.form && (
          <Notice tone="warn" role="alert" title={errors.form} />
        )}
        <div className="stack gap-2">
          <div>
            <StateChip {...webhook} />
          </div>
          <p className="small muted">{events.map((type) => EVENT_WORDS[type]()).join(" · ")}</p>
        </div>
        <Steps
          isPaused={pausedFor !== null}
          isArchived={archivedAt !== null}
          secretNumber={secretNumber}
          sent={errors && "since" in errors ? { errors } : undefined}
        />
        <Deliveries
          deliveries={deliveries}
          timeZone={timeZone}
          older={next === null ? null : `${WEBHOOKS}/${id}?before=${next}`}
          canReplay={archivedAt === null}
        />
      </div>
    </>
  );
}
