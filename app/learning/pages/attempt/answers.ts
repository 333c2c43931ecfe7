import type { ActionFunctionArgs } from "@remix-run/node";
import { notFound } from "~/kit/http/refusal";
import { answersIn } from "./answer-form";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { fieldsOf } from "~/kit/http/forms";

/** There is nothing to look at here. */
export const loader = handled(async (): Promise<never> => {
  throw notFound("page");
});

/** Keeps answers as a page with JavaScript sends them, and says so only once they are on disk. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const answers = answersIn(await fieldsOf(args.request));
  const attemptId = args.params["attempt"] ?? "";
  const saved = await saveAnswer({ store, actor, now, attemptId, answers });
  return Response.json(saved, { status: saved.ok ? 200 : 409 });
});
