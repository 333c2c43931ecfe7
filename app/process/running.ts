import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export interface Running {
  port: number;
  /**
   * Takes no new connections, closes those that ask nothing, lets open requests finish, then resolves. After `patience` milliseconds
   * it cuts what is left.
   */
  stop(patience?: number): Promise<void>;
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
  server.prependListener("request", (_req: IncomingMessage, res: ServerResponse) => {
    open.add(res);
    if (stopping) res.setHeader("Connection", "close");
    res.once("close", () => {
      open.delete(res);
      if (stopping) setImmediate(() => server.closeIdleConnections());
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

  const stop = (patience: number) =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const res of open) if (!res.headersSent) res.setHeader("Connection", "close");
      const asking = new Set([...open].map(({ socket }) => socket));
      for (const socket of connections) if (!asking.has(socket)) socket.destroy();
    });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patience = 30_000) => (stopping ??= stop(patience)),
  };
}

/** The first SIGINT or SIGTERM stops in good order and exits 0; a second one exits at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
