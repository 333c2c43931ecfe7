import { emailAddress } from "~/kit/text/email-address";
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

/** An address that somebody has proved to be theirs, and when, in milliseconds. */
interface Joining {
  email: string;
  provedAt: number;
}

/**
 * The cookies of signing in, all signed: a foreign or hand-made one is as good as none. They keep addresses out of address bars
 * and logs, and say which browser a code belongs to.
 */
export interface SignInCookies {
  browserOf(request: Request): Promise<KnownBrowser | null>;
  pendingOf(request: Request): Promise<PendingSignIn | null>;
  /** Who proved by a code that an address is theirs, which nobody has yet, a while ago at most. */
  joiningOf(request: Request, now: Date): Promise<string | null>;
  /** The `Set-Cookie` that keeps it; for null, the one that removes it. */
  keepJoining(joining: Joining | null): Promise<string>;
  /** The `Set-Cookie` that keeps it. */
  keepBrowser(browser: KnownBrowser): Promise<string>;
  /** The same for a pending sign-in; for null, the one that removes it. */
  keepPending(pending: PendingSignIn | null): Promise<string>;
}

const Browser = z.object({ id: z.string().min(16).max(64), known: z.boolean() });
const Address = z.string().refine((text) => emailAddress(text) === text);
const JoiningCookie = z.object({ email: Address, provedAt: z.number() });
const Pending = z.object({ email: Address, to: z.string().nullable() });

/** As long as browsers keep a cookie. */
const BROWSER_SECONDS = 400 * 24 * 60 * 60;
const PENDING_SECONDS = 15 * 60;
const JOINING_SECONDS = 30 * 60;

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
  const joiningCookie = cookieOf("joining", JOINING_SECONDS);
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
    async joiningOf(request, now) {
      const read = JoiningCookie.safeParse(
        await joiningCookie.parse(request.headers.get("Cookie")),
      );
      const isFresh = read.success && now.getTime() - read.data.provedAt < JOINING_SECONDS * 1000;
      return isFresh ? read.data.email : null;
    },
    keepJoining: (joining) =>
      joiningCookie.serialize(joining ?? "", joining ? undefined : { maxAge: 0 }),
    keepBrowser: (browser) => browserCookie.serialize(browser),
    keepPending: (pending) =>
      pendingCookie.serialize(pending ?? "", pending ? undefined : { maxAge: 0 }),
  };
}

/** A browser that has not been here before. */
export function newBrowser(): KnownBrowser {
  return { id: randomBytes(24).toString("base64url"), known: false };
}
