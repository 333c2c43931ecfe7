import { addWithin } from "~/assignment/services/add-person.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { findPersonSigningIn } from "~/people/queries/people";
import { givenNameOf } from "~/people/rules/given-name";
import { joinableBy } from "~/people/services/sign-in/joinable.server";
import type { Store } from "~db/store";

type Joined =
  | { ok: true; personId: string; company: string }
  | { ok: false; why: "closed" | "known" };

/**
 * Makes somebody who has proved that an address is theirs an employee of the company whose domain it is, in its team, with what the
 * company’s rules assign. Who has become somebody meanwhile signs in as that.
 */
export async function joinByDomain({
  store,
  now,
  email,
  name,
}: {
  store: Store;
  now: Date;
  email: string;
  name: string;
}): Promise<Joined> {
  return await store.write(async (tx) => {
    const company = await joinableBy(tx, email);
    if (!company) return { ok: false, why: "closed" };
    if (await findPersonSigningIn(tx, { email }, now)) return { ok: false, why: "known" };
    const person = {
      name,
      givenName: givenNameOf(name),
      email,
      role: "employee" as const,
      company,
      teams: company.team === null ? [] : [company.team],
    };
    const personId = await addWithin(tx, { person, by: null, rules: null, now });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "person-joined",
      actor: { personId, role: "employee" },
      personId,
      evidence: personId,
      facts: { domain: company.domain },
    });
    return { ok: true, personId, company: company.companyKey };
  });
}

/** The name of the company that somebody joins by their address; null where it no longer lets them. */
export async function showJoining({ store, email }: { store: Store; email: string }) {
  return (await joinableBy(store.read, email))?.companyName ?? null;
}
