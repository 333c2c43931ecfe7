import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { POLICY_LENGTH, policyFormOfText, policyFormText } from "~/company/rules/policy/form";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { parseJson } from "~/kit/http/json";
import { handled } from "~/kit/http/refusals";
import { policyPlace } from "~/authoring/services/library/company-door.server";
import { keepPolicyAside, savePolicy } from "~/authoring/services/policy/save-policy.server";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { answerForm } from "~/authoring/pages/edit/form-answers";
import { answerWindow, draftMessage } from "~/authoring/pages/edit/draft-message";

/** The form as `policyFormText` writes it. Anything else would lose a line. */
const text = z
  .string()
  .max(POLICY_LENGTH)
  .refine((words) => policyFormText(policyFormOfText(words)) === words);

const Message = draftMessage(text);

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed into a policy, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "policy:edit"));
  const message = await parseJson(args.request, Message);
  switch (message.intent) {
    case "save":
    case "replace": {
      const { intent, text: words, sequence } = message;
      const baseNumber = intent === "save" ? message.baseNumber : 0;
      const form = policyFormOfText(words);
      const replace = intent === "replace";
      const saved = await savePolicy({ ...door, form, sequence, baseNumber, replace });
      return answerForm(saved, policyFormText);
    }
    case "aside":
      await keepPolicyAside({ ...door, form: policyFormOfText(message.text) });
      return Response.json({ ok: true });
    case "open":
    case "close":
      return answerWindow({ ...door, path: (await policyPlace(door)).path }, message);
    default:
      return message satisfies never;
  }
});
