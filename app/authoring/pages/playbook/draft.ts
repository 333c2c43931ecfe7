import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { playbookOfText, playbookText } from "~/company/rules/playbook/typed";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { parseJson } from "~/kit/http/json";
import { handled } from "~/kit/http/refusals";
import { playbookPlace } from "~/authoring/services/library/company-door.server";
import {
  keepPlaybookAside,
  savePlaybook,
} from "~/authoring/services/playbook/save-playbook.server";
import { answerForm } from "~/authoring/pages/edit/form-answers";
import { answerWindow, draftMessage } from "~/authoring/pages/edit/draft-message";
import { companyDoor } from "~/authoring/pages/edit/company-door";

/** The form as `playbookText` writes it. Anything else would empty the playbook. */
const text = z
  .string()
  .max(DRAFT_LENGTH)
  .refine((words) => playbookText(playbookOfText(words)) === words);

const Message = draftMessage(text);

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed into a playbook, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "playbook:edit"));
  const message = await parseJson(args.request, Message);
  switch (message.intent) {
    case "save":
    case "replace": {
      const { intent, text: words, sequence } = message;
      const baseNumber = intent === "save" ? message.baseNumber : 0;
      const form = playbookOfText(words);
      const replace = intent === "replace";
      const saved = await savePlaybook({ ...door, form, sequence, baseNumber, replace });
      return answerForm(saved, playbookText);
    }
    case "aside":
      await keepPlaybookAside({ ...door, form: playbookOfText(message.text) });
      return Response.json({ ok: true });
    case "open":
    case "close":
      return answerWindow({ ...door, path: (await playbookPlace(door)).path }, message);
    default:
      return message satisfies never;
  }
});
