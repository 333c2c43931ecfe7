import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { inLanguage } from "~/kit/language/in-language.server";
import type { App } from "~/process/app";
import { loadContext } from "./load-context";
import { linkedRoutes } from "./linked-routes";
import { pagesFor } from "./pages";

/** A page that anybody may see. */
const PATH = "/sign-in";

/**
 * Makes a page for nobody, so that the first who comes finds compiled what every page needs: on their own they wait twice as long.
 * Where it fails, the first who comes sees why.
 */
export async function warmUp(app: App, build: ServerBuild): Promise<void> {
  const answerIn = pagesFor(build, (pages) => createRequestHandler(pages, "production"));
  const linkedIn = linkedRoutes(build);
  const language = "en";
  const context = loadContext(app, {
    path: PATH,
    cspNonce: "",
    requestId: "",
    address: "",
    language,
    bodyLeftOut: false,
    tooOften: false,
    signedIn: async () => null,
    linked: (html) => linkedIn(language, html),
  });
  const answer = answerIn(language, { hat: null, path: PATH, search: "" });
  const headers = { Accept: "text/html" };
  const asked = new Request(new URL(PATH, app.origin), { headers });
  await inLanguage(language, () => answer(asked, context)).catch((error: unknown) =>
    app.log.warn({ err: error }, "no page could be made at the start"),
  );
}
