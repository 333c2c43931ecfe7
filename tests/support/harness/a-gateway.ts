import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { listen } from "~/process/start/running";

/** What stands before a server lets through, or does instead. */
type Weather =
  | "through"
  /** Its own page, as while a new version is installed. */
  | "updating"
  /** The server is asked, and half of its answer arrives. */
  | "cut"
  /** Nothing comes back. */
  | "silent";

export interface Gateway {
  weather: Weather;
  /** Nobody listens. */
  close: () => Promise<void>;
  open: () => Promise<void>;
}

/** Stands at `port` before the server at `to`. */
export async function openGateway(port: number, to: number): Promise<Gateway> {
  const gateway: Gateway = { weather: "through", close: closed, open };
  let running: Awaited<ReturnType<typeof listen>> | null = null;
  let server: Server | null = null;

  async function open() {
    server = createServer((asked, answer) => pass(asked, answer, to, gateway));
    running = await listen(server, port, "127.0.0.1");
  }
  async function closed() {
    server?.closeAllConnections();
    await running?.stop(0);
  }
  await open();
  return gateway;
}

function pass(asked: IncomingMessage, answer: ServerResponse, to: number, gateway: Gateway) {
  const { weather } = gateway;
  const { url = "/", method = "GET", headers } = asked;
  const isOwn = url.startsWith("/assets/");
  if (weather === "silent" && !isOwn) return;
  if (weather === "updating" && !isOwn) {
    asked.resume();
    answer.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
    return;
  }
  const passed = request({ host: "127.0.0.1", port: to, path: url, method, headers }, (came) => {
    const chunks: Buffer[] = [];
    came.on("data", (chunk: Buffer) => chunks.push(chunk));
    came.on("end", () => {
      const body = Buffer.concat(chunks);
      const { "transfer-encoding": _, ...kept } = came.headers;
      answer.writeHead(came.statusCode ?? 500, { ...kept, "content-length": body.byteLength });
      if (weather !== "cut" || isOwn) return answer.end(body);
      answer.write(body.subarray(0, body.byteLength / 2));
      setTimeout(() => answer.destroy(), 50);
    });
  });
  passed.on("error", () => answer.destroy());
  asked.pipe(passed);
}
