/** The longest that mail takes there. Source: RFC 5321, 4.5.3.1, and RFC 3696, erratum 1690. */
const LONGEST = 254;
const LONGEST_NAME = 64;

/** Letters of any script (RFC 6531) and every sign that stands there without quotes (RFC 5322, atext), in parts between dots. */
const NAME = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Names that a URL reads as they are written: not in Punycode, and the last of them no number. */
const PLAIN = /^(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z][a-z0-9-]*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An email address as it is kept and compared, whatever somebody or another system writes: without spaces round it, in lower case, its
 * domain as the network has it (`bäckerei.example` is `xn--bckerei-5wa.example`). Null for what is none. The one rule for all addresses: what
 * can be kept can sign in.
 */
export function emailAddress(text: string): string | null {
  const written = text.trim().normalize("NFC").toLowerCase();
  const at = written.lastIndexOf("@");
  const name = written.slice(0, Math.max(at, 0));
  const domain = domainInAscii(written.slice(at + 1));
  const address = `${name}@${domain}`;
  const isOne =
    name.length <= LONGEST_NAME && NAME.test(name) && domain && address.length <= LONGEST;
  return isOne ? address : null;
}

/** A domain of at least two names, as the network has it; null for anything else, numbers included. */
export function domainInAscii(domain: string): string | null {
  // What a URL would read as something else than a host.
  if (domain.length > LONGEST || /[\s\p{Cc}\p{Cf}/?#@:%\\[\]]/u.test(domain)) return null;
  try {
    const host = PLAIN.test(domain) ? domain : new URL(`http://${domain}`).hostname;
    const labels = host.split(".");
    const last = labels.at(-1) ?? "";
    const isOne = labels.length > 1 && labels.every((label) => LABEL.test(label));
    return isOne && !/^\d+$/.test(last) ? labels.join(".") : null;
  } catch {
    return null;
  }
}
