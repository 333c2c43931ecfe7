import { betterAuth } from "better-auth/minimal";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import type { Logger } from "pino";
import { withoutValues } from "~/kit/http/logged-error";
import { newId } from "~db/ids";
import { noteFirstSignIn } from "~/people/queries/invitations";
import { findPersonSigningIn } from "~/people/queries/people";
import type { SessionLimits } from "~/people/rules/session-limits";
import type { Store } from "~db/store";
import { personSession } from "./person-session.server";

const ADDRESS_HEADER = "x-firsthand-address";

/** Where a sign-in comes from, for the person's own list of sessions. */
interface Origin {
  address: string;
  userAgent: string;
}

/** better-auth, with only what Firsthand uses of it. Its own HTTP endpoints are not mounted anywhere. */
export interface Auth {
  /**
   * The headers that sign in someone we have recognised, or null where they have left. `secondFactorAt` is when they gave a second
   * factor, if they did; `viaCompanyId` the company by whose provider they come.
   */
  signIn(input: {
    personId: string;
    from: Origin;
    secondFactorAt?: Date | null;
    viaCompanyId?: string | null;
  }): Promise<Headers | null>;
  /** The same for a demo person, or null where nobody has this email. Always null outside the demo. */
  signInDemo(input: {
    email: string;
    from: Origin;
  }): Promise<{ personId: string; headers: Headers } | null>;
  /** Ends the session of this cookie, and the headers that remove the cookie. */
  signOut(cookie: string): Promise<Headers>;
  readonly cookieName: string;
}

export interface AuthSettings {
  store: Store;
  clock: () => Date;
  secret: string;
  origin: string;
  demo: boolean;
  log: Logger;
  limits: SessionLimits;
}

/**
 * Sets better-auth up on our tables for the sessions that are kept there. The codes are ours (`codes.server.ts`): its own are one for
 * each address, so that anyone asking for one voids the one before.
 */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  const { store, clock, secret, origin, demo, log, limits } = settings;
  const { person, session, account, verification } = store.guest.tables;

  const auth = betterAuth({
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      log: (level, message) => log[level === "error" ? "error" : "debug"](withoutValues(message)),
    },
    database: drizzleAdapter(store.guest.db as Record<string, unknown>, {
      provider: store.guest.provider,
      schema: { person, session, account, verification },
    }),
    user: {
      modelName: "person",
      // People are added by us alone; these fields are named so that its check of the schema passes.
      additionalFields: {
        givenName: { type: "string", required: true, input: false },
      },
    },
    session: {
      expiresIn: limits.longestMs / 1000,
      fields: { userId: "personId" },
      additionalFields: {
        secondFactorAt: { type: "date", required: false, input: false },
        viaCompanyId: { type: "string", required: false, input: false },
      },
    },
    account: { fields: { userId: "personId" } },
    advanced: {
      cookiePrefix: "firsthand",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(clock()) },
    },
    databaseHooks: {
      session: {
        create: {
          async before(made) {
            const now = clock();
            const who = await findPersonSigningIn(store.read, { id: made.userId }, now);
            if (!who || who.left) throw new APIError("FORBIDDEN");
            await store.write((tx) => noteFirstSignIn(tx, made.userId, now));
            const expiresAt = new Date(now.getTime() + limits.longestMs);
            return { data: { ...made, createdAt: now, updatedAt: now, expiresAt } };
          },
        },
      },
    },
    plugins: [personSession()],
  });
  const { authCookies } = await auth.$context;
  const { api } = auth;
  const signIn: Auth["signIn"] = ({ personId, from, secondFactorAt = null, viaCompanyId = null }) =>
    headersOrNull(() =>
      api.beginSession({
        body: { personId, secondFactorAt, viaCompanyId },
        headers: headersOf(from),
        returnHeaders: true,
      }),
    );

  return {
    cookieName: authCookies.sessionToken.name,
    signIn,
    async signInDemo({ email, from }) {
      const who = demo ? await findPersonSigningIn(store.read, { email }, clock()) : null;
      const headers = who && (await signIn({ personId: who.id, from }));
      return headers && { personId: who.id, headers };
    },
    async signOut(cookie) {
      const { headers } = await api.signOut({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      });
      return setCookies(headers);
    },
  };
}

function headersOf({ address, userAgent }: Origin): Headers {
  return new Headers({ [ADDRESS_HEADER]: address, "user-agent": userAgent.slice(0, 400) });
}

/** Every reason for a “no” is the same answer, so that it tells nothing about who has an account. */
async function headersOrNull(call: () => Promise<{ headers: Headers }>): Promise<Headers | null> {
  try {
    return setCookies((await call()).headers);
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

function setCookies(headers: Headers): Headers {
  const kept = new Headers();
  for (const cookie of headers.getSetCookie()) kept.append("Set-Cookie", cookie);
  return kept;
}
