import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { matchPath } from "react-router-dom";
import { baseOf } from "~/kit/http/base";
import type { SentForm } from "~/kit/http/sent-form";
import type { App } from "~/process/app";
import { loadContext, type SignedIn } from "~/process/server/load-context";
import { newId } from "~db/ids";
import type { Door, Things } from "./access";

export const METHODS = ["get", "post"] as const;
export type Method = (typeof METHODS)[number];

/** What a route answers: where it sends people, or why it gives them their form back. */
export interface Answered {
  status: number;
  location: string;
  kept: SentForm["why"] | null;
}

export async function routesOfTheBuild() {
  const built = pathToFileURL(path.resolve("build/server/index.js")).href;
  const { routes } = (await import(/* @vite-ignore */ built)) as ServerBuild;
  return Object.values(routes).flatMap((route) =>
    route && route.id !== "root"
      ? [{ id: route.id, path: route.path ?? "", module: route.module }]
      : [],
  );
}

/**
 * Asks the loaders and actions of the build themselves, as a browser with this cookie would by an address that names this hat, and
 * without making any page of what they say: a tenth of the work.
 */
export async function routeAsker(app: App, things: Things) {
  const routes = new Map((await routesOfTheBuild()).map((route) => [route.path, route]));
  let requests = 0;
  return async (
    door: Pick<Door, "route" | "path" | "post">,
    method: Method,
    { cookie = "", hat = null as string | null, fields = door.post?.fields(things) ?? {} },
  ): Promise<Answered> => {
    const { module } = routes.get(door.route)!;
    const address = new URL(app.origin + (hat === null ? "" : baseOf(hat)) + door.path(things));
    const asked = new URL(app.origin + door.path(things)).pathname;
    const pattern = door.route === "" ? "/" : `/${door.route}`;
    const params = matchPath(pattern, asked)?.params;
    if (!params) throw new Error(`${asked} isn’t at ${pattern}`);
    const id = newId(app.clock());
    const request = new Request(address, {
      method,
      headers: { Cookie: cookie, Origin: app.origin },
      ...(method === "post" && { body: new URLSearchParams({ id, ...fields }) }),
    });
    let found: Promise<SignedIn | null> | undefined;
    const context: AppLoadContext = loadContext(app, {
      path: asked,
      cspNonce: "",
      requestId: `request-${(requests += 1)}`,
      address: "192.0.2.7",
      bodyLeftOut: false,
      tooOften: false,
      language: "en",
      signedIn: () => (found ??= app.sessions.read(cookie, app.clock(), { key: hat, path: asked })),
    });
    const args: LoaderFunctionArgs = { request, params, context };
    const ask = method === "post" ? module.action : module.loader;
    // A page without a loader, or without an action, says so itself.
    if (!ask) return { status: 405, location: "", kept: null };
    try {
      return await read(await ask(args));
    } catch (thrown) {
      return await read(thrown);
    }
  };
}

async function read(said: unknown): Promise<Answered> {
  if (said instanceof Error) throw said;
  if (!(said instanceof Response)) {
    const { init } = (said ?? {}) as { init?: ResponseInit | null };
    return { status: init?.status ?? 200, location: "", kept: null };
  }
  const { status, headers } = said;
  const isKept = status === 401 && headers.get("Content-Type")?.includes("json");
  const kept = isKept ? ((await said.json()) as SentForm).why : null;
  if (!isKept) await said.body?.cancel();
  return { status, location: headers.get("Location") ?? "", kept };
}
