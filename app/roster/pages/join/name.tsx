import {
  data,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { nameField } from "~/roster/pages/typed";
import { firstPage } from "~/roster/rules/first-page";
import { joinByDomain, showJoining } from "~/roster/services/join/join-by-domain.server";
import { startSession } from "~/roster/services/join/start-session.server";
import { UselessInvitation } from "./useless";

export const meta: MetaFunction = () => [{ title: `${m.roster_join_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const { store, cookies, clock } = context.app;
  const email = await cookies.joiningOf(request, clock());
  if (email === null) throw redirect("/sign-in");
  return { email, company: await showJoining({ store, email }) };
});

const NameForm = z.object({ name: nameField(m.roster_join_name_needed) });

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const { app, address, record } = context;
  const { store, cookies } = app;
  const now = app.clock();
  const email = await cookies.joiningOf(request, now);
  if (email === null) throw redirect("/sign-in", 303);
  const form = await parseForm(request, NameForm);
  if (!form.ok) return badRequest(form);
  const joined = await joinByDomain({ store, now, email, name: form.value.name });
  const refuse = (refused: "closed" | "known") =>
    data({ refused, values: form.values, errors: {} }, { status: 409 });
  if (!joined.ok) return refuse(joined.why);
  const { personId } = joined;
  const before = await context.signedIn(request);
  const headers = await startSession({ app, request, address, before, personId });
  if (!headers) return refuse("known");
  headers.append("Set-Cookie", await cookies.keepJoining(null));
  record({ event: "person.joined", by: personId });
  record({ event: "sign-in.succeeded", by: personId, details: { how: "code" } });
  const hat = { role: "employee" as const, companyKey: joined.company };
  return redirectDocument(firstPage(hat), { status: 303, headers });
});

export default function JoinName() {
  const { email, company } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  if (sent && "refused" in sent) return <UselessInvitation why={sent.refused} />;
  if (company === null) return <UselessInvitation why="closed" />;
  const errors: { name?: string } | undefined = sent?.errors;
  return (
    <div className="stack gap-5">
      <PageHead
        title={m.roster_join_invitation_title({ company })}
        lead={m.roster_join_name_lead({ address: email })}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={errors} />
          <Field
            label={m.roster_join_name()}
            hint={m.roster_join_name_hint()}
            name="name"
            autoComplete="name"
            maxLength={200}
            required
            defaultValue={sent?.values.name}
            error={errors?.name}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" disabled={isSending}>
              {m.roster_join_name_go()}
            </Button>
          </div>
        </Form>
      </Card>
      <AboutLinks />
    </div>
  );
}
