import type { ActionFunctionArgs } from "@remix-run/node";
import type { OwnIntegration } from "~/gate/queries/chat/integrations";
import { answered } from "~/gate/services/http/api.server";
import { DETAILS, Problem } from "~/gate/rules/problem";
import type { Language } from "~/kit/language/language";
import type { Sealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";
import { signedFor, type Arrived } from "./signed.server";

/** Somebody who asks from a chat, and what it takes to answer them. */
export interface ChatCall {
  store: Store;
  sealing: Sealing;
  now: Date;
  origin: string;
  /** Of people who have chosen none, and whose company has not. */
  language: Language;
  integration: OwnIntegration;
  body: Uint8Array<ArrayBuffer>;
}

type Read = (request: Request, body: Uint8Array<ArrayBuffer>) => Omit<Arrived, "integrationId">;

/** The door of a chat: lets in what one of the company’s integrations has signed. Everything else is refused alike. */
export function chatDoor(
  read: Read,
  answer: (call: ChatCall) => Promise<object>,
): (args: ActionFunctionArgs) => Promise<Response> {
  return answered(async ({ request, params, context }) => {
    if (request.method !== "POST") throw new Problem(405, "no-such-method", DETAILS.noMethod);
    const { store, chats: sealing, clock, origin, language } = context.app;
    const now = clock();
    const body = new Uint8Array(await request.arrayBuffer());
    const integrationId = params.integration ?? "";
    const signed = await signedFor(
      { store, sealing, now },
      { ...read(request, body), integrationId },
    );
    if (!signed.ok) {
      const { why, companyKey } = signed;
      context.record({
        event: "chat.refused",
        by: null,
        ...(companyKey !== undefined && { company: companyKey }),
        details: { why },
      });
      throw new Problem(401, "not-signed", DETAILS.notSigned);
    }
    const { integration } = signed;
    return await answer({ store, sealing, now, origin, language, integration, body });
  });
}
