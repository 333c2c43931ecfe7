import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findReviewerAt } from "~/gate/queries/reviewing/reviewers";
import { countUnseen, noteWaiting } from "~/gate/queries/reviewing/reviews";
import { badRequest, DETAILS, Problem } from "~/gate/rules/problem";
import { MOST_EVENTS, MOST_UNSEEN } from "~/gate/rules/reviewing/limits";
import { PENDING } from "~/gate/rules/reviewing/message";
import { answered } from "~/gate/services/http/api.server";
import { jsonOf } from "~/kit/http/json";

const Event = z.object({
  type: z.literal("com.hootsuite.messages.event.v1"),
  data: z.object({
    state: z.literal(PENDING),
    organization: z.object({ id: z.string() }),
    message: z.object({ id: z.string().regex(/^[\w-]{1,40}$/) }),
  }),
});

/**
 * Where Hootsuite says that messages wait. Nothing of that is believed: it only says which to read again there. Saying it twice is saying
 * it once. Source: https://developer.hootsuite.com/docs/webhooks-overview.
 */
export const reviewDoor: (args: ActionFunctionArgs) => Promise<Response> = answered(
  async ({ request, params, context }) => {
    if (request.method !== "POST") throw new Problem(405, "no-such-method", DETAILS.noMethod);
    const { store, clock } = context.app;
    const reviewer = await findReviewerAt(store.fresh, params.secret ?? "");
    if (!reviewer) throw new Problem(404, "no-such-address", DETAILS.noAddress);
    const messages = await waitingIn(request, reviewer.organization);
    const now = clock();
    if (messages.length > 0)
      await store.write(async (tx) => {
        // More than anyone has: they’re found all the same when Hootsuite is asked what waits.
        if ((await countUnseen(tx, reviewer)) >= MOST_UNSEEN) return;
        await noteWaiting(tx, reviewer, messages, { now, lookedBefore: now });
      });
    return new Response(null, { status: 200, headers: { "Cache-Control": "no-store" } });
  },
);

/** The messages of an organisation that are said to wait, once each. Other events, pings among them, are none. */
async function waitingIn(request: Request, organization: string): Promise<string[]> {
  const body = await jsonOf(request).catch(() => {
    throw badRequest(DETAILS.unreadable);
  });
  if (!Array.isArray(body)) throw badRequest(DETAILS.unreadable);
  const ids = body.slice(0, MOST_EVENTS).flatMap((one: unknown) => {
    const event = Event.safeParse(one);
    const isOurs = event.success && event.data.data.organization.id === organization;
    return isOurs ? event.data.data.message.id : [];
  });
  return [...new Set(ids)];
}
