import type { ActionFunctionArgs } from "@remix-run/node";
import { playbookOfText, playbookText } from "~/company/rules/playbook/typed";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { playbookPlace } from "~/authoring/services/library/company-door.server";
import {
  keepPlaybookAside,
  savePlaybook,
} from "~/authoring/services/playbook/save-playbook.server";
import { answerFormDraft } from "~/authoring/pages/edit/form-draft";
import { companyDoor } from "~/authoring/pages/edit/company-door";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a playbook. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "playbook:edit"));
  return answerFormDraft(
    {
      write: playbookText,
      read: playbookOfText,
      save: (sent) => savePlaybook({ ...door, ...sent }),
      keepAside: (form) => keepPlaybookAside({ ...door, form }),
      file: async () => ({ ...door, path: (await playbookPlace(door)).path }),
    },
    args.request,
  );
});
