import { mayBeAsked, type Reach } from "~/directory/rules/sso/issuer";

/** The address of a SCIM service as it was typed, without a slash at the end; null where it may not be asked. */
export function baseUrlTyped(typed: string, reach: Reach): string | null {
  const trimmed = typed.trim();
  let end = trimmed.length;
  while (trimmed[end - 1] === "/") end -= 1;
  const text = trimmed.slice(0, end);
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  if (address.search || address.hash || !mayBeAsked(address, reach)) return null;
  return text;
}
