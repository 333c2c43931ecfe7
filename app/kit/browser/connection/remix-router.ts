import type { Waiting } from "./connection";

interface Place {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}

interface Navigation {
  state: "idle" | "loading" | "submitting";
  location?: Place;
  formMethod?: string;
  formAction?: string;
  formEncType?: string;
  formData?: FormData;
}

export interface Route {
  id: string;
  lazy?: (() => Promise<unknown>) | undefined;
  shouldRevalidate?: ((given: never) => boolean) | undefined;
  children?: Route[];
}

interface RouteFiles {
  module: string;
  imports?: string[];
  css?: string[];
}

/** What Remix keeps of its router and of its pages’ files in the window. */
interface RemixWindow {
  __remixRouter?: RemixRouter;
  __remixManifest?: { routes: Readonly<Record<string, RouteFiles | undefined>> };
}

export interface RemixRouter {
  state: {
    location: Place;
    navigation: Navigation;
    matches: readonly { route: Route }[];
    errors: object | null;
  };
  routes: Route[];
  /** Before every path of a page that says as whom it is; a slash where none does. */
  basename?: string | undefined;
  navigate: (to: Partial<Place> | string, options: object) => Promise<void>;
  subscribe: (listener: () => void) => () => void;
}

export function remixRouter(): RemixRouter | undefined {
  return (window as RemixWindow).__remixRouter;
}

/** The addresses of a page’s script and of what comes with it. */
export function filesOf(routeId: string): string[] {
  const files = (window as RemixWindow).__remixManifest?.routes[routeId];
  return files ? [files.module, ...(files.imports ?? []), ...(files.css ?? [])] : [];
}

export function waitingOf(router = remixRouter()): Waiting {
  const { state, formMethod } = router?.state.navigation ?? { state: "idle" };
  if (state === "idle") return "aside";
  if (state === "submitting") return "form";
  return formMethod === undefined || formMethod === "GET" ? "page" : "page-after";
}

/** A path of the address bar as `navigate` takes it, which puts the base before it itself. */
export function withoutBase(path: string, { basename = "/" }: Pick<RemixRouter, "basename">) {
  if (basename === "/" || !path.startsWith(basename)) return path;
  const after = path.slice(basename.length);
  if (after === "" || /^[?#]/.test(after)) return `/${after}`;
  return after.startsWith("/") ? after : path;
}

let staying = false;

/** Whether `stay` is at work, which asks the server for nothing. */
export function isStaying(): boolean {
  return staying;
}

/**
 * Ends the navigation under way by going to the current page, without loading anything. An error page holds no data to
 * stay with: there, what is under way is left waiting.
 */
export async function stay(router = remixRouter()) {
  if (!router || router.state.navigation.state === "idle" || router.state.errors) return;
  const { location, matches } = router.state;
  const { pathname, search, hash, state } = location;
  const rules = matches.map(({ route }) => ({ route, own: route.shouldRevalidate }));
  for (const { route } of rules) route.shouldRevalidate = () => false;
  staying = true;
  try {
    const how = { replace: true, preventScrollReset: true, state };
    await router.navigate({ pathname: withoutBase(pathname, router), search, hash }, how);
  } finally {
    staying = false;
    for (const { route, own } of rules) route.shouldRevalidate = own;
  }
}

/** Whether the browser has gone to another address already, as it does on its way back. */
export function isElsewhere(router = remixRouter()): boolean {
  if (!router) return false;
  const { pathname, search } = router.state.location;
  return window.location.pathname + window.location.search !== pathname + search;
}

/** Goes on by a load of the whole page, which brings a newer version’s files: a form is sent as it would be without JavaScript. */
export function loadWhole(router = remixRouter()) {
  const { state, location, formData, formAction, formEncType } = router?.state.navigation ?? {};
  if (state === "submitting" && formData)
    return sendPlain({ formData, formAction, formEncType: formEncType ?? "" });
  const { pathname, search, hash } = location ?? window.location;
  window.location.assign(pathname + search + hash);
}

function sendPlain({
  formData,
  formAction = "",
  formEncType,
}: {
  formData: FormData;
  formAction?: string | undefined;
  formEncType: string;
}) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = formAction;
  form.enctype = formEncType;
  form.hidden = true;
  for (const [name, value] of formData) form.append(fieldWith(name, value));
  document.body.append(form);
  form.submit();
}

function fieldWith(name: string, value: FormDataEntryValue): HTMLInputElement {
  const field = document.createElement("input");
  field.name = name;
  if (typeof value === "string") {
    field.type = "hidden";
    field.value = value;
    return field;
  }
  const files = new DataTransfer();
  if (value.name !== "") files.items.add(value);
  field.type = "file";
  field.files = files.files;
  return field;
}
