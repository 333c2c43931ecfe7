import type { Purpose } from "./status-list";

/** The forms in which a shared clearance can be had besides its page, by how the address ends. */
const FORMS = ["jsonld", "jwt", "pdf", "svg"] as const;
export type Form = (typeof FORMS)[number];

export function sharePath(enrolmentId: string): string {
  return `/learn/share/${enrolmentId}`;
}

/** Where everybody finds what is shared. */
export function verifyPath(address: string, form?: Form): string {
  return `/verify/${address}${form ? `.${form}` : ""}`;
}

/** An address with the form that is asked for: as it was typed, so it need not be one. */
export function asked(typed: string): { address: string; form: Form | null } {
  const form = FORMS.find((each) => typed.endsWith(`.${each}`)) ?? null;
  return { address: form ? typed.slice(0, -form.length - 1) : typed, form };
}

/** What a program that knows credentials asks for by its `Accept`; browsers ask for pages. */
export function acceptedForm(accept: string): Form | null {
  if (accept.includes("application/vc+jwt")) return "jwt";
  return /application\/(?:vc|ld\+json)(?:[;,\s]|$)/.test(accept) ? "jsonld" : null;
}

export function listPath(list: number, purpose: Purpose): string {
  return `/credentials/status/${list}-${purpose}`;
}

/** The list and the purpose that a part of an address names; null where there can be no such list. */
export function listAsked(typed: string): { list: number; purpose: Purpose } | null {
  const [, list, purpose] = /^([1-9]\d{0,5})-(revocation|suspension)$/.exec(typed) ?? [];
  return list ? { list: Number(list), purpose: purpose as Purpose } : null;
}
