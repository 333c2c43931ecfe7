import type { ActionFunctionArgs } from "@remix-run/node";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { answerTextDraft } from "./text-draft";

/** This address has no page. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a lesson or quiz, or of a company's version of one. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { module = "", activity = "", company = null } = args.params;
  const path = await writtenPath(store.read, module, activity, company);
  return answerTextDraft({ store, actor, now, path }, args.request);
});
