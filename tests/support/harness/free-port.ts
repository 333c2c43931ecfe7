import { createServer } from "node:net";

/** Below the ports that systems give to connections, and apart from where another process of the tests begins. */
let last = 11_000 + (process.pid % 200) * 100;

/** A port that was free a moment ago, and that nothing but a test would take. */
export async function freePort(): Promise<number> {
  // Each call has a number of its own: two at a time would otherwise both be told the later one.
  for (;;) {
    const port = (last += 1);
    if (await isFree(port)) return port;
  }
}

function isFree(at: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(at, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
