import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { HOME } from "~/people/rules/permissions";
import { letIn } from "~/installation/services/admins/let-in.server";
import { showLink, type ShownLink } from "~/installation/services/admins/show-link.server";
import { useLink as takeLink } from "~/installation/services/admins/use-link.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { nameField } from "./typed";

type Refused = Exclude<ShownLink["state"], "good"> | "taken";

const REFUSED: Record<
  Refused,
  { status: number; title: () => string; text: typeof m.installation_link_used_text }
> = {
  used: {
    status: 410,
    title: m.installation_link_used_title,
    text: m.installation_link_used_text,
  },
  expired: {
    status: 410,
    title: m.installation_link_expired_title,
    text: m.installation_link_expired_text,
  },
  unknown: {
    status: 404,
    title: m.installation_link_unknown_title,
    text: m.installation_link_unknown_text,
  },
  taken: {
    status: 409,
    title: m.installation_link_taken_title,
    text: m.installation_link_taken_text,
  },
};

export const meta: MetaFunction = () => [{ title: `${m.installation_link_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const LinkForm = z.object({ name: nameField(m.installation_link_name_needed) });

/** Shows whose installation this is without doing anything: mail programs and scanners open links on their own. */
export const loader = handled(async ({ context, params }: LoaderFunctionArgs) => {
  const { store, clock, agency, agencyNamed } = context.app;
  const link = await showLink({ store, now: clock(), token: params.token ?? "" });
  const shown = { agency, agencyNamed, link };
  return link.state === "good" ? data(shown) : data(shown, { status: REFUSED[link.state].status });
});

/** By the page's button: makes the admin whose link it is, if they are none yet, and signs them in. */
export const action = handled(async ({ request, context, params }: ActionFunctionArgs) => {
  const { app, record } = context;
  const { store } = app;
  const now = app.clock();
  const token = params.token ?? "";
  const link = await showLink({ store, now, token });
  const refuse = (why: Refused) => {
    record({ event: "admin.link-refused", by: null, details: { why } });
    return data({ refused: why, values: {}, errors: {} }, { status: REFUSED[why].status });
  };
  if (link.state !== "good") return refuse(link.state);
  // Who is there already keeps their name.
  const form = link.known === null ? await parseForm(request, LinkForm) : null;
  if (form && !form.ok) return badRequest(form);
  const name = form ? form.value.name : "";
  const used = await takeLink({ store, now, token, name });
  if (!used.ok) return refuse(used.why);
  const { personId } = used;
  const headers = await letIn({ app, request, from: context, personId });
  if (!headers) return refuse("taken");
  record({ event: "admin.joined", by: personId, details: { isNew: link.admin === null } });
  record({ event: "sign-in.succeeded", by: personId, details: { how: "admin-link" } });
  return redirectDocument(HOME.admin, { status: 303, headers });
});

export default function AdminLink() {
  const { agency, agencyNamed, link } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  const refused = sent && "refused" in sent ? sent.refused : null;
  if (refused) return <RefusedLink why={refused} />;
  if (link.state !== "good") return <RefusedLink why={link.state} />;
  const { email, admin, known } = link;
  const errors: { name?: string } | undefined = sent?.errors;
  const lead = admin === null ? m.installation_link_lead : m.installation_link_again_lead;
  const said =
    admin === null && !agencyNamed
      ? m.installation_link_lead_unnamed.parts({ address: email })
      : lead.parts({ agency, address: email });
  return (
    <div className="stack gap-5">
      <PageHead
        title={
          admin === null
            ? m.installation_link_title()
            : m.installation_link_again_title({ name: admin })
        }
        lead={<Rich of={said} as={{ email: (address) => <strong>{address}</strong> }} />}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={errors} />
          {known === null && (
            <Field
              label={m.installation_link_name()}
              hint={m.installation_link_name_hint()}
              name="name"
              autoComplete="name"
              maxLength={200}
              required
              error={errors?.name}
            />
          )}
          <div className="form-actions">
            <Button variant="primary" size="big" disabled={isSending}>
              {admin === null ? m.installation_link_join() : m.people_sign_in_title()}
            </Button>
          </div>
        </Form>
      </Card>
      <AboutLinks />
    </div>
  );
}

function RefusedLink({ why }: { why: Refused }) {
  const { title, text } = REFUSED[why];
  return (
    <div className="stack gap-5">
      <PageHead title={title()} />
      <Card>
        <p>
          <Rich of={text.parts()} as={{ command: (words) => <code>{words}</code> }} />
        </p>
        <p className="room-above">
          <LinkButton to="/sign-in">{m.people_sign_in_title()}</LinkButton>
        </p>
      </Card>
      <AboutLinks />
    </div>
  );
}
