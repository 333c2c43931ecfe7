import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { firstPage } from "~/roster/rules/first-page";
import {
  acceptInvitation,
  showInvitation,
  type Useless,
} from "~/roster/services/invitations/accept.server";
import { startSession } from "~/roster/services/join/start-session.server";
import { UselessInvitation } from "./useless";

const STATUS: Record<Useless, number> = {
  used: 410,
  expired: 410,
  withdrawn: 410,
  replaced: 410,
  archived: 410,
  left: 410,
  unknown: 404,
};

export const meta: MetaFunction = () => [{ title: `${m.roster_join_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Shows an invitation without using it: mail programs and scanners open links by themselves. */
export const loader = handled(async ({ context, params }: LoaderFunctionArgs) => {
  const { store, invitations: keys, clock } = context.app;
  const shown = await showInvitation({ store, keys, now: clock(), token: params.token ?? "" });
  return shown.ok ? data(shown) : data(shown, { status: STATUS[shown.why] });
});

/** By the page’s button: uses the invitation up and signs its person in. */
export const action = handled(async ({ request, context, params }: ActionFunctionArgs) => {
  const { app, record, address } = context;
  const { store, invitations: keys } = app;
  const token = params.token ?? "";
  const accepted = await acceptInvitation({ store, keys, now: app.clock(), token });
  const refuse = (why: Useless) => {
    record({ event: "invitation.refused", by: null, details: { why } });
    return data({ refused: why }, { status: STATUS[why] });
  };
  if (!accepted.ok) return refuse(accepted.why);
  const { personId, hat } = accepted;
  const before = await context.signedIn(request);
  const headers = await startSession({ app, request, address, before, personId });
  if (!headers) return refuse("left");
  record({ event: "invitation.accepted", by: personId });
  record({ event: "sign-in.succeeded", by: personId, details: { how: "invitation" } });
  return redirectDocument(firstPage(hat), { status: 303, headers });
});

export default function InvitationPage() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  if (sent) return <UselessInvitation why={sent.refused} />;
  if (!shown.ok) return <UselessInvitation why={shown.why} />;
  const { name, email, company, by } = shown;
  return (
    <div className="stack gap-5">
      <PageHead
        title={m.roster_join_invitation_title({ company })}
        lead={m.roster_join_invitation_lead({ by: by ?? company, name, address: email })}
      />
      <Card>
        <Form method="post" className="form-actions">
          <Button variant="primary" size="big" disabled={isSending}>
            {m.roster_join_accept()}
          </Button>
        </Form>
      </Card>
      <AboutLinks />
    </div>
  );
}
