import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fieldsOf } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { draftTime } from "~/practice/services/desk/draft-time.server";
import { saveDraft } from "~/practice/services/desk/save-draft.server";
import { postPlaceOf, replyFieldsIn } from "./reply-form";

/** How a post stands by the server’s clock, for a page that has been asleep. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const time = await draftTime({ store, actor, now, ...postPlaceOf(args.params) });
  return Response.json(time, { headers: { "Cache-Control": "no-store" } });
});

const sequence = z.coerce.number().int().min(1).max(2_147_483_647);

/** Keeps what is typed as a page with JavaScript sends it, and says so only once it is on disk. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const form = await fieldsOf(args.request);
  const counted = sequence.safeParse(form.get("sequence-1"));
  if (!counted.success) throw new Refusal(400, m.kit_forms_reload());
  const fields = replyFieldsIn(form);
  const place = postPlaceOf(args.params);
  const saved = await saveDraft({ store, actor, now, ...place, fields, clientSeq: counted.data });
  return saved.ok
    ? Response.json({ ok: true, superseded: saved.superseded ? [1] : [], mistaken: [] })
    : Response.json({ ok: false, reason: "finished" }, { status: 409 });
});
