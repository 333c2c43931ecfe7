/** What comes after it is never the name of another host. */
const BASE = /^\/as\/([a-z]+(?:@[a-z0-9-]+)?)(\.data)?(?=\/(?![/\\])|\?|$)/;

/**
 * What an address begins with where it says as whom its pages are asked for, and the address without it: of
 * `/as/manager@harbour-and-pine/clearance` the key `manager@harbour-and-pine` and `/clearance`. Null where it says nothing.
 */
export function splitBase(address: string): { key: string | null; rest: string } {
  const found = BASE.exec(address);
  if (!found) return { key: null, rest: address };
  const rest = address.slice(found[0].length);
  // Remix asks for the data of the first page of all by the base itself.
  if (found[2] !== undefined) return { key: found[1]!, rest: `/_root.data${rest}` };
  return { key: found[1]!, rest: rest.startsWith("/") ? rest : `/${rest}` };
}

/** What the addresses of somebody’s pages begin with who has several: `/as/manager@harbour-and-pine`. */
export function baseOf(key: string): string {
  return `/as/${key}`;
}
