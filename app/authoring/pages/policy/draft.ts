import type { ActionFunctionArgs } from "@remix-run/node";
import { POLICY_LENGTH, policyFormOfText, policyFormText } from "~/company/rules/policy/form";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyPlace } from "~/authoring/services/library/company-door.server";
import { keepPolicyAside, savePolicy } from "~/authoring/services/policy/save-policy.server";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { answerFormDraft } from "~/authoring/pages/edit/form-draft";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a policy. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "policy:edit"));
  return answerFormDraft(
    {
      write: policyFormText,
      read: policyFormOfText,
      atMost: POLICY_LENGTH,
      save: (sent) => savePolicy({ ...door, ...sent }),
      keepAside: (form) => keepPolicyAside({ ...door, form }),
      file: async () => ({ ...door, path: (await policyPlace(door)).path }),
    },
    args.request,
  );
});
