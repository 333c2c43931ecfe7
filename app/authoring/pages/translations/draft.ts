import type { ActionFunctionArgs } from "@remix-run/node";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { answerTextDraft } from "~/authoring/pages/edit/text-draft";
import { translationFilePath } from "./file-path";
import { translationAddress } from "./paths";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a translation. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const path = translationFilePath(translationAddress(args));
  return answerTextDraft({ store, actor, now, path }, args.request);
});
