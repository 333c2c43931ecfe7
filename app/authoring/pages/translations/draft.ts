import type { ActionFunctionArgs } from "@remix-run/node";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { answerTextDraft } from "~/authoring/pages/edit/text-draft";
import { writableTranslation } from "~/authoring/services/translations/place";
import { translationDoor } from "./door";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a translation. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const place = await translationDoor(args);
  const { store, actor, now } = place;
  const { path } = await writableTranslation(place);
  return answerTextDraft({ store, actor, now, path }, args.request);
});
