/** For how long a browser may answer a challenge. */
export const CHALLENGE_MINUTES = 5;
export const PASSKEYS_PER_PERSON = 20;
export const NAME_LENGTH = 60;

/**
 * What passkeys are bound to: the host that browsers call this installation by. Null where no browser makes any: by a bare
 * address, or without https. Source: W3C Web Authentication, “relying party identifier”.
 */
export function passkeyHost(origin: string): string | null {
  const { hostname, protocol } = new URL(origin);
  if (hostname === "localhost") return hostname;
  const address = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  return protocol === "https:" && !address ? hostname : null;
}

/**
 * Whether an authenticator’s counter says that it is the one we know. Many count nothing and say 0 for ever; one that counts goes
 * up each time, and a copy of it falls behind.
 */
export function counterHolds(kept: number, given: number): boolean {
  return (kept === 0 && given === 0) || given > kept;
}
