import { createServer, request } from "node:http";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { bodyLeftOut, bodyLimit, bodyOrNone } from "~/process/server/limits/body-limit";
import { listen } from "~/process/start/running";
import { freePort } from "../support/harness/free-port";
import { openSmallSite } from "../support/small-site";

const KIB = 1024;

/** A server whose only page takes 64 KiB, and says what it got. */
async function aPage() {
  const web = express();
  web.use(
    "/upload",
    bodyOrNone(async () => 64 * KIB),
  );
  web.use(bodyLimit(16 * KIB));
  web.post("/upload", (req, res) => {
    const length = Buffer.isBuffer(req.body) ? req.body.byteLength : null;
    res.status(bodyLeftOut(res) ? 413 : 200).json({ length, type: req.get("content-type") });
  });
  const port = await freePort();
  const running = await listen(createServer(web), port, "127.0.0.1");
  onTestFinished(() => running.stop(100));
  return port;
}

/** Sends a body piece by piece. `whenAnswered` is how many of its bytes were written by the time the answer came. */
function send(port: number, { size, headers = {} }: { size: number; headers?: object }) {
  return new Promise<{ status: number; body: string; whenAnswered: number }>((resolve, reject) => {
    let written = 0;
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path: "/upload",
        method: "POST",
        headers: { "Content-Type": "multipart/form-data; boundary=x", ...headers },
      },
      (answer) => {
        const whenAnswered = written;
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (text: string) => (body += text));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body, whenAnswered }));
      },
    );
    sent.on("error", reject);
    const more = () => {
      while (written < size) {
        const piece = Buffer.alloc(Math.min(16 * KIB, size - written), "x");
        written += piece.byteLength;
        if (!sent.write(piece)) return void sent.once("drain", more);
      }
      sent.end();
    };
    more();
  });
}

const empty = { length: 0, type: "application/x-www-form-urlencoded" };

test("a body within its page’s limit arrives whole, also in chunks, and the general limit does not cut it", async () => {
  const port = await aPage();
  const size = 64 * KIB;
  for (const headers of [{ "Content-Length": String(size) }, {}]) {
    const { status, body } = await send(port, { size, headers });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ length: size });
  }
});

test("one that says it is longer is answered before it is read", async () => {
  const port = await aPage();
  const size = 100 * KIB * KIB;
  const headers = { "Content-Length": String(size) };
  const answer = await send(port, { size, headers });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toEqual(empty);
  expect(answer.whenAnswered).toBeLessThan(size / 4);
});

test("one that does not say is counted, and answered once it is too much", async () => {
  const port = await aPage();
  const size = 100 * KIB * KIB;
  const answer = await send(port, { size });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toEqual(empty);
  expect(answer.whenAnswered).toBeLessThan(size / 4);
});

test("a compressed one is not taken", async () => {
  const port = await aPage();
  const headers = { "Content-Encoding": "gzip", "Content-Length": "10" };
  expect((await send(port, { size: 10, headers })).status).toBe(415);
});

test("a page’s own headers take the place of the server’s, and only those it names", async () => {
  const own = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  };
  const { address, close } = await openSmallSite({
    own: { loader: () => new Response("x", { headers: own }) },
    other: { loader: () => new Response("x", { headers: { "X-Frame-Options": "DENY" } }) },
  });
  onTestFinished(close);
  const named = await fetch(`${address}/own`);
  for (const [name, value] of Object.entries(own)) expect(named.headers.get(name)).toBe(value);
  expect(named.headers.get("X-Content-Type-Options")).toBe("nosniff");
  const plain = await fetch(`${address}/other`);
  expect(plain.headers.get("Cache-Control")).toBe("no-store");
  expect(plain.headers.get("Content-Security-Policy")).toContain("script-src 'self' 'nonce-");
});
