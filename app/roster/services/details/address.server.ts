import { createHash, randomBytes } from "node:crypto";
import { refuseArchived } from "~/ledger/queries/archived";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  findAddressChange,
  forgetAddressChange,
  keepAddressChange,
  setAddress,
} from "~/people/queries/address-changes";
import { findByAddress } from "~/people/queries/organisation";
import { deleteSessionsOf } from "~/people/queries/people";
import { findPersonCalled } from "~/roster/queries/person";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { Store } from "~db/store";
import type { Changed } from "./name.server";
import { changeable, isTheirsToChange } from "./changeable.server";

/** So long a link is good: for who reads their mail once a day, and is off on Sunday. */
const LINK_DAYS = 3;

/** `token` is what the link in the mail has; the database knows its hash alone. */
type Asked =
  | { ok: true; token: string; givenName: string; company: string }
  | Exclude<Changed<"taken" | "same">, { ok: true }>;

/**
 * Notes another address for somebody. It counts once the link that is mailed there was followed; until then they sign in as
 * before. An address that was noted earlier is none any more.
 */
export async function askForAddress({
  personId,
  email,
  ...keeping
}: Keeping & {
  personId: string;
  /** In lower case. */
  email: string;
}): Promise<Asked> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  const token = randomBytes(32).toString("base64url");
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    if (!(await isTheirsToChange(tx, one, { actor, now })))
      return { ok: false, reason: "elsewhere" };
    const has = await findByAddress(tx, email);
    if (has?.personId === personId) return { ok: false, reason: "same" };
    if (has) return { ok: false, reason: "taken" };
    await keepAddressChange(tx, one, {
      askedBy: actor.personId,
      askedAs: actor.role,
      email,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_DAYS * 24 * 60 * 60_000),
    });
    const called = await findPersonCalled(tx, one);
    return { ok: true, token, givenName: called?.givenName ?? "", company: company.name };
  });
}

/** Takes back what was asked for; nothing where nothing was. */
export async function cancelAddress({ personId, ...keeping }: Keeping & { personId: string }) {
  const { store, actor } = keeping;
  const company = await keptCompany(keeping);
  await store.write(async (tx) => {
    const { one } = await changeable(tx, { company, personId, actor });
    await forgetAddressChange(tx, one);
  });
}

/** What a link is for; null where it was used, replaced or cancelled, or is too old. */
export async function showAddressLink({
  store,
  now,
  token,
}: {
  store: Store;
  now: Date;
  token: string;
}) {
  const asked = await findAddressChange(store.read, hashOf(token));
  if (!asked || asked.expiresAt <= now) return null;
  const { email, company, name } = asked;
  return { email, company, name };
}

type Confirmed =
  | { ok: true; personId: string; companyKey: string; askedBy: string; formerly: string }
  | { ok: false; reason: "unknown" | "taken" };

/** Who has the mail follows its link: from now on the person signs in with this address, and every session has ended. */
export async function confirmAddress({
  store,
  now,
  token,
}: {
  store: Store;
  now: Date;
  token: string;
}): Promise<Confirmed> {
  return await store.write(async (tx) => {
    const asked = await findAddressChange(tx, hashOf(token));
    if (!asked || asked.expiresAt <= now) return { ok: false, reason: "unknown" };
    const { personId, companyKey, email, formerEmail, askedBy, askedAs } = asked;
    if (await findByAddress(tx, email)) return { ok: false, reason: "taken" };
    await setAddress(tx, asked, { email, now });
    await forgetAddressChange(tx, asked);
    await deleteSessionsOf(tx, personId);
    await recordDecision(tx, {
      company: asked,
      at: now,
      kind: "address-changed",
      actor: { personId: askedBy, role: askedAs },
      personId,
      evidence: `${personId}-address`,
      facts: {},
      personal: { email, formerEmail },
    });
    return { ok: true, personId, companyKey, askedBy, formerly: formerEmail };
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
