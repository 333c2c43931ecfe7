import type { ActionFunctionArgs } from "@remix-run/node";
import { programmeFormOfText, programmeFormText } from "~/authoring/rules/programme/form";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import {
  keepProgrammeAside,
  saveProgramme,
} from "~/authoring/services/programme/save-programme.server";
import { answerFormDraft } from "~/authoring/pages/edit/form-draft";
import { programmePlace } from "./place";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a programme. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const place = programmePlace(args, await authorise(args, "content:author"));
  const { programmeKey, ...call } = place;
  return answerFormDraft(
    {
      write: programmeFormText,
      read: programmeFormOfText,
      save: (sent) => saveProgramme({ ...place, ...sent }),
      keepAside: (form) => keepProgrammeAside({ ...place, form }),
      file: async () => ({ ...call, path: programmeFile(programmeKey) }),
    },
    args.request,
  );
});
