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
