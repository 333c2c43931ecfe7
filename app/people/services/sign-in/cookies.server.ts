import { createHmac, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { localPath } from "~/kit/http/local-path";

/** A browser, as its cookie says. */
export interface KnownBrowser {
  id: string;
  /** Whether someone has signed in with it before: then it is counted separately from its network. */
  known: boolean;
}

/** Whose code is being waited for, between the two steps of signing in. */
interface PendingSignIn {
  email: string;
  to: string | null;
}

/**
 * The two cookies of signing in, both signed: a foreign or hand-made one is as good as none. They keep addresses out of address bars
 * and logs, and say which browser a code belongs to.
 */
export interface SignInCookies {
  browserOf(request: Request): Promise<KnownBrowser | null>;
  pendingOf(request: Request): Promise<PendingSignIn | null>;
  /** The `Set-Cookie` that keeps it. */
  keepBrowser(browser: KnownBrowser): Promise<string>;
  /** The same for a pending sign-in; for null, the one that removes it. */
  keepPending(pending: PendingSignIn | null): Promise<string>;
}

const Browser = z.object({ id: z.string().min(16).max(64), known: z.boolean() });
const Pending = z.object({ email: z.email(), to: z.string().nullable() });

/** As long as browsers keep a cookie. */
const BROWSER_SECONDS = 400 * 24 * 60 * 60;
const PENDING_SECONDS = 15 * 60;

export function createSignInCookies({
  secret,
  origin,
}: {
  secret: string;
  origin: string;
}): SignInCookies {
  const key = createHmac("sha256", secret).update("sign-in cookies").digest("base64url");
  const secure = origin.startsWith("https:");
  const cookieOf = (name: string, maxAge: number) =>
    createCookie(`${secure ? "__Secure-" : ""}firsthand.${name}`, {
      httpOnly: true,
      sameSite: "lax",
      path: "/sign-in",
      secure,
      maxAge,
      secrets: [key],
    });
  const browserCookie = cookieOf("browser", BROWSER_SECONDS);
  const pendingCookie = cookieOf("sign_in", PENDING_SECONDS);
  return {
    async browserOf(request) {
      const read = Browser.safeParse(await browserCookie.parse(request.headers.get("Cookie")));
      return read.success ? read.data : null;
    },
    async pendingOf(request) {
      const read = Pending.safeParse(await pendingCookie.parse(request.headers.get("Cookie")));
      return read.success ? { email: read.data.email, to: localPath(read.data.to) } : null;
    },
    keepBrowser: (browser) => browserCookie.serialize(browser),
    keepPending: (pending) =>
      pendingCookie.serialize(pending ?? "", pending ? undefined : { maxAge: 0 }),
  };
}

/** A browser that has not been here before. */
export function newBrowser(): KnownBrowser {
  return { id: randomBytes(24).toString("base64url"), known: false };
}
