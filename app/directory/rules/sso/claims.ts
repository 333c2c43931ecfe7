import { emailAddress } from "~/kit/text/email-address";
import { isGoogle, tenantOf } from "./issuer";

/** What a provider said of somebody, once its signature, its audience and its times were found right. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

export type AddressFound =
  /** The domains all have to be the company’s own. */
  { ok: true; email: string; domains: string[] } | { ok: false; why: "no-address" | "unverified" };

/**
 * The address of somebody by their provider. It counts only where the provider vouches for it: `email_verified`, or from Entra ID
 * `xms_edov`, or the name somebody signs in with in the company’s own tenant, whose domains Microsoft has verified. Google has private
 * accounts at companies’ addresses, too; the company’s own say so in `hd`.
 */
export function addressIn(claims: Claims, issuer: string): AddressFound {
  const tenant = tenantOf(issuer);
  const isOfTenant = tenant !== null && claims.tid === tenant;
  const stated = text(claims.email);
  const vouched = isTrue(claims.email_verified) || (isOfTenant && isTrue(claims.xms_edov));
  const typed = vouched ? stated : isOfTenant ? text(claims.preferred_username) : null;
  if (typed === null) return { ok: false, why: stated === null ? "no-address" : "unverified" };
  const email = emailAddress(typed);
  if (email === null) return { ok: false, why: "no-address" };
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (!isGoogle(issuer)) return { ok: true, email, domains: [domain] };
  const hosted = text(claims.hd)?.toLowerCase();
  return hosted ? { ok: true, email, domains: [domain, hosted] } : { ok: false, why: "unverified" };
}

/** The domain of an address, as the network has it; null for what is no address. */
export function domainOf(email: string): string | null {
  return emailAddress(email)?.split("@").at(-1) ?? null;
}

/** What somebody is called by their provider, or where it doesn’t say, by their address. */
export function namesIn(claims: Claims, email: string): { name: string; givenName: string } {
  const given = shown(claims.given_name);
  const family = shown(claims.family_name);
  const name =
    shown(claims.name) || [given, family].filter(Boolean).join(" ") || email.split("@")[0]!;
  return { name, givenName: given || name.split(" ")[0]! };
}

const SEVERAL_FACTORS = ["mfa", "hwk", "fpt", "face", "iris"];

/** Whether the provider says that it asked for more than a password. Values of `amr`: RFC 8176. */
export function saysSeveralFactors({ amr }: Claims): boolean {
  return Array.isArray(amr) && amr.some((one) => SEVERAL_FACTORS.includes(one as string));
}

/** A claim’s values as texts: one, or a list of them. */
export function valuesOf(claims: Claims, claim: string): string[] {
  return [claims[claim]].flat().flatMap((value) => {
    if (typeof value === "string") return value.trim();
    return typeof value === "number" || typeof value === "boolean" ? String(value) : [];
  });
}

/** Whether a claim is left out because it would be too long, as Entra ID does with many groups: then it says nothing. */
export function isLeftOut(claims: Claims, claim: string): boolean {
  const elsewhere = claims._claim_names;
  const named = typeof elsewhere === "object" && elsewhere !== null && claim in elsewhere;
  return named || (claim === "groups" && isTrue(claims.hasgroups));
}

const MOST_SHOWN = 40;
const LONGEST_SHOWN = 300;

/** What a provider said, for an admin to read: names and values, as far as they fit. */
export function claimsShown(claims: Claims): { name: string; value: string }[] {
  return Object.entries(claims)
    .slice(0, MOST_SHOWN)
    .map(([name, value]) => {
      const said = typeof value === "string" ? value : JSON.stringify(value);
      return { name: name.slice(0, 100), value: said.slice(0, LONGEST_SHOWN) };
    });
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** One line without anything that isn’t seen. */
function shown(value: unknown): string {
  const line = (text(value) ?? "").replace(/[\p{C}\s]+/gu, " ").trim();
  return [...line].slice(0, 200).join("");
}

/** Entra ID writes it in several ways. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "true";
}
