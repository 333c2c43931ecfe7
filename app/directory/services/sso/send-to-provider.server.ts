import { findConnection } from "~/directory/queries/connections";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Store } from "~db/store";
import type { Failed } from "./provider.server";
import { registeredAs } from "./secret-of.server";
import { SENT_MINUTES, type SingleSignOn } from "./single-sign-on.server";

interface Input {
  store: Store;
  singleSignOn: SingleSignOn;
  now: Date;
  /** The company’s key. */
  company: string;
  to: string | null;
  /** Whether its person has to show again who they are. */
  again: boolean;
  /** What they typed, so that they need not type it twice. */
  email: string | null;
  /** The admin who only tries it. */
  triedBy?: string | null;
}

type Sending =
  | { ok: true; url: string; cookie: string }
  | Failed
  | { ok: false; why: "none"; detail: string };

/** Where somebody goes to sign in at their company’s provider, and the cookie by which they are known when they come back. */
export async function sendToProvider(input: Input): Promise<Sending> {
  const { store, singleSignOn, now, to, again, email, triedBy = null } = input;
  const usable = await usableConnection(store, input.company, triedBy !== null);
  if (!usable) return { ok: false, why: "none", detail: "" };
  const { connection } = usable;
  const registered = registeredAs(singleSignOn.sealing, connection);
  if (!registered) return { ok: false, why: "client", detail: "" };
  const begun = await singleSignOn.providers.begin(registered, { loginHint: email, again });
  if (!begun.ok) return begun;
  const cookie = await singleSignOn.keepSent({
    company: input.company,
    triedBy,
    to,
    ...begun.expected,
    changedAt: connection.changedAt.getTime(),
    until: now.getTime() + SENT_MINUTES * 60_000,
  });
  return { ok: true, url: begun.url, cookie };
}

/** How a company’s people sign in by its provider, if they may; null also for one that is archived. To try it, it need not be on. */
export async function usableConnection(store: Store, key: string, trying: boolean) {
  const company = await findCompanyByKey(store.read, key);
  if (!company || company.archivedAt) return null;
  const connection = await findConnection(store.read, company);
  if (!connection || (connection.use === "off" && !trying)) return null;
  return { company, connection };
}
