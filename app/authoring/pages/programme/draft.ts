import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import {
  programmeFormOfText,
  programmeFormText,
  type ProgrammeForm,
} from "~/authoring/rules/programme/form";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { parseJson } from "~/kit/http/json";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import {
  keepProgrammeAside,
  saveProgramme,
  type SavedProgramme,
} from "~/authoring/services/programme/save-programme.server";
import { answerWindow, draftMessage } from "~/authoring/pages/edit/draft-message";
import { programmePlace } from "./place";

/** The form as `programmeFormText` writes it. Anything else would empty the programme. */
const text = z
  .string()
  .max(DRAFT_LENGTH)
  .refine((words) => programmeFormText(programmeFormOfText(words)) === words);

const Message = draftMessage(text);

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Saves what is typed into a programme, and says so only once it is on disk; tells who else is writing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const place = programmePlace(args, await authorise(args, "content:author"));
  const message = await parseJson(args.request, Message);
  switch (message.intent) {
    case "save":
    case "replace": {
      const { intent, text: words, sequence } = message;
      const baseNumber = intent === "save" ? message.baseNumber : 0;
      const form = programmeFormOfText(words);
      const replace = intent === "replace";
      return answer(await saveProgramme({ ...place, form, sequence, baseNumber, replace }));
    }
    case "aside":
      await keepProgrammeAside({ ...place, form: programmeFormOfText(message.text) });
      return Response.json({ ok: true });
    case "open":
    case "close": {
      const { programmeKey, ...call } = place;
      return answerWindow({ ...call, path: programmeFile(programmeKey) }, message);
    }
    default:
      return message satisfies never;
  }
});

/** As for a lesson’s draft: the other versions as texts, too. */
function answer(outcome: SavedProgramme): Response {
  if (outcome.ok) return Response.json(outcome);
  if (outcome.code !== "stale") return Response.json(outcome, { status: 409 });
  const { theirs, published } = outcome;
  const versions = { theirs: withText(theirs), published: withText(published) };
  return Response.json({ ...outcome, ...versions }, { status: 409 });
}

function withText<Version extends { form: ProgrammeForm }>(version: Version | null) {
  if (!version) return null;
  const { form, ...facts } = version;
  return { ...facts, text: programmeFormText(form) };
}
