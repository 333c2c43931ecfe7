import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { domainOf } from "~/directory/rules/sso/claims";
import { CALLBACK } from "~/directory/rules/paths";
import type { Reach } from "~/directory/rules/sso/issuer";
import { findConnection } from "~/directory/queries/connections";
import { localPath } from "~/kit/http/local-path";
import { findVerifiedDomain } from "~/people/queries/domains";
import { providerPath } from "~/people/rules/paths";
import { createSealing, type Sealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";
import type { Lookup } from "./careful-fetch.server";
import { createProviders, type Providers } from "./provider.server";

/** Somebody who was sent to their company’s provider, and what has to come back with them. */
const Sent = z.object({
  company: z.string(),
  /** The admin who only tries it; null for somebody who signs in. */
  triedBy: z.string().nullable(),
  to: z.string().nullable(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** As the connection was set up then. */
  changedAt: z.number(),
  until: z.number(),
});
export type Sent = z.infer<typeof Sent>;

/** Signing in by companies’ own providers, as this installation does it. */
export interface SingleSignOn {
  /** Where every provider sends people back to. */
  readonly redirectUri: string;
  /** Where providers may be. */
  readonly reach: Reach;
  readonly providers: Providers;
  readonly sealing: Sealing;
  /** Where somebody with this address signs in by their company’s provider; null for everybody else. Says nothing about who has it. */
  pathFor(email: string, go: { to: string | null; again: boolean }): Promise<string | null>;
  /** The `Set-Cookie` that keeps it in this browser; for null, the one that removes it. */
  keepSent(sent: Sent | null): Promise<string>;
  sentOf(request: Request, now: Date): Promise<Sent | null>;
}

/** How long somebody may take at their provider, in minutes. */
export const SENT_MINUTES = 10;
const PURPOSE = "sent to a provider";

export function createSingleSignOn({
  store,
  secret,
  origin,
  reach,
  lookup,
}: {
  store: Store;
  secret: string;
  origin: string;
  reach: Reach;
  lookup?: Lookup | undefined;
}): SingleSignOn {
  const redirectUri = origin + CALLBACK;
  const sealing = createSealing(secret, "single sign-on");
  const secure = origin.startsWith("https:");
  // Lax, for it has to come along when the provider sends its person back.
  const cookie = createCookie(`${secure ? "__Secure-" : ""}firsthand.sso`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/sign-in/sso",
    secure,
    maxAge: SENT_MINUTES * 60,
  });
  return {
    redirectUri,
    reach,
    providers: createProviders({ redirectUri, reach, lookup }),
    sealing,
    async pathFor(email, { to, again }) {
      const company = await findVerifiedDomain(store.read, domainOf(email) ?? "");
      if (!company) return null;
      const connection = await findConnection(store.read, company);
      if (!connection || connection.use === "off") return null;
      return providerPath(company.companyKey, to, again);
    },
    keepSent: (sent) =>
      sent === null
        ? cookie.serialize("", { maxAge: 0 })
        : cookie.serialize(sealing.seal(JSON.stringify(sent), PURPOSE)),
    async sentOf(request, now) {
      const sealed: unknown = await cookie.parse(request.headers.get("Cookie"));
      const opened = typeof sealed === "string" ? sealing.open(sealed, PURPOSE) : null;
      if (opened === null) return null;
      const { to, ...sent } = Sent.parse(JSON.parse(opened));
      return sent.until > now.getTime() ? { ...sent, to: localPath(to) } : null;
    },
  };
}
