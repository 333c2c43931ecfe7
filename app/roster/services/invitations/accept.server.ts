import { recordDecision } from "~/ledger/services/record-decision.server";
import { endInvitation, findInvitation, type OwnInvitation } from "~/people/queries/invitations";
import { findPersonSigningIn } from "~/people/queries/people";
import {
  invitationState,
  readInvitationCode,
  type InvitationState,
} from "~/people/rules/invitation";
import type { Hat } from "~/people/rules/hats";
import type { InvitationKeys } from "~/people/services/invitation-keys.server";
import { findInvited } from "~/roster/queries/joining";
import type { Db, Store } from "~db/store";

/** Why an invitation is of no use: how it ended, nobody made it, or its company is archived or its person has left. */
export type Useless = Exclude<InvitationState, "open"> | "unknown" | "archived" | "left";

export type ShownInvitation =
  | { ok: true; name: string; email: string; company: string; by: string | null }
  | { ok: false; why: Useless; company: string | null };

interface Input {
  store: Store;
  keys: InvitationKeys;
  now: Date;
  token: string;
}

/** What a link is good for. Changes nothing: mail programs and scanners open links by themselves. */
export async function showInvitation({ store, keys, now, token }: Input): Promise<ShownInvitation> {
  const found = await stateOf(store.read, keys.readToken(token), now);
  if (found.why !== null) return { ok: false, why: found.why, company: found.company };
  const { name, email, company, by } = found;
  return { ok: true, name, email, company, by };
}

type Accepted =
  | { ok: true; personId: string; hat: Hat }
  | { ok: false; why: Useless; company: string | null };

/** Uses an invitation up; who may be signed in then. Of two at once, one is let in. */
export async function acceptInvitation({ store, keys, now, token }: Input): Promise<Accepted> {
  const id = keys.readToken(token);
  return await store.write(async (tx) => {
    const found = await stateOf(tx, id, now);
    const { company } = found;
    if (found.why !== null) return { ok: false, why: found.why, company };
    const { invitation } = found;
    const { personId } = invitation;
    if (!(await endInvitation(tx, invitation, { ended: "used", now })))
      return { ok: false, why: "used", company };
    await recordDecision(tx, {
      company: invitation,
      at: now,
      kind: "invitation-accepted",
      actor: { personId, role: found.role },
      personId,
      evidence: invitation.id,
      facts: {},
    });
    return { ok: true, personId, hat: { role: found.role, companyKey: found.companyKey } };
  });
}

/** The link of an invitation whose code somebody typed; null where there is none. */
export async function linkOfCode({
  store,
  keys,
  typed,
}: Pick<Input, "store" | "keys"> & { typed: string }): Promise<string | null> {
  const code = readInvitationCode(typed);
  const found = code && (await findInvitation(store.read, { codeStart: code.start }));
  return found && keys.fits(found.id, code.rest) ? keys.tokenFor(found.id) : null;
}

type Found =
  | { why: Useless; company: string | null }
  | (NonNullable<Awaited<ReturnType<typeof findInvited>>> & {
      why: null;
      invitation: OwnInvitation;
    });

async function stateOf(db: Db, id: string | null, now: Date): Promise<Found> {
  const invitation = id === null ? null : await findInvitation(db, { id });
  if (!invitation) return { why: "unknown", company: null };
  const invited = await findInvited(db, invitation, now);
  const company = invited?.company ?? null;
  if (invited?.archivedAt) return { why: "archived", company };
  const state = invitationState(invitation, now);
  if (state !== "open") return { why: state, company };
  const who = invited && (await findPersonSigningIn(db, { id: invitation.personId }, now));
  if (!invited || !who || who.left) return { why: "left", company };
  return { why: null, invitation, ...invited };
}
