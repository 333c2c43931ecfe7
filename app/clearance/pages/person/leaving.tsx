import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { leavingTexts } from "~/clearance/rules/sign-offs/consequences";
import { isDay } from "~/kit/time/moment";
import type { LeavingRefusal } from "~/people/rules/leaving";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { leaveCompany, stayWithCompany } from "~/clearance/services/people/leave-company.server";
import { returnToCompany } from "~/clearance/services/people/return-to-company.server";
import { showLeaving } from "~/clearance/services/people/show-leaving.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Leaving: ${data.person.name}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "person:leave");
  return await showLeaving({ store, actor, now, personId: args.params.person ?? "" });
});

const LeavingForm = z.object({
  intent: z.enum(["now", "after", "stay", "back"], "Choose what to do."),
  lastDay: z.string().default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "person:leave");
  const personId = args.params.person ?? "";
  const record = (event: "membership.ended" | "membership.kept" | "membership.restored") =>
    args.context.record({ event, by: actor.personId, about: personId });
  const form = await parseForm(args.request, LeavingForm);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { intent, lastDay } = form.value;
  const confirmation = `/clearance/people/${encodeURIComponent(personId)}?leaving=1`;
  if (intent === "stay") {
    if (await stayWithCompany({ store, actor, now, personId })) {
      record("membership.kept");
      return redirect(confirmation, 303);
    }
    return data({ values, errors: { form: WHY["left-already"] } }, { status: 409 });
  }
  if (intent === "back") {
    const back = await returnToCompany({ store, actor, now, personId });
    if (!back.ok) return data({ values, errors: { form: ERASED } }, { status: 409 });
    record("membership.restored");
    return redirect(`/clearance/people/${encodeURIComponent(personId)}`, 303);
  }
  if (intent === "after" && !isDay(lastDay))
    return badRequest({ values, errors: { lastDay: "Choose the last day." } });
  const left = await leaveCompany({
    store,
    actor,
    now,
    personId,
    lastDay: intent === "after" ? lastDay : null,
  });
  if (left.ok) {
    record("membership.ended");
    return redirect(confirmation, 303);
  }
  switch (left.reason) {
    case "day-past":
    case "too-far":
      return badRequest({ values, errors: { lastDay: WHY[left.reason] } });
    case "own":
    case "left-already":
      return data({ values, errors: { form: WHY[left.reason] } }, { status: 409 });
    default:
      return left.reason satisfies never;
  }
});

const ERASED =
  "Everything personal about them was erased, so nobody can tell that it’s the same person. Add them as somebody new.";

const WHY: Record<LeavingRefusal, string> = {
  own: "Somebody else marks it when you leave.",
  "left-already": "They have left already; nothing was changed.",
  "day-past": "That day is over. Choose today or a later day, or mark it now.",
  "too-far": "That is more than a year away.",
};

export default function LeavingPage() {
  const { person, programmes, leaving, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  const { id, name, givenName } = person;
  return (
    <>
      <PageHead
        back={[
          { to: "/clearance", label: "People" },
          { to: `/clearance/people/${id}`, label: name },
        ]}
        title={
          leaving?.over ? `${givenName} has left the company` : `${givenName} leaves the company`
        }
      />
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {leaving?.over && (
          <Notice tone="bad" icon="sign-out" title={`${givenName} has left`}>
            The last day was <DayText day={leaving.lastDay} />.
          </Notice>
        )}
        {leaving?.over && (
          <Card aria-labelledby="back">
            <h2 id="back">If {givenName} comes back</h2>
            <Form method="post" className="form">
              <p>
                {givenName} can sign in again with the same address, and finds everything they did.
                A clearance that hasn’t run out stays suspended until you reinstate it.
              </p>
              <div className="form-actions">
                <Button variant="primary" name="intent" value="back">
                  {givenName} is back
                </Button>
              </div>
            </Form>
          </Card>
        )}
        {leaving && !leaving.over && (
          <Notice tone="warn" icon="clock" title={`${givenName} is leaving`}>
            <p>
              The last day is <DayText day={leaving.lastDay} />.
            </p>
            <Form method="post">
              <Button name="intent" value="stay">
                Take it back: {givenName} stays
              </Button>
            </Form>
          </Notice>
        )}
        {!leaving?.over && (
          <Card aria-labelledby="ends">
            <h2 id="ends">What ends in that instant</h2>
            <ul className="room-below">
              {leavingTexts(givenName, programmes).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Form method="post" className="form">
              <Field
                type="date"
                label="Last day"
                name="lastDay"
                hint="Everything ends when this day is over, and can be taken back until then."
                min={today}
                defaultValue={values.lastDay ?? leaving?.lastDay}
                error={errors?.lastDay}
              />
              <div className="form-actions">
                <Button variant="primary" name="intent" value="after">
                  Leaves after this day
                </Button>
              </div>
            </Form>
            <Form method="post" className="form apart">
              <p>
                Or at once. <b>If they come back, their clearance stays suspended at first.</b>
              </p>
              <div className="form-actions">
                <Button variant="danger" name="intent" value="now">
                  {givenName} has left now
                </Button>
                <LinkButton variant="quiet" to={`/clearance/people/${id}`}>
                  Cancel
                </LinkButton>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
