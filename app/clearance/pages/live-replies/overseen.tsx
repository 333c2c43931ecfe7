import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
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
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { authorise } from "~/people/services/authorise.server";

const HERE = "/clearance/live-replies";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_live_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "live-reply:oversee");
  return await overseeLiveReplies({ store, actor, now });
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
  const { waiting, reviewed, timeZone } = useLoaderData<typeof loader>();
  const none = waiting.length === 0 && reviewed.length === 0;
  return (
    <>
      <PageHead
        title={m.clearance_live_title()}
        lead={m.clearance_live_lead_manager()}
        actions={<LinkButton to="/incidents">{m.clearance_incidents_title()}</LinkButton>}
      />
      <div className="stack gap-5">
        <Colleagues />
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

/** Who looks at live replies besides the trainers. */
function Colleagues() {
  const { named, others } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Card aria-labelledby="colleagues">
      <h2 id="colleagues">{m.clearance_live_colleagues()}</h2>
      <p className="muted room-below">{m.clearance_live_colleagues_text()}</p>
      {named.length > 0 && (
        <ul className="plain-list ruled room-below">
          {named.map(({ personId, name }) => (
            <li key={personId} className="row flow between">
              <span className="anywhere">{name}</span>
              <Form method="post">
                <input type="hidden" name="intent" value="unname" />
                <Button name="person" value={personId} disabled={isSending}>
                  {m.clearance_live_unname()}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={sent?.errors} />
          <input type="hidden" name="intent" value="name" />
          <Select
            label={m.clearance_live_colleague()}
            name="person"
            defaultValue=""
            error={sent?.errors.person}
          >
            <option value="">{m.clearance_live_choose()}</option>
            <Options of={others.map(({ id, name }) => [id, name])} />
          </Select>
          <div className="form-actions">
            <Button disabled={isSending}>{m.clearance_live_name()}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
