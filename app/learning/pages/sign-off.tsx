import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Refusal } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { formId } from "~/kit/http/form-id";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { requestSignOff } from "~/clearance/services/sign-offs/request-sign-off.server";

const RequestForm = z.object({ id: formId, enrolment: z.string().min(1).max(100) });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "training:read");
  return redirect("/learn");
});

/** The employee asks to be judged again. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "sign-off:request");
  const form = await parseForm(args.request, RequestForm);
  if (!form.ok) throw new Refusal(400, m.learning_home_choose_programme());
  const { id, enrolment: enrolmentId } = form.value;
  await requestSignOff({ store, actor, now, id, enrolmentId });
  return redirect("/learn", 303);
});
