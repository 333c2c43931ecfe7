import { request } from "node:http";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { notFound } from "~/kit/http/refusal";
import { openSmallSite } from "../../support/small-site";

const KIB = 1024;
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function aSite(options: Parameters<typeof openSmallSite>[1] = {}) {
  const site = await openSmallSite(
    {
      echo: {
        loader: ({ request, context }) =>
          Response.json({ url: request.url, nonce: context.cspNonce }),
        action: async ({ request }) => Response.json({ length: (await request.text()).length }),
      },
      guarded: {
        loader: handled((args) => authorise(args, "board:read")),
        action: handled((args) => authorise(args, "board:read")),
      },
      missing: {
        loader: handled(async () => {
          throw notFound("lesson");
        }),
      },
      broken: {
        loader: () => {
          throw new Error("the password is hunter2");
        },
      },
    },
    options,
  );
  close = site.close;
  return site;
}

/** Sends a request by hand, with any headers and any body. */
function send(
  port: number,
  options: { method?: string; path: string; headers?: Record<string, string> },
  chunks: (string | Buffer)[] = [],
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, ...options }, (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (text: string) => (body += text));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        );
      });
      sent.on("error", reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    },
  );
}

describe("every response", () => {
  test("has a content security policy with its own nonce, and nothing unsafe", async () => {
    const { address } = await aSite();
    const policies = [];
    for (let times = 0; times < 2; times += 1) {
      const response = await fetch(`${address}/echo`);
      const { nonce } = (await response.json()) as { nonce: string };
      const policy = response.headers.get("Content-Security-Policy") ?? "";
      policies.push(policy);
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toContain("unsafe");
    }
    expect(policies[0]).not.toBe(policies[1]);
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ])
      expect(policies[0]).toContain(part);
  });

  test("is kept by no cache, sniffed by no browser, and has a number", async () => {
    const { address } = await aSite();
    const { headers } = await fetch(`${address}/echo`);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(headers.get("Strict-Transport-Security")).toBeNull();
  });

  test("asks for https where the installation has it, and pages see its real address", async () => {
    const { port } = await aSite({ origin: "https://firsthand.example", trustProxy: 1 });
    const answer = await send(port, {
      path: "/echo",
      headers: { Host: "inside:8080", "X-Forwarded-Host": "evil.example" },
    });
    expect(answer.headers["strict-transport-security"]).toContain("max-age=");
    expect(JSON.parse(answer.body)).toMatchObject({ url: "https://firsthand.example/echo" });
  });
});

