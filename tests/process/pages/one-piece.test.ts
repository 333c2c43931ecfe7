import { readdirSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

let site: Site;
let maya: Visitor;
beforeAll(async () => {
  site = await openSite();
  maya = await signedIn(site, PEOPLE.employee);
});
afterAll(() => site.stop());

/** As it is sent, with the length that its head says. */
async function raw(to: string, { accept = "", method = "GET" } = {}) {
  const headers = { cookie: maya.cookie(), ...(accept && { "accept-encoding": accept }) };
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(site.origin + to, { headers, method, agent: false }, resolve).on("error", reject),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: response.statusCode, head: response.headers, body: Buffer.concat(chunks) };
}

/** Without what differs each time. */
const same = (html: string) => html.replace(/nonce="[^"]+"|[0-9a-f-]{36}|\d{13}/g, "");

describe("a page", () => {
  test("is the same in whichever way it is sent, and says how long it is", async () => {
    const plain = await raw("/learn/clearance");
    const ways = {
      br: brotliDecompressSync((await raw("/learn/clearance", { accept: "gzip, br" })).body),
      gzip: gunzipSync((await raw("/learn/clearance", { accept: "gzip" })).body),
    };
    for (const body of Object.values(ways))
      expect(same(body.toString())).toBe(same(plain.body.toString()));
    expect(plain.head["content-length"]).toBe(String(plain.body.length));
    expect(plain.head["content-encoding"]).toBeUndefined();
    expect(plain.head.vary).toBe("Accept-Encoding");
    expect(plain.head["transfer-encoding"]).toBeUndefined();
  });

  test("asked for by HEAD has the head of the page and no body", async () => {
    const { status, head, body } = await raw("/learn/clearance", { method: "HEAD", accept: "br" });
    expect(status).toBe(200);
    expect(head["content-type"]).toBe("text/html; charset=utf-8");
    expect(head["content-encoding"]).toBe("br");
    expect(body).toHaveLength(0);
  });

  test("that holds a text is the same for its first reader and for the next", async () => {
    const lesson = "/learn/reply/angry-in-public";
    const [first, second] = [await raw(lesson), await raw(lesson)];
    expect(first.body.toString()).toContain('class="prose"');
    expect(second.body.toString()).not.toContain("kept-text");
    expect(same(second.body.toString())).toBe(same(first.body.toString()));
  });
});

test("a file of the build is sent as it was compressed by then, and kept for good", async () => {
  const folder = path.resolve("build/client/assets");
  const name = readdirSync(folder).find((file) => /^kit-.*\.css$/.test(file))!;
  const plain = await raw(`/assets/${name}`);
  const br = await raw(`/assets/${name}`, { accept: "gzip, deflate, br" });
  expect(br.head).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  const gz = await raw(`/assets/${name}`, { accept: "gzip" });
  expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
  expect(br.body.length).toBeLessThan(gz.body.length);
});
