import { createServer, request } from "node:http";
import { connect, type Socket } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { limited, LIMITS, type ConnectionLimits } from "~/process/server/limits/connection-limits";
import { listen } from "~/process/start/running";

/** A server with these limits that answers with the length of what it was sent. */
async function aServer(limits: Partial<ConnectionLimits>, behindProxy = false) {
  const web = express();
  web.use(express.raw({ type: () => true, limit: "1mb" }));
  web.use((req, res) => void res.send(String((req.body as Buffer).byteLength)));
  const server = createServer({ connectionsCheckingInterval: 50 }, web);
  const running = await listen(
    limited(server, { ...LIMITS, ...limits }, behindProxy),
    0,
    "127.0.0.1",
  );
  onTestFinished(() => running.stop(100));
  return running;
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", () => {});
    socket.resume();
  });
}

/** What a request on a connection of its own is answered; nothing where that is closed. */
function asked(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    );
    let answer = "";
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer.split("\r\n\r\n")[1] ?? ""));
  });
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once("close", resolve)));

test("a connection that never asks is closed", async () => {
  const { port } = await aServer({ headers: 200 });
  await closed(await connected(port));
});

test("beyond the limit for one address connections are closed as they come; others stay", async () => {
  const { port } = await aServer({ perAddress: 3 });
  const kept = [await connected(port), await connected(port), await connected(port)];
  await closed(await connected(port));
  expect(kept.map(({ closed: isClosed }) => isClosed)).toEqual([false, false, false]);
  kept[0]!.destroy();
  await closed(kept[0]!);
  await expect.poll(() => asked(port)).toBe("0");
});

test("behind a proxy only the limit in all holds", async () => {
  const { port } = await aServer({ perAddress: 1, inAll: 2 }, true);
  await connected(port);
  const second = await connected(port);
  await closed(await connected(port));
  expect(second.closed).toBe(false);
});

test("an upload may take long as long as it goes on, and is cut when it falls silent", async () => {
  const { port } = await aServer({ silence: 1500 });
  const upload = (pieces: number) =>
    new Promise<string>((resolve) => {
      const options = { host: "127.0.0.1", port, method: "POST", agent: false };
      const sent = request(options, (answer) => {
        let body = "";
        answer.on("data", (chunk: Buffer) => (body += chunk.toString()));
        answer.on("end", () => resolve(body));
      });
      sent.setHeader("Content-Length", 1000);
      sent.on("error", () => resolve("cut"));
      const send = (left: number) => {
        if (left === 0) return;
        sent.write(Buffer.alloc(100, "x"));
        setTimeout(() => send(left - 1), 200);
      };
      send(pieces);
    });
  expect(await upload(10)).toBe("1000");
  expect(await upload(3)).toBe("cut");
});
