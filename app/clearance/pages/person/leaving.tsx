import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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
  {
    title: `${data ? m.clearance_leaving_meta({ name: data.person.name }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "person:leave");
  return await showLeaving({ store, actor, now, personId: args.params.person ?? "" });
});

const LeavingForm = z.object({
  intent: z.enum(["now", "after", "stay", "back"], { error: m.kit_forms_intent }),
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
    return data({ values, errors: { form: WHY["left-already"]() } }, { status: 409 });
  }
  if (intent === "back") {
    const back = await returnToCompany({ store, actor, now, personId });
    if (!back.ok)
      return data({ values, errors: { form: NOT_BACK[back.reason]() } }, { status: 409 });
    record("membership.restored");
    return redirect(`/clearance/people/${encodeURIComponent(personId)}`, 303);
  }
  if (intent === "after" && !isDay(lastDay))
    return badRequest({ values, errors: { lastDay: m.clearance_leaving_fault_day() } });
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
      return badRequest({ values, errors: { lastDay: WHY[left.reason]() } });
    case "own":
    case "left-already":
      return data({ values, errors: { form: WHY[left.reason]() } }, { status: 409 });
    default:
      return left.reason satisfies never;
  }
});

const NOT_BACK = {
  erased: m.clearance_leaving_fault_erased,
  merged: m.clearance_leaving_fault_merged,
};

const WHY: Record<LeavingRefusal, () => string> = {
  own: m.clearance_leaving_fault_own,
  "left-already": m.clearance_leaving_fault_left,
  "day-past": m.clearance_leaving_fault_past,
  "too-far": m.clearance_leaving_fault_far,
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
          { to: "/clearance", label: m.people_shell_people() },
          { to: `/clearance/people/${id}`, label: name },
        ]}
        title={
          leaving?.over
            ? m.clearance_leaving_title_left({ name: givenName })
            : m.clearance_leaving_title({ name: givenName })
        }
      />
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {leaving?.over && (
          <Notice
            tone="bad"
            icon="sign-out"
            title={m.clearance_leaving_has_left({ name: givenName })}
          >
            <Rich
              of={m.clearance_leaving_was.parts()}
              as={{ day: () => <DayText day={leaving.lastDay} /> }}
            />
          </Notice>
        )}
        {leaving?.over && (
          <Card aria-labelledby="back">
            <h2 id="back">{m.clearance_leaving_if_back({ name: givenName })}</h2>
            <Form method="post" className="form">
              <p>{m.clearance_leaving_if_back_text({ name: givenName })}</p>
              <div className="form-actions">
                <Button variant="primary" name="intent" value="back">
                  {m.clearance_leaving_back({ name: givenName })}
                </Button>
              </div>
            </Form>
          </Card>
        )}
        {leaving && !leaving.over && (
          <Notice
            tone="warn"
            icon="clock"
            title={m.clearance_leaving_is_leaving({ name: givenName })}
          >
            <p>
              <Rich
                of={m.clearance_leaving_is.parts()}
                as={{ day: () => <DayText day={leaving.lastDay} /> }}
              />
            </p>
            <Form method="post">
              <Button name="intent" value="stay">
                {m.clearance_leaving_cancel({ name: givenName })}
              </Button>
            </Form>
          </Notice>
        )}
        {!leaving?.over && (
          <Card aria-labelledby="ends">
            <h2 id="ends">{m.clearance_leaving_ends()}</h2>
            <ul className="room-below">
              {leavingTexts(givenName, programmes).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Form method="post" className="form">
              <Field
                type="date"
                label={m.clearance_leaving_last_day()}
                name="lastDay"
                hint={m.clearance_leaving_last_day_hint()}
                min={today}
                defaultValue={values.lastDay ?? leaving?.lastDay}
                error={errors?.lastDay}
              />
              <div className="form-actions">
                <Button variant="primary" name="intent" value="after">
                  {m.clearance_leaving_after()}
                </Button>
              </div>
            </Form>
            <Form method="post" className="form apart">
              <p>
                <Rich
                  of={m.clearance_leaving_or_now.parts()}
                  as={{ strong: (words) => <b>{words}</b> }}
                />
              </p>
              <div className="form-actions">
                <Button variant="danger" name="intent" value="now">
                  {m.clearance_leaving_now({ name: givenName })}
                </Button>
                <LinkButton variant="quiet" to={`/clearance/people/${id}`}>
                  {m.clearance_labels_cancel()}
                </LinkButton>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
