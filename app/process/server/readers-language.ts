import type { AppLoadContext } from "@remix-run/node";
import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import { speechOf, type Language, type Speech } from "~/kit/language/language";
import { acceptedLanguage, keptLanguage } from "~/kit/language/negotiate";
import type { App } from "~/process/app";

/**
 * In which language a request is answered: what its person chose, or their company, or the agency, addressing them as their company
 * wishes. For strangers it's what was chosen in this browser, or the first of its own that we speak.
 */
export async function readersLanguage(
  app: App,
  req: Request,
  signedIn: () => ReturnType<AppLoadContext["signedIn"]>,
): Promise<Speech> {
  // Where nobody can be looked up, the page itself says so.
  const who = await signedIn().catch(() => null);
  if (who) {
    const { own, company, address } = who.languages;
    return speechOf(own ?? company ?? app.language, address);
  }
  return browsersLanguage(app, req);
}

/** The language of an answer before anyone is looked up: what was chosen in this browser, or the first of its own that we speak. */
export function browsersLanguage(
  app: Pick<App, "language">,
  req: Pick<IncomingMessage, "headers">,
): Language {
  const { cookie, "accept-language": accepted } = req.headers;
  return keptLanguage(cookie)?.language ?? acceptedLanguage(accepted) ?? app.language;
}
