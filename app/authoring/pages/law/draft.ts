import type { ActionFunctionArgs } from "@remix-run/node";
import { lawFormOfText, lawFormText } from "~/authoring/rules/law/form";
import { lawFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { keepLawAside, saveLaw } from "~/authoring/services/law/save-law.server";
import { answerFormDraft } from "~/authoring/pages/edit/form-draft";
import { lawPlace } from "./place";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a topic of the law. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const place = lawPlace(args, await authorise(args, "content:author"));
  const { topic, ...call } = place;
  return answerFormDraft(
    {
      write: lawFormText,
      read: lawFormOfText,
      save: (sent) => saveLaw({ ...place, ...sent }),
      keepAside: (form) => keepLawAside({ ...place, form }),
      file: async () => ({ ...call, path: lawFile(topic) }),
    },
    args.request,
  );
});
