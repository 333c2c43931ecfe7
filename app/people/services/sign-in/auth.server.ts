import { createHmac } from "node:crypto";
import { betterAuth } from "better-auth/minimal";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { emailOTP } from "better-auth/plugins/email-otp";
import type { Logger } from "pino";
import { newId } from "~db/ids";
import { findPersonSigningIn } from "~/people/queries/people";
import type { Store } from "~db/store";
import { CODE_MINUTES } from "./code-mail.server";
import { demoSignIn } from "./demo-sign-in.server";

const SESSION_DAYS = 30;
const TRIES_PER_CODE = 3;
const ADDRESS_HEADER = "x-firsthand-address";

/** Where a sign-in comes from, for the person's own list of sessions. */
export interface Origin {
  address: string;
  userAgent: string;
}

/** better-auth, with only what Firsthand uses of it. Its own HTTP endpoints are not mounted anywhere. */
export interface Auth {
  /** Makes a code and hands it to `sendCode` if somebody has this email. Says nothing of whether somebody does. */
  sendCode(email: string): Promise<void>;
  /** The headers that sign the person in, or null where the code does not fit, is used up or is too old. */
  enterCode(input: { email: string; code: string; from: Origin }): Promise<Headers | null>;
  /** The headers that sign a demo person in, or null where nobody has this email. Always null outside the demo. */
  signInDemo(input: { email: string; from: Origin }): Promise<Headers | null>;
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
  /** Must not wait for the mail to leave: the time an answer takes would tell who has an account. */
  sendCode: (email: string, code: string) => void;
}

/** Sets better-auth up on our tables: one-time codes by email, and sessions kept in the database. */
export async function createAuth(settings: AuthSettings): Promise<Auth> {
  const { store, clock, secret, origin, demo, log } = settings;
  const { person, session, account, verification } = store.guest.tables;

  const auth = betterAuth({
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => log[level === "error" ? "error" : "debug"](message) },
    database: drizzleAdapter(store.guest.db as Record<string, unknown>, {
      provider: store.guest.provider,
      schema: { person, session, account, verification },
    }),
    user: {
      modelName: "person",
      // People are added by us alone; these fields are named so that its check of the schema passes.
      additionalFields: {
        role: { type: "string", required: true, input: false },
        givenName: { type: "string", required: true, input: false },
      },
    },
    session: {
      expiresIn: SESSION_DAYS * 24 * 60 * 60,
      fields: { userId: "personId" },
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
            const who = await findPersonSigningIn(store.read, { id: made.userId });
            const now = clock();
            if (!who || (who.leftAt && who.leftAt <= now)) throw new APIError("FORBIDDEN");
            const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1000);
            return { data: { ...made, createdAt: now, updatedAt: now, expiresAt } };
          },
        },
      },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: TRIES_PER_CODE,
        disableSignUp: true,
        storeOTP: {
          hash: async (code) => createHmac("sha256", secret).update(`code ${code}`).digest("hex"),
        },
        sendVerificationOTP: async ({ email, otp }) => settings.sendCode(email, otp),
      }),
      ...(demo ? [demoSignIn()] : []),
    ],
  });
  const { authCookies } = await auth.$context;
  const api = auth.api as typeof auth.api & Partial<DemoApi>;

  return {
    cookieName: authCookies.sessionToken.name,
    async sendCode(email) {
      await api.sendVerificationOTP({ body: { email, type: "sign-in" } });
    },
    enterCode: ({ email, code, from }) =>
      headersOrNull(() =>
        api.signInEmailOTP({
          body: { email, otp: code },
          headers: headersOf(from),
          returnHeaders: true,
        }),
      ),
    signInDemo: async ({ email, from }) => {
      const signIn = api.signInDemo;
      if (!signIn) return null;
      return headersOrNull(() =>
        signIn({ body: { email }, headers: headersOf(from), returnHeaders: true }),
      );
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

interface DemoApi {
  signInDemo(input: {
    body: { email: string };
    headers: Headers;
    returnHeaders: true;
  }): Promise<{ headers: Headers }>;
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
