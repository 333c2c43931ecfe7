import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { OWN_ACCOUNTS } from "~/gate/rules/chat/paths";
import { confirmLink, showLink } from "~/gate/services/chat/accounts/link.server";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.gate_accounts_link_title()} · Firsthand` }];

/** Shows whose account a link is about. Following it does nothing yet. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const token = args.params.token ?? "";
  const asked = await showLink({ store, actor, now, sealing: args.context.app.chats, token });
  return data({ asked }, { status: asked ? 200 : 404 });
});

/** The account gets their answers from then on, so people who signed in long ago sign in again first. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read", { lately: true });
  const { app, record } = args.context;
  const token = args.params.token ?? "";
  const state = await confirmLink({ store, actor, now, sealing: app.chats, token });
  if (state === "linked") record({ event: "chat.linked", by: actor.personId });
  return data({ state }, { status: STATUS[state] });
});

const STATUS = { linked: 200, unknown: 404, taken: 409 };

const SAID = {
  linked: { title: m.gate_accounts_link_done, text: m.gate_accounts_link_done_text },
  unknown: { title: m.gate_accounts_link_unknown, text: m.gate_accounts_link_unknown_text },
  taken: { title: m.gate_accounts_link_taken, text: m.gate_accounts_link_taken_text },
};

export default function ChatLink() {
  const { asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (asked && !sent)
    return (
      <>
        <PageHead
          title={m.gate_accounts_link_title()}
          lead={
            <Rich
              of={m.gate_accounts_link_lead.parts({
                account: asked.accountName,
                workspace: asked.workspaceName,
              })}
              as={{ strong: (words) => <b>{words}</b> }}
            />
          }
        />
        <Card>
          <p>{m.gate_accounts_link_text()}</p>
          <Form method="post" className="form-actions room-above">
            <Button type="submit" variant="primary" size="big">
              {m.gate_accounts_link_confirm()}
            </Button>
          </Form>
        </Card>
      </>
    );
  const { title, text } = SAID[sent?.state ?? "unknown"];
  return (
    <>
      <PageHead title={title()} />
      <Card>
        <p>{text()}</p>
        <p className="room-above">
          <LinkButton to={OWN_ACCOUNTS}>{m.gate_accounts_see()}</LinkButton>
        </p>
      </Card>
    </>
  );
}
