import type { ActionFunctionArgs } from "@remix-run/node";
import { fieldsOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { checkReply } from "~/practice/services/desk/check-reply.server";
import { postPlaceOf, replyFieldsIn } from "./reply-form";

/** What the checks notice in a reply as it stands in its page. It keeps nothing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const fields = replyFieldsIn(await fieldsOf(args.request));
  const findings = await checkReply({ store, actor, now, ...postPlaceOf(args.params), fields });
  return { findings };
});
