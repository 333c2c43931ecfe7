import { deleteSessionsVia, findConnection, putConnection } from "~/directory/queries/connections";
import { listVerifiedDomains } from "~/directory/queries/verified-domains";
import { issuerFault, issuerTyped, type IssuerFault } from "~/directory/rules/sso/issuer";
import type { Provider, Use } from "~/directory/rules/sso/kinds";
import { sealedClientSecret } from "~/directory/services/sso/secret-of.server";
import type { SingleSignOn } from "~/directory/services/sso/single-sign-on.server";
import { refuseArchived } from "~/ledger/queries/archived";
import { recordSignIn } from "./record-sign-in.server";
import { directedCompany, type Directing } from "./show-sign-in.server";

interface Change extends Directing {
  singleSignOn: SingleSignOn;
  provider: Provider;
  issuer: string;
  clientId: string;
  /** Empty for the one that is there. */
  clientSecret: string;
  joining: boolean;
  trustsFactor: boolean;
}

type Changed = { ok: true; changed: boolean } | { ok: false; fault: IssuerFault | "secret" };

/**
 * Sets up a company’s provider. Another provider, or another registration there, is off until it has been tried, and people who
 * came by the one before sign in again. A new secret alone leaves it on: it is changed because the old one runs out.
 */
export async function changeConnection(change: Change): Promise<Changed> {
  const { store, actor, now, key, singleSignOn, provider, clientId, joining, trustsFactor } =
    change;
  const { sealing, reach } = singleSignOn;
  const issuer = issuerTyped(provider, change.issuer);
  const fault = issuerFault(provider, issuer, reach);
  if (fault) return { ok: false, fault };
  const company = await directedCompany({ store, key });
  return await store.write(async (tx): Promise<Changed> => {
    await refuseArchived(tx, company);
    const before = await findConnection(tx, company);
    const isSame = before?.issuer === issuer && before.clientId === clientId;
    // A secret never goes to another provider than the one it was typed for.
    if (change.clientSecret === "" && !isSame) return { ok: false, fault: "secret" };
    const clientSecret =
      change.clientSecret === ""
        ? (before?.clientSecret ?? "")
        : sealedClientSecret(sealing, company.companyId, change.clientSecret);
    const isUnchanged =
      isSame &&
      change.clientSecret === "" &&
      before.provider === provider &&
      before.joining === joining &&
      before.trustsFactor === trustsFactor;
    if (isUnchanged) return { ok: true, changed: false };
    const isTried = isSame && change.clientSecret === "";
    await putConnection(tx, company, {
      provider,
      issuer,
      clientId,
      clientSecret,
      use: isSame ? before.use : "off",
      joining,
      trustsFactor,
      triedAt: isTried ? before.triedAt : null,
      changedBy: actor.personId,
      changedAt: now,
    });
    if (!isSame) await deleteSessionsVia(tx, company);
    await recordSignIn(tx, company, { actor, now });
    return { ok: true, changed: true };
  });
}

type UseFault = "not-set-up" | "not-tried" | "no-domain";

/** Lets a company’s people sign in by its provider, has them do so, or ends it: then people who came that way sign in again. */
export async function changeUse({
  store,
  actor,
  now,
  key,
  use,
}: Directing & { use: Use }): Promise<
  { ok: true; changed: boolean } | { ok: false; fault: UseFault }
> {
  const company = await directedCompany({ store, key });
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const before = await findConnection(tx, company);
    if (!before) return { ok: false as const, fault: "not-set-up" as const };
    if (before.use === use) return { ok: true as const, changed: false };
    if (use !== "off") {
      if (before.triedAt === null) return { ok: false as const, fault: "not-tried" as const };
      const domains = await listVerifiedDomains(tx, company);
      if (domains.length === 0) return { ok: false as const, fault: "no-domain" as const };
    }
    const { companyId: _, ...row } = before;
    await putConnection(tx, company, { ...row, use, changedBy: actor.personId, changedAt: now });
    if (use === "off") await deleteSessionsVia(tx, company);
    await recordSignIn(tx, company, { actor, now });
    return { ok: true as const, changed: true };
  });
}
