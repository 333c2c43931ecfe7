import { refuseArchived } from "~/ledger/queries/archived";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import { hashOfToken, newToken } from "~/directory/services/tokens/token-hash.server";
import { addApiToken, countApiTokens, listApiTokens, setApiTokenEnd } from "~/gate/queries/tokens";
import { MOST_API_TOKENS, ROTATION_DAYS } from "~/gate/rules/limits";
import { scopesIn, scopesText, type Scope } from "~/gate/rules/scopes";
import type { NewId } from "~/kit/http/form-id";
import { notFound } from "~/kit/http/refusal";
import type { WholeManager } from "~/people/rules/actor";
import type { Call, Creating } from "~/people/services/call";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { isSent } from "~db/sent";
import type { Store, Tx } from "~db/store";

/** A company’s tokens that hold, for its managers. */
export async function showApiTokens({ store, actor, now }: Call<WholeManager>) {
  const { company } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const tokens = (await listApiTokens(store.read, actor, now)).map((token) => ({
    ...token,
    scopes: scopesIn(token.scopes),
  }));
  return { company: { name, archivedAt }, timeZone, tokens };
}

export type MadeToken =
  | { ok: true; token: string; name: string }
  /** Sent twice: what was shown once isn’t known any more. */
  | { ok: false; reason: "made-already" | "too-many" };

interface Making {
  store: Store;
  company: OwnCompany;
  by: Decider;
  now: Date;
  id: NewId;
  name: string;
  scopes: readonly Scope[];
}

/** Makes a token that a company’s other programs ask with. It is known only now. */
export async function makeApiToken({ store, company, by, now, ...made }: Making) {
  const { id, name, scopes } = made;
  return await store.write(async (tx): Promise<MadeToken> => {
    if (await isMade(tx, company, id, by)) return { ok: false, reason: "made-already" };
    await refuseArchived(tx, company);
    if ((await countApiTokens(tx, company)) >= MOST_API_TOKENS)
      return { ok: false, reason: "too-many" };
    const token = await add(tx, company, { ...made, scopes: scopesText(scopes), by, now });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "api-token-made",
      actor: by,
      personId: null,
      evidence: id,
      facts: { name, scopes: [...scopes] },
    });
    return { ok: true, token, name };
  });
}

/** Makes one that may ask the same in the place of another, which holds for some days more. */
export async function replaceApiToken({
  store,
  actor,
  now,
  id,
  tokenId,
}: Creating<WholeManager> & { tokenId: string }): Promise<MadeToken> {
  return await store.write(async (tx) => {
    if (await isMade(tx, actor, id, actor)) return { ok: false, reason: "made-already" };
    await refuseArchived(tx, actor);
    const endsAt = new Date(now.getTime() + ROTATION_DAYS * DAY);
    const replaced = await setApiTokenEnd(tx, actor, { tokenId, endsAt });
    if (!replaced) throw notFound("token");
    const token = await add(tx, actor, { ...replaced, id, by: actor, now });
    const { name } = replaced;
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "api-token-replaced",
      actor,
      personId: null,
      evidence: id,
      facts: { name, endsAt: endsAt.toISOString() },
    });
    return { ok: true, token, name };
  });
}

const DAY = 86_400_000;

/** Ends a token at once, also of an archived company. One that has ended, or is another company’s, isn’t there. */
export async function endApiToken({
  store,
  actor,
  now,
  tokenId,
}: Call<WholeManager> & { tokenId: string }) {
  await store.write(async (tx) => {
    const ended = await setApiTokenEnd(tx, actor, { tokenId, endsAt: now });
    if (!ended) throw notFound("token");
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "api-token-ended",
      actor,
      personId: null,
      evidence: tokenId,
      facts: { name: ended.name },
    });
  });
}

function isMade(tx: Tx, { companyId }: OwnCompany, id: NewId, { personId: madeBy }: Decider) {
  return isSent(tx, "apiToken", id, { companyId, madeBy });
}

async function add(
  tx: Tx,
  company: OwnCompany,
  {
    id,
    name,
    scopes,
    by,
    now,
  }: { id: string; name: string; scopes: string; by: Decider; now: Date },
): Promise<string> {
  const token = newToken("fhapi");
  const tokenHash = hashOfToken(token);
  await addApiToken(tx, company, {
    id,
    name,
    scopes,
    tokenHash,
    madeBy: by.personId,
    createdAt: now,
  });
  return token;
}
