import type { AppLoadContext } from "@remix-run/node";
import type { Language } from "~/kit/language/language";
import type { Actor } from "~/people/rules/actor";
import type { SignedInPerson } from "~/people/services/sign-in/session-reader.server";
import type { SecurityEvent } from "~/people/rules/security-events";
import type { App } from "~/process/app";

/** Who signed in, and the session by which we know. */
export type SignedIn = SignedInPerson;

declare module "@remix-run/node" {
  /** What every loader and action finds in `args.context`. One is made for each request. */
  interface AppLoadContext {
    app: App;
    cspNonce: string;
    requestId: string;
    demo: boolean;
    /** The language of the page, for the person who asked for it. */
    language: Language;
    /** Where the request came from, as far as the trusted proxies tell. */
    address: string;
    /** What was sent, as it came. */
    body?: Buffer<ArrayBuffer> | null;
    /** Whether the request's body was more than is taken, and left out for the page to say so. */
    bodyLeftOut: boolean;
    /** Whether the session asked for more than it may: a form then comes back as it was. */
    tooOften: boolean;
    /** Null for strangers, for ended sessions and for people who have left. Read once a request. */
    signedIn(request: Request): Promise<SignedIn | null>;
    /** The same person, once they have given every factor that is asked of them. */
    actorOf(request: Request): Promise<Actor | null>;
    /** The page that was rendered, for the server to send it whole; where this is missing, it is the body of the answer. */
    page?: {
      html: string | null;
      /** The routes of the links in a page’s HTML, as JSON. */
      linked?: ((html: string) => string) | undefined;
    };
    /** Writes to the security log, with where the request came from. */
    record(event: Omit<SecurityEvent, "requestId" | "address">): void;
  }
}

/** What is known of a request before its route is asked. */
type Known = Pick<
  AppLoadContext,
  "cspNonce" | "requestId" | "body" | "language" | "address" | "bodyLeftOut" | "tooOften"
> & {
  /** Of the address, without what says as whom. */
  path: string;
  signedIn: () => Promise<SignedIn | null>;
  linked?: (html: string) => string;
};

export function loadContext(app: App, { path, linked, ...known }: Known): AppLoadContext {
  const { requestId, address } = known;
  let who: SignedIn | null = null;
  const signedIn = async () => (who = await known.signedIn());
  return {
    ...known,
    page: { html: null, linked },
    app,
    demo: app.demo,
    signedIn,
    actorOf: async () => {
      const found = await signedIn();
      const { lacksSecondFactor, lacksProvider } = found?.session ?? {};
      return !found || lacksSecondFactor || lacksProvider !== null ? null : found.actor;
    },
    record(event) {
      const company = NAMED.exec(path)?.[1] ?? who?.hat.split("@")[1];
      app.security.record({ ...(company && { company }), ...event, requestId, address });
    },
  };
}

/** The company that an address names, by its key. */
const NAMED = /^\/studio\/companies\/(?!new(?:\/|$))([a-z0-9-]{1,60})(?:\/|$)/;
