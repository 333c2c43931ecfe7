/** Whether a source can be opened as it is written: a whole `https://` address, without a name or a password in it. */
export function isSourceAddress(url: string): boolean {
  if (!/^https:\/\/\S+$/.test(url) || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  return hostname.includes(".") && username === "" && password === "";
}

/** The site that a source is on: `legislation.gov.uk`. Null for an address that can’t be opened. */
export function siteOf(url: string): string | null {
  return isSourceAddress(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
