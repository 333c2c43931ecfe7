import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";

export interface Running {
  port: number;
  /**
   * Takes no new connections, closes those that ask nothing, lets open requests finish, then resolves. After `patience` milliseconds
   * it cuts what is left. For `quiet` milliseconds, connections are closed only once they have asked and been answered, so that nobody
   * asks just when theirs is closed.
   */
  stop(patience?: number, quiet?: number): Promise<void>;
}

/** Another program uses the port. The person at the keyboard can fix that: `startWords` says how. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`in use: port ${port}`);
  }
}

/** Starts listening. */
export async function listen(server: Server, port: number, host: string): Promise<Running> {
  const open = new Set<ServerResponse>();
  const connections = new Set<Socket>();
  let stopping: Promise<void> | null = null;
  let closing = false;
  server.prependListener("request", (_req: IncomingMessage, res: ServerResponse) => {
    open.add(res);
    if (stopping) res.setHeader("Connection", "close");
    res.once("close", () => {
      open.delete(res);
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
  });
  server.on("connection", (socket: Socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error),
    );
    server.listen(port, host, resolve);
  });

  const closeIdle = () => {
    closing = true;
    const asking = new Set([...open].map(({ socket }) => socket));
    for (const socket of connections) if (!asking.has(socket)) socket.destroy();
  };
  const stop = (patience: number, quiet: number) =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      const idle = quiet > 0 ? setTimeout(closeIdle, quiet) : undefined;
      const closed = () => {
        clearTimeout(cut);
        clearTimeout(idle);
        resolve();
      };
      // An HTTP server’s own `close` also closes what is idle.
      if (idle) NetServer.prototype.close.call(server, closed);
      else server.close(closed);
      for (const res of open) if (!res.headersSent) res.setHeader("Connection", "close");
      if (!idle) closeIdle();
    });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patience = 30_000, quiet = 0) => (stopping ??= stop(patience, quiet)),
  };
}

/**
 * The first SIGINT or SIGTERM stops in good order and exits 0; where `insisting`, a second one exits at once. `end` stops in another
 * way, unless it is stopping already.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  { insisting }: { insisting: boolean },
): { end: (stop: () => Promise<void>) => void } {
  let stopping = false;
  const end = (how: () => Promise<void>) => {
    if (stopping) return;
    stopping = true;
    how().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const onSignal = () => {
    if (stopping && insisting) process.exit(1);
    end(stop);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return { end };
}
