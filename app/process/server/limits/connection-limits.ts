import type { Server } from "node:http";
import type { Socket } from "node:net";
import { PATIENCE } from "~/process/server/workers/pool";
import { networkOf } from "~/kit/http/network";

/** Milliseconds, and numbers of connections at a time. */
export interface ConnectionLimits {
  /** For a request's first lines to arrive, from the connection's start. */
  headers: number;
  /** Without a byte in either direction, while a request is sent or answered; longer than heavy work is waited for. */
  silence: number;
  /** For a whole request to arrive, however slowly it does. */
  request: number;
  /** Between two requests of one connection; longer than a proxy in front keeps its own. */
  idle: number;
  inAll: number;
  /** From one address, or of IPv6 one /64: an office of a hundred people has one, with six connections for each browser. */
  perAddress: number;
}

export const LIMITS: ConnectionLimits = {
  headers: 20_000,
  silence: PATIENCE + 15_000,
  request: 15 * 60_000,
  idle: 65_000,
  inAll: 4_000,
  perAddress: 800,
};

/** What each of several processes has of them: connections go to one after the other, so each gets its share of everybody’s. */
export function limitsOfEach(processes: number): Pick<ConnectionLimits, "inAll" | "perAddress"> {
  const share = (of: number) => Math.ceil(of / processes);
  return { inAll: share(LIMITS.inAll), perAddress: share(LIMITS.perAddress) };
}

/**
 * Closes connections that ask nothing or fall silent, and those beyond the limits as they come. Behind a proxy all come from its
 * address, so only the limit in all holds there.
 */
export function limited(server: Server, limits: ConnectionLimits, behindProxy: boolean): Server {
  server.headersTimeout = limits.headers;
  server.timeout = limits.silence;
  server.requestTimeout = limits.request;
  server.keepAliveTimeout = limits.idle;
  server.maxConnections = limits.inAll;
  if (behindProxy) return server;
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? "");
    const count = (open.get(address) ?? 0) + 1;
    if (count > limits.perAddress) return void socket.destroy();
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
  return server;
}
