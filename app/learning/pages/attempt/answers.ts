import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answersIn } from "./answer-form";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { attemptTime } from "~/assessment/services/attempt-time.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { fieldsOf } from "~/kit/http/forms";

/** How the attempt stands by the server’s clock, for a page that has been asleep. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const time = await attemptTime({ store, actor, now, attemptId: args.params["attempt"] ?? "" });
  return Response.json(time, { headers: { "Cache-Control": "no-store" } });
});

/** Keeps answers as a page with JavaScript sends them, and says so only once they are on disk. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const answers = answersIn(await fieldsOf(args.request));
  const attemptId = args.params["attempt"] ?? "";
  const saved = await saveAnswer({ store, actor, now, attemptId, answers });
  return Response.json(saved, { status: saved.ok ? 200 : 409 });
});