describe("what changes something", () => {
  const form = { "Content-Type": "application/x-www-form-urlencoded" };

  test("must come from a page of this installation", async () => {
    const { port, origin } = await aSite();
    const post = async (headers: Record<string, string>) =>
      (
        await send(port, { method: "POST", path: "/echo", headers: { ...form, ...headers } }, [
          "a=b",
        ])
      ).status;
    expect(await post({ Origin: origin })).toBe(200);
    expect(await post({ Origin: origin, "Sec-Fetch-Site": "same-origin" })).toBe(200);
    expect(await post({ "Sec-Fetch-Site": "same-origin" })).toBe(200);
    expect(await post({})).toBe(403);
    expect(await post({ Origin: "null" })).toBe(403);
    expect(await post({ Origin: "https://evil.example" })).toBe(403);
    expect(await post({ Origin: `${origin}.evil.example` })).toBe(403);
    expect(await post({ Origin: origin, "Sec-Fetch-Site": "cross-site" })).toBe(403);
    expect(await post({ "Sec-Fetch-Site": "same-site" })).toBe(403);
    expect(await post({ "Sec-Fetch-Site": "none" })).toBe(403);
  });

  test("is measured by the address people use, behind a proxy too", async () => {
    const { port, address } = await aSite({ origin: "https://firsthand.example" });
    const post = async (origin: string) =>
      (
        await send(
          port,
          { method: "POST", path: "/echo", headers: { ...form, Origin: origin } },
          [],
        )
      ).status;
    expect(await post("https://firsthand.example")).toBe(200);
    expect(await post("http://firsthand.example")).toBe(403);
    expect(await post(address)).toBe(403);
  });

  test.each([
    "http://firsthand.example",
    "https://firsthand.example:8443",
    "https://www.firsthand.example",
  ])("from %s, another spelling of the address, is told the right one", async (spelling) => {
    const { port } = await aSite({ origin: "https://firsthand.example" });
    const headers = { ...form, Origin: spelling };
    const { status, body } = await send(port, { method: "POST", path: "/echo", headers }, []);
    expect(status).toBe(403);
    expect(body).toContain("https://firsthand.example");
    expect(body.replaceAll("https://firsthand.example", "")).not.toContain("firsthand.example");
  });

  test("may be 256 KiB and no more, also where its length is not said", async () => {
    const { port, origin } = await aSite();
    const headers = { ...form, Origin: origin };
    const whole = (size: number) =>
      send(
        port,
        { method: "POST", path: "/echo", headers: { ...headers, "Content-Length": String(size) } },
        ["x".repeat(size)],
      );
    const chunked = (size: number) =>
      send(
        port,
        { method: "POST", path: "/echo", headers: { ...headers, "Transfer-Encoding": "chunked" } },
        Array.from({ length: size / KIB }, () => "x".repeat(KIB)),
      );
    expect(JSON.parse((await whole(256 * KIB)).body)).toEqual({ length: 256 * KIB });
    expect(JSON.parse((await chunked(256 * KIB)).body)).toEqual({ length: 256 * KIB });
    expect((await whole(257 * KIB)).status).toBe(413);
    expect((await chunked(257 * KIB)).status).toBe(413);
    const packed = { ...headers, "Content-Encoding": "gzip" };
    expect(
      (await send(port, { method: "POST", path: "/echo", headers: packed }, ["x"])).status,
    ).toBe(415);
  });
});

describe("a stranger", () => {
  test("is sent to sign in, and back to the page afterwards", async () => {
    const { address } = await aSite();
    const response = await fetch(`${address}/guarded?q=maya`, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/sign-in?to=%2Fguarded%3Fq%3Dmaya");
  });

  test("who sends a form gets it back, to send it again after signing in", async () => {
    const { address, origin } = await aSite();
    const body = new URLSearchParams([
      ["a", "b"],
      ["a", "two\nlines & <marks>"],
    ]);
    const headers = { Origin: origin, Referer: `${origin}/learn/why` };
    const sent = { method: "POST", body, headers, redirect: "manual" } as const;
    const response = await fetch(`${address}/guarded?part=1`, sent);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      why: "signed-out",
      to: "/guarded?part=1",
      from: "/learn/why",
      fields: [...body],
    });
  });

  test("who sends what is no form is sent to sign in", async () => {
    const { address, origin } = await aSite();
    const headers = { Origin: origin, "Content-Type": "application/json" };
    const sent = { method: "POST", body: "{}", headers, redirect: "manual" } as const;
    const response = await fetch(`${address}/guarded`, sent);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/sign-in?to=%2Fguarded");
  });
});

describe("an error", () => {
  test("that is a refusal has its status and its sentence", async () => {
    const { address } = await aSite();
    const response = await fetch(`${address}/missing`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("That lesson isn’t here.");
  });

  test("that nobody meant tells a stranger nothing", async () => {
    const { address } = await aSite();
    const response = await fetch(`${address}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
  });
});

describe("the demo", () => {
  test("answers to this machine's own names only", async () => {
    const { port } = await aSite({ demo: true });
    expect((await send(port, { path: "/echo" })).status).toBe(200);
    const foreign = { path: "/echo", headers: { Host: `evil.example:${port}` } };
    expect((await send(port, foreign)).status).toBe(421);
  });
});

describe("the log", () => {
  test("has a line for a request, without query, cookies or anything named like a secret", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const { address, app } = await aSite({ log: pino({ level: "info" }, stream) });
    await fetch(`${address}/echo?code=xyzzy`, { headers: { Cookie: "session=plugh" } });
    await expect.poll(() => lines.length, { interval: 5 }).toBeGreaterThan(0);
    expect(lines.join("")).toContain('"path":"/echo"');
    expect(lines.join("")).not.toMatch(/xyzzy|plugh/);
    expect(app.log.level).toBe("info");
  });
});
