import type { Provider } from "./kinds";

const GOOGLE = "https://accounts.google.com";
/** Entra’s issuers that stand for any tenant: they would let in everybody’s people. */
const ANY_TENANT = /^\/(common|organizations|consumers)(\/|$)/i;
const ENTRA_TENANT =
  /^https:\/\/login\.microsoftonline\.(?:com|us)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/;
const INSIDE = /(^|\.)(localhost|local|internal|lan|home|corp|test|arpa)$/i;

/** Where providers may be, beyond the public internet. */
export interface Reach {
  /** This machine, without encryption: for tests. */
  here: boolean;
  /** Networks of the installation’s own, such as `10.20.0.0/16`. */
  inside?: readonly string[];
}

/**
 * Whether an address is one that may be asked: https, by a public name, or by any name where providers may be inside. What the name
 * stands for shows when it is asked.
 */
export function mayBeAsked(address: URL, { here, inside = [] }: Reach): boolean {
  const { protocol, hostname, username, password } = address;
  if (username || password) return false;
  if (here && protocol === "http:" && hostname === "127.0.0.1") return true;
  const isPublicName = hostname.includes(".") && !INSIDE.test(hostname);
  const isName = /[a-z]$/i.test(hostname) && (inside.length > 0 || isPublicName);
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
export function issuerFault(provider: Provider, issuer: string, reach: Reach): IssuerFault | null {
  if (!URL.canParse(issuer)) return "address";
  const address = new URL(issuer);
  if (address.search || address.hash || !mayBeAsked(address, reach)) return "address";
  const isEntra = /^login\.microsoftonline\.(com|us)$/.test(address.hostname);
  if (isEntra && ANY_TENANT.test(address.pathname)) return "any-tenant";
  if (provider === "entra" && !reach.here && tenantOf(issuer) === null) return "tenant";
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
