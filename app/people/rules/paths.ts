import type { SentForm } from "~/kit/http/sent-form";

/** Where people sign in, or sign in again, and the path they come back to. */
export function signInPath({ why, to }: { why: SentForm["why"]; to: string | null }): string {
  const query = new URLSearchParams({
    ...(why === "again" && { again: "1" }),
    ...(to && { to }),
  }).toString();
  return query === "" ? "/sign-in" : `/sign-in?${query}`;
}

/** Where the second factor is given, or set up, and the path people go on to. */
export function secondFactorPath(to: string | null, where: "give" | "set-up" = "give"): string {
  const path = where === "give" ? "/sign-in/second" : "/sign-in/set-up";
  return to ? `${path}?${new URLSearchParams({ to }).toString()}` : path;
}

/** Where people sign in by their company’s own provider, and the path they go on to. */
export function providerPath(companyKey: string, to: string | null, again = false): string {
  return withQuery(`/sign-in/with/${encodeURIComponent(companyKey)}`, to, again);
}

/** What takes them to that provider. */
export function providerGoPath(companyKey: string, to: string | null, again: boolean): string {
  return withQuery(`/sign-in/with/${encodeURIComponent(companyKey)}/go`, to, again);
}

function withQuery(path: string, to: string | null, again: boolean): string {
  const query = new URLSearchParams({ ...(again && { again: "1" }), ...(to && { to }) }).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Where a company is set up. */
export const NEW_COMPANY = "/studio/companies/new";

export function companyPath(key: string): string {
  return `/studio/companies/${encodeURIComponent(key)}`;
}

export function personPath(companyKey: string, personId: string): string {
  return `${companyPath(companyKey)}/people/${encodeURIComponent(personId)}`;
}

/** Where the code of an invitation is typed, and people join by their company’s own address. */
export const JOIN = "/join";

/** Where people who join by their company’s address say their name. Below /sign-in, where the cookie of it is sent. */
export const JOIN_NAME = "/sign-in/join";

/** Where an invitation is accepted. */
export function invitationPath(token: string): string {
  return `/invitation/${encodeURIComponent(token)}`;
}
