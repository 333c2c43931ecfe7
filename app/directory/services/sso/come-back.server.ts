import { addressIn, saysSeveralFactors, type Claims } from "~/directory/rules/sso/claims";
import { noteTried } from "~/directory/queries/connections";
import { refuseArchived } from "~/ledger/queries/archived";
import { findVerifiedDomain } from "~/people/queries/domains";
import { spendChallenge } from "~/people/queries/passkeys";
import type { Auth } from "~/people/services/sign-in/auth.server";
import {
  giveRoomBack,
  takeRoom,
  triesBy,
  type Asker,
} from "~/people/services/sign-in/limit-sign-in.server";
import type { Store } from "~db/store";
import type { ProviderFault } from "./provider.server";
import { recognise, type Unrecognised } from "./recognise.server";
import { registeredAs } from "./secret-of.server";
import { usableConnection } from "./send-to-provider.server";
import type { Sent, SingleSignOn } from "./single-sign-on.server";

/** Why somebody who comes from a provider isn’t let in. */
export type NotLetIn =
  | ProviderFault
  | Unrecognised
  | "not-sent"
  | "replayed"
  | "changed"
  | "no-address"
  | "unverified"
  | "domain";

interface Input {
  store: Store;
  singleSignOn: SingleSignOn;
  auth: Auth;
  /** What this browser was sent with; null where it was sent by nobody, or too long ago. */
  sent: Sent | null;
  /** What it came back with. */
  query: URLSearchParams;
  asker: Asker;
  userAgent: string;
  now: Date;
}

type No = {
  ok: false;
  why: NotLetIn;
  detail: string;
  personId: string | null;
  /** What the provider said, where it came so far. */
  claims: Claims | null;
};

type CameBack =
  | { ok: true; tried: true; claims: Claims; email: string }
  | {
      ok: true;
      tried: false;
      personId: string;
      headers: Headers;
      joined: boolean;
      moved: boolean;
    }
  | No
  | { ok: false; why: "too-many"; retryAt: Date };

/** Signs in by what a company’s provider says. What fails counts against the browser that tries, as a wrong code does. */
export async function comeBack(input: Input): Promise<CameBack> {
  const { store, asker, now } = input;
  const limit = triesBy(asker);
  const room = await takeRoom({ store, limits: [limit], now });
  if (!room.ok) return { ok: false, why: "too-many", retryAt: room.retryAt };
  const come = await believe(input);
  if (come.ok) await giveRoomBack({ store, limit, now });
  return come;
}

async function believe(input: Input): Promise<CameBack> {
  const { store, singleSignOn, auth, sent, query, asker, userAgent, now } = input;
  const no = (why: NotLetIn, more: Partial<No> = {}): No => {
    return { ok: false, why, detail: "", personId: null, claims: null, ...more };
  };
  if (!sent || query.get("state") !== sent.state) return no("not-sent");
  const until = { expiresAt: new Date(sent.until), now };
  const isFirst = await store.write((tx) => spendChallenge(tx, `sso ${sent.state}`, until));
  if (!isFirst) return no("replayed");
  const usable = await usableConnection(store, sent.company, sent.triedBy !== null);
  if (usable?.connection.changedAt.getTime() !== sent.changedAt) return no("changed");
  const { connection } = usable;
  const registered = registeredAs(singleSignOn.sealing, connection);
  if (!registered) return no("client");
  const come = { query: query.toString(), expected: sent };
  const answer = await singleSignOn.providers.finish(registered, come);
  if (!answer.ok) return no(answer.why, { detail: answer.detail });
  const { claims } = answer;
  const { issuer, companyId, joining, trustsFactor, changedAt } = connection;
  const address = addressIn(claims, issuer);
  if (!address.ok) return no(address.why, { claims });
  const { email, domains } = address;
  for (const domain of domains) {
    const verified = await findVerifiedDomain(store.read, domain);
    if (verified?.companyId !== companyId) return no("domain", { claims });
  }
  if (sent.triedBy !== null) {
    await store.write((tx) => noteTried(tx, connection, { changedAt, now }));
    return { ok: true, tried: true, claims, email };
  }
  const who = await store.write(async (tx) => {
    await refuseArchived(tx, connection);
    return await recognise(tx, connection, { issuer, claims, email, joining, now });
  });
  if (!who.ok) return no(who.why, { personId: who.personId });
  const { personId, joined, moved } = who;
  const secondFactorAt = trustsFactor || saysSeveralFactors(claims) ? now : null;
  const from = { address: asker.address, userAgent };
  const via = { secondFactorAt, viaCompanyId: companyId };
  const headers = await auth.signIn({ personId, from, ...via });
  if (!headers) return no("left", { personId });
  return { ok: true, tried: false, personId, headers, joined, moved };
}
