import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { PLAN_LENGTH } from "~/clearance/rules/supervision/plan";
import { writePlan } from "~/clearance/services/supervision/write-plan.server";
import { PlanCard } from "~/learning/parts/plan-card";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { ClearedCard } from "~/learning/parts/cleared-card";
import { seeCleared, showCleared } from "~/learning/services/cleared.server";
import { authorise } from "~/people/services/authorise.server";
import "~/kit/parts/page/page-head.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [
  { title: `${m.learning_clearance_cleared()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const enrolmentId = args.params.enrolment ?? "";
  return { ...(await showCleared({ store, actor, now, enrolmentId })), formId: freshFormId(now) };
});

const half = (missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(PLAN_LENGTH, {
      error: () => m.clearance_labels_fault_long({ characters: numberText(PLAN_LENGTH) }),
    });

const Intent = z.object({ intent: z.string().max(20).optional() });
const PlanForm = z.object({
  id: formId,
  when: half(m.learning_plan_fault_when),
  then: half(m.learning_plan_fault_then),
});

/** They have seen it on their home; or they write what they mean to do. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const enrolmentId = args.params.enrolment ?? "";
  const asked = await parseForm(args.request.clone(), Intent);
  if (!asked.ok || asked.value.intent !== "plan") {
    await seeCleared({ store, actor, now, enrolmentId });
    return redirect("/learn", 303);
  }
  const form = await parseForm(args.request, PlanForm);
  if (!form.ok) return badRequest(form);
  await writePlan({ store, actor, now, ...form.value, enrolmentId });
  return redirect("/learn/clearance", 303);
});

export default function Cleared() {
  const { plan, ...cleared } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <Link className="page-back" to="/learn/clearance">
        <Icon name="arrow-left" />
        {m.people_shell_clearance()}
      </Link>
      <ClearedCard
        {...cleared}
        heading="h1"
        action={<LinkButton to="/learn">{m.learning_home_go_to_training()}</LinkButton>}
      />
      <PlanCard plan={plan} sent={sent} />
    </>
  );
}
