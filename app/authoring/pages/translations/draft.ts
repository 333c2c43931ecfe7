import type { ActionFunctionArgs } from "@remix-run/node";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { answerTextDraft } from "~/authoring/pages/edit/text-draft";
import { writableTranslation } from "~/authoring/services/translations/place.server";
import { toTranslate, translationDoor } from "./door";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** The draft of a translation. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const place = translationDoor(args, await authorise(args, toTranslate(args)));
  const { store, actor, now } = place;
  const { path } = await writableTranslation(place);
  return answerTextDraft({ store, actor, now, path }, args.request);
});
