import {
  addMapping,
  forgetIdentity,
  listMappings,
  removeMapping,
} from "~/directory/queries/connections";
import type { Gives } from "~/directory/rules/sso/kinds";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import { findTeam } from "~/people/queries/teams";
import { newId } from "~db/ids";
import { recordSignIn } from "./record-sign-in.server";
import { directedCompany, type Directing } from "./show-sign-in.server";

/** How many a company may have: a sign-in reads them all. */
const MOST_MAPPINGS = 200;

interface NewMapping extends Directing {
  claim: string;
  value: string;
  gives: Gives;
  /** Null for the whole company. */
  teamId: string | null;
}

/** Has a claim of this value give a place, from each person’s next sign-in on. What is there already is not added twice. */
export async function keepMapping(
  wanted: NewMapping,
): Promise<{ ok: true; added: boolean } | { ok: false; fault: "too-many" }> {
  const { store, actor, now, key, claim, value, gives } = wanted;
  const company = await directedCompany({ store, key });
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const team = wanted.teamId === null ? null : await findTeam(tx, company, { id: wanted.teamId });
    if (wanted.teamId !== null && !team) throw notFound("team");
    const teamId = team?.teamId ?? null;
    const there = await listMappings(tx, company);
    const isThere = there.some(
      (one) =>
        one.claim === claim && one.value === value && one.gives === gives && one.teamId === teamId,
    );
    if (isThere) return { ok: true as const, added: false };
    if (there.length >= MOST_MAPPINGS) return { ok: false as const, fault: "too-many" as const };
    await addMapping(tx, company, { id: newId(now), claim, value, gives, teamId });
    await recordSignIn(tx, company, { actor, now });
    return { ok: true as const, added: true };
  });
}

/** Ends a rule. People who got a team or a role by it keep that until someone takes it away. */
export async function dropMapping({
  store,
  actor,
  now,
  key,
  id,
}: Directing & { id: string }): Promise<boolean> {
  const company = await directedCompany({ store, key });
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const done = await removeMapping(tx, company, id);
    if (done) await recordSignIn(tx, company, { actor, now });
    return done;
  });
}

/** Has somebody’s account at the provider be theirs no longer, so that another may be. Whose it was; null for nobody’s. */
export async function forgetAccount({
  store,
  key,
  email,
}: Directing & { email: string }): Promise<string | null> {
  const company = await directedCompany({ store, key });
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    return await forgetIdentity(tx, company, email);
  });
}
