import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { handled } from "~/kit/http/refusals";
import { confirmAddress, showAddressLink } from "~/roster/services/details/address.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.roster_address_title()} · Firsthand` }];

/** Shows what the link is for without doing anything: mail programs and scanners open links on their own. */
export const loader = handled(async ({ context, params }: LoaderFunctionArgs) => {
  const { store, clock } = context.app;
  const asked = await showAddressLink({ store, now: clock(), token: params.token ?? "" });
  return data({ asked }, { status: asked ? 200 : 404 });
});

/** By the page’s button: from now on this is the address. */
export const action = handled(async ({ context, params }: ActionFunctionArgs) => {
  const { app, record } = context;
  const { store, clock } = app;
  const done = await confirmAddress({ store, now: clock(), token: params.token ?? "" });
  if (!done.ok)
    return data({ state: done.reason }, { status: done.reason === "taken" ? 409 : 404 });
  const { personId, companyKey: company, askedBy: by, formerly } = done;
  record({ event: "address.changed", by, about: personId, company });
  app.tellSecurity(personId, { what: "address-changed", formerly });
  // The link of this page is none any more, which its loader would say by the status.
  return data({ state: "done" as const }, { status: 200 });
});

const SAID = {
  done: { title: m.roster_address_done, text: m.roster_address_done_text },
  unknown: { title: m.roster_address_unknown, text: m.roster_address_unknown_text },
  taken: { title: m.roster_address_taken, text: m.roster_address_taken_text },
};

export default function NewAddress() {
  const { asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const state = sent?.state ?? (asked ? null : "unknown");
  if (state === null && asked)
    return (
      <div className="stack gap-5">
        <PageHead
          title={m.roster_address_title()}
          lead={
            <Rich
              of={m.roster_address_lead.parts(asked)}
              as={{ strong: (words) => <b>{words}</b> }}
            />
          }
        />
        <Card>
          <p>{m.roster_address_means()}</p>
          <Form method="post" className="form-actions room-above">
            <Button type="submit" variant="primary" size="big">
              {m.roster_address_confirm()}
            </Button>
          </Form>
        </Card>
        <AboutLinks />
      </div>
    );
  const { title, text } = SAID[state ?? "unknown"];
  return (
    <div className="stack gap-5">
      <PageHead title={title()} />
      <Card>
        <p>{text()}</p>
        <p className="room-above">
          <LinkButton to="/sign-in">{m.people_sign_in_title()}</LinkButton>
        </p>
      </Card>
      <AboutLinks />
    </div>
  );
}
