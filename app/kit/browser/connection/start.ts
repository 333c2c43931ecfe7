import { readManifestAnswer, readPageAnswer } from "./answers";
import { Connection } from "./connection";
import { linkedRoutes } from "./linked-routes";
import { isStaying, loadWhole, remixRouter, stay, waitingOf } from "./remix-router";
import { RouteFiles } from "./route-files";
import { formGoes, rememberForms, resending } from "./sent-form";

const PROBE_MS = 5_000;

const fetching: typeof fetch = (...asked) => plainFetch(...asked);
let plainFetch: typeof fetch = globalThis.fetch;

export const connection = new Connection({
  online: () => navigator.onLine,
  probe: async () => {
    const asked = { cache: "no-store", signal: AbortSignal.timeout(PROBE_MS) } as const;
    return (await fetching("/healthz", asked)).ok;
  },
  waiting: waitingOf,
  stay: () => void stay(),
  resending,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

const files = new RouteFiles(connection, fetching);

/** Puts the connection between Remix and the network, for as long as the page lives. */
export function startConnection() {
  plainFetch = window.fetch.bind(window);
  const linked = linkedRoutes();
  window.fetch = async (asked, init) => {
    const url = asked instanceof Request ? null : new URL(asked, window.location.href);
    const kind = url?.origin === window.location.origin ? kindOf(url, init) : null;
    if (kind) return reach(kind, url!, init);
    return (url && linked(url)) ?? plainFetch(asked, init);
  };
  rememberForms();
  listen();
  followRouter();
}

type Kind = "data" | "manifest";

/** Remix looks for pages that are linked to ahead of time; that may fail, and has no signal. */
function kindOf({ pathname }: URL, init?: RequestInit): Kind | null {
  if (pathname.endsWith(".data")) return "data";
  return pathname.endsWith("/__manifest") && init?.signal ? "manifest" : null;
}

async function reach(kind: Kind, url: URL, init: RequestInit = {}): Promise<Response> {
  const isForm = (init.method ?? "GET") !== "GET";
  // A form that is not the page’s own has its own ways.
  if (isForm && waitingOf() !== "form") return fetching(url, init);
  if (isForm) await files.settled();
  if (kind === "manifest" && isStaying()) return Response.json({});
  return connection.reach(async (signal) => {
    const response = await fetching(url, { ...init, signal });
    if (kind === "data") return readPageAnswer(response, isForm);
    const isOld = response.headers.has("X-Remix-Reload-Document");
    if (!isOld || waitingOf() !== "form") return readManifestAnswer(response);
    loadWhole();
    return new Promise(() => undefined);
  }, init.signal);
}

function listen() {
  const wake = () => connection.wake();
  window.addEventListener("online", wake);
  window.addEventListener("focus", wake);
  document.addEventListener("input", () => connection.typed());
  // A page that always listens for this is not kept for the way back.
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  connection.subscribe(() => {
    window.removeEventListener("beforeunload", warn);
    if (connection.trouble()?.kind === "unsent") window.addEventListener("beforeunload", warn);
  });
  // After React, which keeps the browser from what Remix does itself.
  for (const kind of ["click", "submit"] as const)
    window.addEventListener(kind, (event) => {
      if (event.defaultPrevented || navigator.onLine || !leaves(event)) return;
      event.preventDefault();
      connection.noWayOut();
    });
}

/** Whether the browser is about to load something else in place of this page. */
function leaves(event: Event): boolean {
  if (event.target instanceof HTMLFormElement) return event.type === "submit";
  if (!(event instanceof MouseEvent) || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.origin !== window.location.origin)
    return false;
  const here = window.location.pathname + window.location.search;
  return link.hash === "" || link.pathname + link.search !== here;
}

/** Remix makes its router when it first renders. */
function followRouter() {
  const router = remixRouter();
  if (!router) return void setTimeout(followRouter);
  let going = { to: router.state.navigation.location, given: new AbortController() };
  const look = () => {
    const { state, location } = router.state.navigation;
    files.watch(router, () => going.given.signal);
    if (location === going.to) return;
    going.given.abort();
    going = { to: location, given: new AbortController() };
    if (state === "idle" || isStaying()) return;
    if (state === "submitting") formGoes();
    connection.begun();
  };
  look();
  router.subscribe(look);
}
