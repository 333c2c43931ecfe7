import { createHash } from "node:crypto";
import { z } from "zod";
import { addAccount, type InChat } from "~/gate/queries/chat/accounts";
import { findIntegration } from "~/gate/queries/chat/integrations";
import { spend } from "~/gate/queries/chat/spent";
import { LINK_MINUTES } from "~/gate/rules/chat/limits";
import { selfOf } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { Sealing } from "~/people/services/sealing.server";
import { newId } from "~db/ids";

const PURPOSE = "chat link";

/** An account of a chat that asked, and until when somebody can say that it is theirs. */
const Link = z.object({
  integrationId: z.string(),
  workspace: z.string(),
  account: z.string(),
  workspaceName: z.string(),
  accountName: z.string(),
  until: z.number(),
});
type Link = z.infer<typeof Link>;

/** What stands in the address by which an account is linked. Asking for one writes nothing, so there is nothing to fill up. */
export function linkToken(
  sealing: Sealing,
  who: InChat & { workspaceName: string; accountName: string },
  now: Date,
): string {
  const link: Link = { ...who, until: now.getTime() + LINK_MINUTES * 60_000 };
  return sealing.seal(JSON.stringify(link), PURPOSE);
}

function linkIn(sealing: Sealing, token: string, now: Date): Link | null {
  const opened = sealing.open(token, PURPOSE);
  if (opened === null) return null;
  const link = Link.parse(JSON.parse(opened));
  return link.until > now.getTime() ? link : null;
}

type Linking = Call<Employee> & { sealing: Sealing; token: string };

/** What a link is about, to an employee of its company. Null for everyone else, and where it is too old or its chat has ended. */
export async function showLink({ store, actor, now, sealing, token }: Linking) {
  const link = linkIn(sealing, token, now);
  if (!link) return null;
  const integration = await findIntegration(store.fresh, { id: link.integrationId, kind: "slack" });
  if (integration?.companyId !== actor.companyId) return null;
  const { workspaceName, accountName } = link;
  return { workspaceName, accountName };
}

/** Says that the account is theirs: from now on it is answered as them. A link does so once. */
export async function confirmLink(linking: Linking): Promise<"linked" | "unknown" | "taken"> {
  const { store, actor, now, sealing, token } = linking;
  const link = linkIn(sealing, token, now);
  if (!link || !(await showLink(linking))) return "unknown";
  const { until, ...account } = link;
  const digest = createHash("sha256").update(token).digest("base64url");
  return await store.write(async (tx) => {
    if (!(await spend(tx, digest, { expiresAt: new Date(until), now }))) return "unknown";
    const id = newId(now);
    const self = selfOf(actor);
    if (!(await addAccount(tx, self, { ...account, id, createdAt: now }))) return "taken";
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-linked",
      actor,
      personId: actor.personId,
      evidence: id,
      facts: {},
    });
    return "linked";
  });
}
