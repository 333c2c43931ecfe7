import { createServer } from "node:net";

/** Below the ports that systems give to connections, and apart from where another process of the tests begins. */
let port = 11_000 + (process.pid % 200) * 100;

/** A port that was free a moment ago, and that nothing but a test would take. */
export async function freePort(): Promise<number> {
  do port += 1;
  while (!(await isFree(port)));
  return port;
}

function isFree(at: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(at, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
