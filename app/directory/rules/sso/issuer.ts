import type { Provider } from "./kinds";

const GOOGLE = "https://accounts.google.com";
/** Entra’s issuers that stand for any tenant: they would let in everybody’s people. */
const ANY_TENANT = /^\/(common|organizations|consumers)(\/|$)/i;
const ENTRA_TENANT =
  /^https:\/\/login\.microsoftonline\.(?:com|us)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/;
const INSIDE = /(^|\.)(localhost|local|internal|lan|home|corp|test|arpa)$/i;

/** Whether an address is one that may be asked: https, by a public name. With `here`, this machine by http, too. */
export function mayBeAsked(address: URL, { here }: { here: boolean }): boolean {
  const { protocol, hostname, username, password } = address;
  if (username || password) return false;
  if (here && protocol === "http:" && hostname === "127.0.0.1") return true;
  const isName = hostname.includes(".") && /[a-z]$/i.test(hostname) && !INSIDE.test(hostname);
  return protocol === "https:" && isName;
}

export type IssuerFault = "address" | "any-tenant" | "tenant" | "google";

/** The issuer as it was typed or pasted: often the address of its configuration, or with a slash too many. Google’s is always the same. */
export function issuerTyped(provider: Provider, typed: string): string {
  if (provider === "google") return GOOGLE;
  return typed
    .trim()
    .replace(/\/\.well-known\/openid-configuration\/?$/, "")
    .replace(/(?<=^https?:\/\/[^/]+)\/$/, "");
}

/** What is wrong with an issuer; null where it may be asked. */
export function issuerFault(
  provider: Provider,
  issuer: string,
  { here }: { here: boolean },
): IssuerFault | null {
  if (!URL.canParse(issuer)) return "address";
  const address = new URL(issuer);
  if (address.search || address.hash || !mayBeAsked(address, { here })) return "address";
  const isEntra = /^login\.microsoftonline\.(com|us)$/.test(address.hostname);
  if (isEntra && ANY_TENANT.test(address.pathname)) return "any-tenant";
  if (provider === "entra" && !here && tenantOf(issuer) === null) return "tenant";
  if (provider !== "google" && issuer === GOOGLE) return "google";
  return null;
}

/** The tenant that an issuer of Entra ID is of; null for any other issuer. */
export function tenantOf(issuer: string): string | null {
  return ENTRA_TENANT.exec(issuer)?.[1] ?? null;
}

export function isGoogle(issuer: string): boolean {
  return issuer === GOOGLE;
}
