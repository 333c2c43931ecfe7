import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { matchRoutes } from "@remix-run/react";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { openSmallSite } from "../support/small-site";

/** A site with one page and one asset, what it logged, and a way to send it a request letter by letter. */
async function aSite() {
  const lines: { level: number; msg: string }[] = [];
  const log = pino({ level: "warn" }, { write: (line) => lines.push(JSON.parse(line)) });
  const clientFolder = mkdtempSync(path.join(tmpdir(), "firsthand-client-"));
  mkdirSync(path.join(clientFolder, "assets"));
  writeFileSync(path.join(clientFolder, "assets/a.js"), "0123456789");
  const site = await openSmallSite(
    {
      page: { loader: ({ request }) => new Response(new URL(request.url).search || "page") },
      broken: { loader: () => Promise.reject(new Error("A fault of ours.")) },
    },
    { log, clientFolder },
  );
  onTestFinished(site.close);
  const send = (requestLine: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; head: string; body: string }>((resolve, reject) => {
      const socket = connect(site.port, "127.0.0.1");
      let answer = "";
      socket.on("data", (chunk) => (answer += chunk.toString()));
      socket.on("error", reject);
      socket.on("close", () => {
        const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
        resolve({ status: Number(head.split(" ")[1]), head, body });
      });
      const sent = { Host: `127.0.0.1:${site.port}`, Connection: "close", ...headers };
      const fields = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`${requestLine} HTTP/1.1\r\n${fields.join("")}\r\n`);
    });
  return { send, lines, ...site };
}

test.each([
  ["GET /assets/gone-with-the-last-build.js", 404],
  ["GET /assets/", 404],
  ["GET /page/%0A", 404],
  ["GET /verify/abc%0ddef", 404],
  ["GET /a/b/%E2%80%A8c", 404],
  ["GET *", 400],
  ["GET /page?q=a%00b", 400],
  ["GET http://somebody-else.example/page", 421],
  ["TRACE /page", 405],
])("%s is the client's mistake: %i, in words, and no fault in the log", async (line, status) => {
  const { send, lines } = await aSite();
  const answer = await send(line);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatch(/\w+\./);
  expect(lines).toEqual([]);
});

test("a whole address of ours is its path", async () => {
  const { send, origin } = await aSite();
  const { status, body } = await send(`GET ${origin}/page?of=1`);
  expect(status).toBe(200);
  expect(body).toContain("?of=1");
});

test("a line break may be asked for, where it’s no part of the path", async () => {
  const { send } = await aSite();
  const { status, body } = await send("GET /page?of=a%0Ab");
  expect(status).toBe(200);
  expect(body).toContain("?of=a%0Ab");
});

test("the router finds a page for every path that it’s asked for", () => {
  const routes = [{ path: "learn/:module" }, { path: "*" }];
  for (let code = 1; code < 0x3000; code += 1) {
    const path = `/anything/${encodeURIComponent(String.fromCharCode(code))}`;
    const isBreak = /[\n\r\u2028\u2029]/.test(String.fromCharCode(code));
    expect(matchRoutes(routes, path) === null, path).toBe(isBreak);
  }
});

test("OPTIONS * says what the server takes", async () => {
  const { send } = await aSite();
  const { status, head } = await send("OPTIONS *");
  expect(status).toBe(204);
  expect(head).toContain("Allow: GET, HEAD, POST");
});

test("a range past the end and a condition that fails are answered as such", async () => {
  const { send, lines } = await aSite();
  const past = await send("GET /assets/a.js", { Range: "bytes=100-" });
  expect(past.status).toBe(416);
  expect(past.head).toContain("Content-Range: bytes */10");
  expect((await send("GET /assets/a.js", { "If-Match": '"another"' })).status).toBe(412);
  expect((await send("GET /assets/a.js", { Range: "bytes=2-3" })).body).toBe("23");
  expect(lines).toEqual([]);
});

test("what is our fault is a 500 and logged", async () => {
  const { send, lines } = await aSite();
  expect((await send("GET /broken")).status).toBe(500);
  expect(lines.length).toBeGreaterThan(0);
});
