import { isPublic, isWithin } from "~/kit/http/network";

const INSIDE = /(^|\.)(localhost|local|internal|lan|home|corp|test|arpa|onion)$/i;
const HERE = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i;

/**
 * Whether an address may be called, as far as it says itself: https and public. `inside` are networks that may be called besides; where
 * this machine is among them, without encryption too. What a name stands for shows when it is called.
 */
export function mayBeCalled(address: string, inside: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password || hostname === "") return false;
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isHere = HERE.test(host);
  const hereIsInside = isWithin("127.0.0.1", inside) || isWithin("::1", inside);
  if (protocol !== "https:" && !(protocol === "http:" && isHere && hereIsInside)) return false;
  if (isAddress(host)) return isPublic(host) || isWithin(host, inside);
  const isPublicName = host.includes(".") && !INSIDE.test(host);
  return isPublicName || inside.length > 0;
}

function isAddress(host: string): boolean {
  return host.includes(":") || /^[\d.]+$/.test(host);
}
