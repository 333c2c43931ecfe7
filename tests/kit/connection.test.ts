import { describe, expect, test } from "vitest";
import {
  readFileAnswer,
  readManifestAnswer,
  readPageAnswer,
  type Answer,
  type Failed,
} from "~/kit/browser/connection/answers";
import { Connection, type Waiting } from "~/kit/browser/connection/connection";
import { connectionWords } from "~/kit/browser/connection/words";

const data = (status = 200) =>
  new Response('[{"_1":-5},"data"]\n', {
    status,
    headers: { "Content-Type": "text/x-script; charset=utf-8", "X-Request-Id": "r-1" },
  });
const html = (status: number) =>
  new Response("<h1>No</h1>", { status, headers: { "Content-Type": "text/html" } });
const plain = (status: number, words: string) =>
  new Response(words, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
const broken = (type: string) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"_1"'));
        controller.error(new TypeError("network error"));
      },
    }),
    { headers: { "Content-Type": type } },
  );

describe("an answer", () => {
  test.each([
    ["from Remix", data(), true, null],
    ["from Remix that says no", data(409), true, null],
    ["from Remix for a page that failed, which has its own page", data(500), false, null],
    ["from Remix for a form that there was no room for", data(503), true, { why: "busy" }],
    ["from Remix for a form that failed", data(500), true, { why: "broken", requestId: "r-1" }],
    ["without a body", new Response(null, { status: 204 }), true, null],
    ["of a gateway", html(502), true, { why: "gateway" }],
    ["of a gateway that is not ours at all", html(200), false, { why: "gateway" }],
    ["to too much", plain(413, "Too much."), true, { why: "too-long" }],
    ["to too many", plain(429, "Wait."), true, { why: "too-often" }],
    [
      "in words",
      plain(403, "Use the other address.\n"),
      true,
      { why: "refused", message: "Use the other address." },
    ],
  ] as const)("%s", async (_, response, isForm, failed) => {
    const answer = await readPageAnswer(response, isForm);
    expect(answer.ok ? null : answer.failed).toEqual(failed);
  });

  test("that breaks off fails, whatever had come of it", async () => {
    await expect(readPageAnswer(broken("text/x-script"), true)).rejects.toThrow("network error");
    await expect(readManifestAnswer(broken("application/json"))).rejects.toThrow("network error");
  });

  test("for a file tells one that is gone from one that did not come", async () => {
    expect(await readFileAnswer(html(404))).toBeNull();
    expect(await readFileAnswer(html(503))).toEqual({ ok: false, failed: { why: "gateway" } });
    const script = new Response("x", { headers: { "Content-Type": "text/javascript" } });
    expect((await readFileAnswer(script))?.ok).toBe(true);
  });
});

