import { splitBase } from "./base";

const SOMEWHERE = "http://local.invalid";

/**
 * The path to go on to, if it is one of this installation; else null. Refuses other hosts in every spelling
 * (`//host`, `/\host`, `https:…`, control characters) and the sign-in pages themselves.
 */
export function localPath(value: string | null | undefined): string | null {
  if (!value || value.length > 500) return null;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value, SOMEWHERE);
  } catch {
    return null;
  }
  if (url.origin !== SOMEWHERE || url.pathname.startsWith("//")) return null;
  if (/^\/(sign-in|sign-out)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}

/** The page a request was for, as a path to come back to: without its base, and without Remix's own marks in the query. */
export function pathToReturnTo(request: Request): string | null {
  const url = new URL(request.url);
  url.searchParams.delete("index");
  url.searchParams.delete("_routes");
  const { rest } = splitBase(url.pathname);
  return localPath(rest.replace(/\.data$/, "") + url.search);
}
