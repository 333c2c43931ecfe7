import { MOST_TOKENS } from "~/directory/rules/limits";
import { addToken, countTokens, endToken, listTokens } from "~/directory/queries/tokens";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Admin } from "~/people/rules/actor";
import type { Call, Creating } from "~/people/services/call";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import { isSent } from "~db/sent";
import { hashOfToken, newToken } from "./token-hash.server";

/** A company’s tokens, for admins. */
export async function showTokens(call: Call<Admin> & { key: string }) {
  const company = await managedCompany(call);
  const tokens = await listTokens(call.store.read, company);
  const { key, name, archivedAt } = company;
  return { company: { key, name, archivedAt }, tokens };
}

export type Made =
  | { ok: true; token: string; name: string }
  /** Sent twice: what was shown once isn’t known any more. */
  | { ok: false; reason: "made-already" | "too-many" };

/** Makes a token for a company’s directory. Who makes it answers for what is done with it. */
export async function makeToken({
  id,
  name,
  ...call
}: Creating<Admin> & { key: string; name: string }): Promise<Made> {
  const { store, actor, now } = call;
  const company = await managedCompany(call);
  const token = newToken("fhscim");
  return await store.write(async (tx) => {
    const { personId: madeBy } = actor;
    const { companyId } = company;
    if (await isSent(tx, "scimToken", id, { companyId, madeBy }))
      return { ok: false, reason: "made-already" };
    await refuseArchived(tx, company);
    if ((await countTokens(tx, company)) >= MOST_TOKENS) return { ok: false, reason: "too-many" };
    const tokenHash = hashOfToken(token);
    await addToken(tx, company, { id, name, tokenHash, madeBy, createdAt: now });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "directory-token-made",
      actor,
      personId: null,
      evidence: id,
      facts: { name },
    });
    return { ok: true, token, name };
  });
}

/** Ends a token at once, also of an archived company: it would hold again as soon as that is brought back. A second time changes nothing. */
export async function revokeToken({
  tokenId,
  ...call
}: Call<Admin> & { key: string; tokenId: string }) {
  const { store, actor, now } = call;
  const company = await managedCompany(call);
  await store.write(async (tx) => {
    const name = await endToken(tx, company, { tokenId, now });
    if (name === null) throw notFound("token");
    await recordDecision(tx, {
      company,
      at: now,
      kind: "directory-token-revoked",
      actor,
      personId: null,
      evidence: tokenId,
      facts: { name },
    });
  });
}