/** A connection in a world where time goes on by hand. */
function aConnection(waiting: Waiting) {
  const world = { online: true, reachable: false, stayed: 0, resent: 0 };
  const timers = new Set<{ work: () => void; milliseconds: number }>();
  const connection = new Connection({
    online: () => world.online,
    probe: () => Promise.resolve(world.reachable),
    waiting: () => waiting,
    stay: () => (world.stayed += 1),
    resending: () => () => (world.resent += 1),
    later: (work, milliseconds) => {
      const timer = { work, milliseconds };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  /** Lets what is due within so many milliseconds happen. */
  const pass = async (milliseconds: number) => {
    for (const timer of [...timers])
      if (timer.milliseconds <= milliseconds && timers.delete(timer)) timer.work();
    await settle();
  };
  return { world, connection, pass };
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const good: Answer = { ok: true, response: data() };
const bad = (why: Failed["why"]): Answer => ({ ok: false, failed: { why } });

describe("a page that is asked for", () => {
  test("is asked for again after a while, and whenever there may be a connection", async () => {
    const { connection, pass, world } = aConnection("page");
    let asked = 0;
    const came = connection.reach(() => {
      asked += 1;
      return asked < 4 ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(good);
    });
    world.online = false;
    await settle();
    expect(connection.trouble()).toMatchObject({ kind: "held", failed: { why: "offline" } });
    await pass(1_999);
    expect(asked).toBe(1);
    await pass(2_000);
    expect(asked).toBe(2);
    connection.wake();
    await settle();
    expect(asked).toBe(3);
    connection.tryNow();
    expect((await came).status).toBe(200);
    expect(connection.trouble()).toBeNull();
  });

  test("waits for a person who types meanwhile", async () => {
    const { connection, pass } = aConnection("page");
    let asked = 0;
    const came = connection.reach(() => Promise.resolve(asked++ === 0 ? bad("no-answer") : good));
    await settle();
    connection.typed();
    await pass(60_000);
    connection.wake();
    await settle();
    expect(asked).toBe(1);
    expect(connection.trouble()).toMatchObject({ kind: "held", back: true });
    connection.tryNow();
    await came;
    expect(asked).toBe(2);
  });

  test("is forgotten with what it was asked for", async () => {
    const { connection } = aConnection("page");
    const given = new AbortController();
    const came = connection.reach(() => Promise.resolve(bad("gateway")), given.signal);
    await settle();
    expect(connection.trouble()?.kind).toBe("held");
    given.abort();
    await expect(came).rejects.toThrow();
    expect(connection.trouble()).toBeNull();
  });

  test("beside what the person does is waited for without a word", async () => {
    const { connection, pass } = aConnection("aside");
    let asked = 0;
    const came = connection.reach(() => Promise.resolve(asked++ === 0 ? bad("gateway") : good));
    await pass(10);
    expect(connection.trouble()).toBeNull();
    await pass(2_000);
    await came;
  });

  test("after a form that arrived says so", () => {
    const trouble = {
      kind: "held",
      waiting: "page-after",
      failed: { why: "offline" },
      back: false,
    } as const;
    expect(connectionWords(trouble).text).toContain("What you sent has arrived.");
  });
});

describe("a form", () => {
  test("that fails is never sent again automatically", async () => {
    const { connection, pass, world } = aConnection("form");
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.reject<Answer>(new TypeError("Failed to fetch"));
    };
    await expect(connection.reach(ask)).rejects.toThrow("given up");
    expect(world.stayed).toBe(1);
    expect(connection.trouble()).toMatchObject({ kind: "unsent", back: false });
    await pass(60_000);
    connection.wake();
    await settle();
    world.reachable = true;
    await pass(60_000);
    expect(connection.trouble()).toMatchObject({ kind: "unsent", back: true });
    expect([asked, world.resent]).toEqual([1, 0]);
    connection.sendAgain();
    expect(world.resent).toBe(1);
    expect(connection.trouble()).toBeNull();
  });

  test("that hangs is said to take long, and counts as unsent once it is given up", async () => {
    const { connection, pass } = aConnection("form");
    const given = new AbortController();
    const came = connection.reach(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error()))),
      given.signal,
    );
    came.catch(() => undefined);
    await pass(4_999);
    expect(connection.trouble()).toBeNull();
    await pass(5_000);
    expect(connection.trouble()).toMatchObject({ kind: "slow", waiting: "form" });
    connection.stopWaiting();
    given.abort();
    await expect(came).rejects.toThrow();
    expect(connection.trouble()).toMatchObject({ kind: "unsent", failed: { why: "no-answer" } });
  });

  test("that is too long, or refused, says so and what the server says", () => {
    const words = (failed: Failed) => connectionWords({ kind: "unsent", failed, back: false });
    expect(words({ why: "too-long" }).text).toBe(
      "What you typed is still here. Make it shorter, then send it again.",
    );
    expect(words({ why: "refused", message: "Use https://a.example." }).text).toMatch(
      /^Use https:\/\/a\.example\. What you typed is still here\./,
    );
    expect(words({ why: "broken", requestId: "r-1" }).text).toContain("Request r-1.");
  });
});
