import ipaddr from "ipaddr.js";

/**
 * What an address is counted as: an IPv4 address as itself, in IPv6’s clothes too, and an IPv6 address as its /64, of which one
 * customer has all. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (read.kind() === "ipv4") return read.toString();
  const parts = (read as ipaddr.IPv6).parts.map((part, index) => (index < 4 ? part : 0));
  return `${new ipaddr.IPv6(parts).toString()}/64`;
}

/** Not listed by the library: for measuring networks. Source: RFC 2544. */
const MEASURING = ipaddr.IPv4.parseCIDR("198.18.0.0/15");
/** All that is given out as public. Source: RFC 4291, section 2.4. */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an address is one of the public internet: no private, local, reserved or translated one, in IPv6’s clothes neither. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  if (read.range() !== "unicast") return false;
  return read instanceof ipaddr.IPv4 ? !read.match(MEASURING) : read.match(GLOBAL);
}

/** Whether an address lies in one of some networks, `10.20.0.0/16` or a single address. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return networks.some((network) => {
    const alone = ipaddr.isValid(network) ? ipaddr.process(network) : null;
    if (alone) return alone.toString() === read.toString();
    const range = ipaddr.parseCIDR(network);
    if (read instanceof ipaddr.IPv4)
      return range[0] instanceof ipaddr.IPv4 && read.match(range[0], range[1]);
    return range[0] instanceof ipaddr.IPv6 && read.match(range[0], range[1]);
  });
}
