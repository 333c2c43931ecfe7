import { createHmac, randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import { expect, onTestFinished, test, vi } from "vitest";
import { createSiblings } from "~/process/cluster/siblings";
import { handled } from "~/kit/http/refusals";
import { isTooOften, requestLimit, requestLimitOf } from "~/process/server/limits/session-limit";
import { openSmallSite } from "../../support/small-site";

const sessions = { tokenOf: (cookie: string | null) => cookie } as Parameters<
  typeof requestLimit
>[0]["sessions"];

/** Asks with a clock of the test's own: how each request goes on. */
function asker(
  atOnce: number,
  perSecond: number,
  { clock = { now: 0 }, siblings = createSiblings() } = {},
) {
  const limit = requestLimit({ sessions, siblings }, { atOnce, perSecond }, () => clock.now);
  const ask = (cookie: string, { method = "GET", path = "/learn", ...headers } = {}) => {
    const res = { locals: {} } as Response;
    let said: unknown;
    const req = { method, path, headers: { cookie, ...headers } } as unknown as Request;
    limit(req, res, (error?: unknown) => (said = error));
    if (isTooOften(res)) return "comes back";
    return said ? (said as { headers: Record<string, string> }).headers["Retry-After"] : "goes on";
  };
  return { clock, ask };
}

const FORM = { method: "POST", "content-type": "application/x-www-form-urlencoded" };

test("a session asks so many times at once and so often in the long run, whatever others do", () => {
  const { clock, ask } = asker(3, 0.5);
  expect([1, 2, 3, 4].map(() => ask("maya"))).toEqual(["goes on", "goes on", "goes on", "2"]);
  expect(ask("sam")).toBe("goes on");
  clock.now += 2_000;
  expect([1, 2].map(() => ask("maya"))).toEqual(["goes on", "2"]);
  clock.now += 3_600_000;
  expect([1, 2, 3, 4].map(() => ask("maya"))).toEqual(["goes on", "goes on", "goes on", "2"]);
});

test("a form that is one too many comes back to its sender, and no more of them than may come at once", () => {
  const { clock, ask } = asker(2, 1);
  const sent = [1, 2, 3, 4, 5].map(() => ask("maya", FORM));
  expect(sent).toEqual(["goes on", "goes on", "comes back", "comes back", "3"]);
  // What scripts send is not for a page to hold: they keep it themselves.
  expect(ask("maya", { ...FORM, path: "/learn/policy.data" })).toBe("3");
  clock.now += 3_000;
  expect(ask("maya", FORM)).toBe("goes on");
});

test("pictures are not counted", () => {
  const { ask } = asker(1, 1);
  const pictures = Array.from({ length: 50 }, () => ask("maya", { path: "/images/a.webp" }));
  expect(new Set([...pictures, ask("maya")])).toEqual(new Set(["goes on"]));
});

test("what is allowed follows from the setting", () => {
  expect(requestLimitOf(20)).toEqual({ atOnce: 60, perSecond: 20 });
});

test("over HTTP: 429 with the time to wait, a form with what was typed; strangers and made-up cookies are not counted", async () => {
  let done = 0;
  const site = await openSmallSite(
    {
      page: { loader: handled(async () => new Response("the page")) },
      form: { action: handled(async () => new Response(String((done += 1)))) },
    },
    { requests: { atOnce: 2, perSecond: 0.01 } },
  );
  onTestFinished(() => site.close());
  const cookie = () => {
    const token = randomBytes(16).toString("hex");
    const secret = "a secret for tests, long enough for anyone";
    const signed = createHmac("sha256", secret).update(token).digest("base64");
    return `${site.app.auth.cookieName}=${encodeURIComponent(`${token}.${signed}`)}`;
  };
  const get = (cookie: string) => fetch(`${site.address}/page`, { headers: { cookie } });

  const own = cookie();
  expect([(await get(own)).status, (await get(own)).status]).toEqual([200, 200]);
  const refused = await get(own);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(await refused.text()).toContain("a bit too fast");
  expect((await get(cookie())).status).toBe(200);
  for (const other of ["", `${site.app.auth.cookieName}=made-up.c2lnbmVk`])
    for (let times = 0; times < 4; times += 1) expect((await get(other)).status).toBe(200);

  const body = new URLSearchParams({ comment: "What I typed" });
  const headers = { cookie: own, Origin: site.origin };
  const held = await fetch(`${site.address}/form`, { method: "POST", body, headers });
  expect(held.status).toBe(429);
  expect(await held.json()).toMatchObject({ why: "often", to: "/form", fields: [...body] });
  expect(done).toBe(0);
});

test("what one process lets through is counted by the others, and nobody is told whose it was", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const siblings = [createSiblings(), createSiblings()];
  const told: string[] = [];
  for (const [at, one] of siblings.entries())
    one.connect((message) => {
      told.push(message);
      siblings[1 - at]!.receive(message);
    });
  const clock = { now: 0 };
  const [here, there] = siblings.map((each) => asker(10, 1, { clock, siblings: each }));
  for (let asked = 0; asked < 5; asked += 1) expect(here!.ask("a")).toBe("goes on");
  vi.runAllTimers();
  // Few take so much that others have to know.
  expect(told).toEqual([]);
  for (let asked = 0; asked < 4; asked += 1) expect(here!.ask("a")).toBe("goes on");
  vi.runAllTimers();
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain('"a"');
  expect(there!.ask("a")).toBe("goes on");
  expect(there!.ask("a")).not.toBe("goes on");
  expect(there!.ask("b")).toBe("goes on");
  vi.runAllTimers();
  expect(told).toHaveLength(2);
  expect(here!.ask("a")).not.toBe("goes on");
  clock.now = 2_000;
  expect(here!.ask("a")).toBe("goes on");
});
