import type { AppLoadContext } from "@remix-run/node";
import type { Request } from "express";
import type { Language } from "~/kit/language/language";
import { acceptedLanguage, keptLanguage } from "~/kit/language/negotiate";
import type { App } from "~/process/app";

/**
 * In which language a request is answered: what its person chose, or their company, or the agency; for strangers what was chosen in
 * this browser, or the first of its own that we speak.
 */
export async function readersLanguage(
  app: App,
  req: Request,
  signedIn: () => ReturnType<AppLoadContext["signedIn"]>,
): Promise<Language> {
  // Where nobody can be looked up, the page itself says so.
  const who = await signedIn().catch(() => null);
  if (who) return who.languages.own ?? who.languages.company ?? app.language;
  return browsersLanguage(app, req);
}

/** The language of an answer before anyone is looked up: what was chosen in this browser, or the first of its own that we speak. */
export function browsersLanguage(app: Pick<App, "language">, req: Request): Language {
  const { cookie, "accept-language": accepted } = req.headers;
  return keptLanguage(cookie)?.language ?? acceptedLanguage(accepted) ?? app.language;
}
