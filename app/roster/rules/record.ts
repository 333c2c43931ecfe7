/** Where the TXT record of a domain stands, and what it holds. */
export function recordOf({ domain, token }: { domain: string; token: string }) {
  return { name: `_firsthand.${domain}`, value: `firsthand-verification=${token}` };
}
