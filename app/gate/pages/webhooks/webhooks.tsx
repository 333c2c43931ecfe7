import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { WEBHOOKS } from "~/gate/rules/paths";
import { MOST_WEBHOOKS } from "~/gate/rules/webhooks/limits";
import { showWebhooks } from "~/gate/services/webhooks/log.server";
import { makeWebhook } from "~/gate/services/webhooks/manage.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { EVENT_WORDS } from "./event-words";
import { MakeWebhook } from "./make-webhook";
import { SecretNotice } from "./secret-notice";
import { StateChip } from "./state-chip";
import { MakeForm } from "./typed";

export const meta: MetaFunction = () => [{ title: `${m.gate_webhooks_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage");
  return { ...(await showWebhooks({ store, actor, now })), formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { app, record } = args.context;
  const form = await parseForm(args.request, MakeForm);
  if (!form.ok) return badRequest(form);
  const made = await makeWebhook({ store, actor, now, webhooks: app.webhooks, ...form.value });
  const { values } = form;
  if (!made.ok) {
    const { reason } = made;
    if (reason === "address")
      return badRequest({ values, errors: { url: m.gate_webhooks_address_refused() } });
    return data({ values, errors: { form: WHY_NOT[reason]() } }, { status: 409 });
  }
  record({ event: "webhook.made", by: actor.personId });
  // The secret is shown in the answer itself: it stands in no address, and nowhere else.
  return data({ values: {}, errors: undefined, secret: made.secret, name: made.name });
});

const WHY_NOT = {
  "made-already": m.gate_webhooks_made_already,
  "too-many": () => m.gate_webhooks_too_many({ count: numberText(MOST_WEBHOOKS) }),
};

export default function Webhooks() {
  const { company, webhooks, timeZone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const made = sent && "secret" in sent ? sent : null;
  return (
    <>
      <PageHead
        title={m.gate_webhooks_title()}
        lead={m.gate_webhooks_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && (
          <Notice tone="warn" icon="lock" title={m.gate_webhooks_archived()} />
        )}
        {!sent && query.get("done") === "ended" && (
          <Notice tone="ok" role="status" title={m.gate_webhooks_ended()} />
        )}
        {made && <SecretNotice {...made} replaces={false} />}
        <Card aria-labelledby="webhooks">
          <h2 id="webhooks">{m.gate_webhooks_webhooks()}</h2>
          {webhooks.length === 0 ? (
            <Empty title={m.gate_webhooks_none()} icon="code">
              <p>{m.gate_webhooks_none_text()}</p>
            </Empty>
          ) : (
            <ul className="plain-list ruled">
              {webhooks.map(({ id, name, url, events, createdAt, maker, ...state }) => (
                <li key={id}>
                  <div className="row flow between">
                    <Link to={`${WEBHOOKS}/${id}`} className="strong">
                      {name}
                    </Link>
                    <StateChip {...state} />
                  </div>
                  <code className="small block anywhere">{url}</code>
                  <span className="small block">
                    {events.map((type) => EVENT_WORDS[type]()).join(" · ")}
                  </span>
                  <span className="muted small block">
                    <Rich
                      of={m.gate_webhooks_made_by.parts({ name: maker })}
                      as={{ time: () => <Time at={createdAt} timeZone={timeZone} /> }}
                    />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {!company.archivedAt && (
          // Once one was made, the fields are for the next.
          <MakeWebhook key={webhooks.length} sent={made ? undefined : sent} />
        )}
        <p>
          <Link to="/help/api#webhooks">{m.gate_webhooks_reference()}</Link>
        </p>
      </div>
    </>
  );
}
