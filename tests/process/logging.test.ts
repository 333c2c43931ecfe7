import { afterEach, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { loggedError, withoutValues } from "~/kit/http/logged-error";
import { loggedPath, SECRET_AFTER } from "~/kit/http/logged-path";
import { createUnsubscribe } from "~/notices/services/mail/unsubscribe-token.server";
import { newId } from "~db/ids";
import { aLog, eventsIn } from "../support/a-sign-in";
import { eachEngine } from "../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../support/makers";
import { openSmallSite } from "../support/small-site";
import { forbidden } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";

const TOKEN = "the-token-of-a-session-that-nobody-may-read";
const EMAIL = "maya.okafor@harbourandpine.example";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function aSite(level: Parameters<typeof aLog>[0] = "info") {
  const { lines, log } = aLog(level);
  const site = await openSmallSite(
    {
      "unsubscribe/:token": { loader: () => Response.json({}), action: () => Response.json({}) },
      failing: {
        loader: async ({ context }) => {
          const { store } = context.app;
          const { session } = store.read.tables;
          const at = new Date();
          const row = { id: "1", token: TOKEN, personId: EMAIL, userAgent: "plugh" };
          const times = { expiresAt: at, createdAt: at, updatedAt: at };
          await store.write(async (tx) => tx.insert(session).values({ ...row, ...times }));
          return Response.json({});
        },
      },
      readyz: { loader: () => new Response("ok") },
      refused: {
        loader: handled(async () => {
          throw forbidden();
        }),
      },
    },
    { log },
  );
  close = site.close;
  const ended = (count: number) =>
    expect
      .poll(() => lines.filter((line) => line.includes('"res":')).length, { interval: 5 })
      .toBe(count);
  return { ...site, lines, ended };
}

describe("the log of requests", () => {
  test("says what failed, by its code and its statement, and none of the values", async () => {
    const { address, lines, ended } = await aSite();
    expect((await fetch(`${address}/failing`)).status).toBe(500);
    await ended(1);
    const text = lines.join("");
    expect(text).toContain('"code":"SQLITE_CONSTRAINT_FOREIGNKEY"');
    expect(text).toContain("FOREIGN KEY constraint failed");
    expect(text).toMatch(/"stack":"[^"]*\\n {4}at /);
    for (const secret of [TOKEN, EMAIL, "plugh"]) expect(text).not.toContain(secret);
  });

  test("says of each request which route it was, how long it took and who asked, and no query", async () => {
    const { address, lines, ended, app } = await aSite();
    await fetch(`${address}/refused?email=${EMAIL}`, { headers: { "User-Agent": "plugh" } });
    await fetch(`${address}/unsubscribe/abc`);
    await fetch(`${address}/readyz`);
    await fetch(`${address}/failing`);
    await ended(3);
    const requests = lines
      .map((line) => JSON.parse(line) as { req?: object })
      .filter((one) => one.req);
    const line = (route: string, path: string, status: number) => ({
      level: status >= 500 ? 50 : 30,
      time: expect.any(String) as string,
      req: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        method: "GET",
        route,
        path,
      },
      res: { status },
      ms: expect.any(Number) as number,
      by: null,
      msg: status >= 500 ? "request failed" : "request completed",
    });
    expect(requests).toEqual([
      line("/refused", "/refused", 403),
      line("/unsubscribe/:token", "/unsubscribe/[hidden]", 200),
      line("/failing", "/failing", 500),
    ]);
    expect(app.watch.failures).toEqual([
      expect.objectContaining({ route: "/failing", method: "GET", status: 500 }),
    ]);
    expect(app.watch.failures[0]!.requestId).toBe((requests[2]!.req as { id: string }).id);
  });

  test("keeps no token that ends mails, in any spelling that finds its page", async () => {
    const { address, origin, lines, ended } = await aSite();
    const token = createUnsubscribe("a secret").tokenFor(newId(NOON), "all");
    const spellings = [
      `/unsubscribe/${token}`,
      `/unsubscribe/${token}.data`,
      `/UNSUBSCRIBE/${token}`,
      `/%75nsubscribe/${token}`,
      `/unsubscribe/${token}/`,
      `/unsubscribe//${token}`,
      `/unsubscribed/${token}`,
      `/unsubscribe?${token}`,
    ];
    for (const spelling of spellings) await (await fetch(address + spelling)).text();
    const headers = { Origin: origin };
    await fetch(`${address}/unsubscribe/${token}`, { method: "POST", headers });
    await ended(spellings.length + 1);
    expect(lines.join("")).toContain('"path":"/unsubscribe/[hidden]"');
    expect(lines.join("")).not.toContain(token.slice(-43));
  });

  test("says who was refused, for whatever reason, whatever level it has", async () => {
    const { address, lines } = await aSite("error");
    await fetch(`${address}/refused`);
    await fetch(`${address}/refused`, { method: "POST", headers: { Origin: "https://evil.test" } });
    await expect.poll(() => eventsIn(lines).length, { interval: 5 }).toBe(2);
    for (const method of ["GET", "POST"])
      expect(eventsIn(lines)).toContainEqual(
        expect.objectContaining({
          event: "access.refused",
          by: null,
          address: expect.stringContaining("127.0.0.1") as string,
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          details: { method, path: "/refused" },
        }),
      );
  });
});

eachEngine("a failing query", (open) => {
  test("is logged with its code, and without the address, the token or what the database quotes", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { lines, log } = aLog();
    const { person, session } = store.read.tables;
    const [row] = await store.read.select().from(person);
    const at = NOON;
    const twice = () =>
      store.write(async (tx) => tx.insert(person).values({ ...row!, id: newId(NOON) }));
    const orphan = () =>
      store.write(async (tx) =>
        tx.insert(session).values({
          id: "1",
          token: TOKEN,
          personId: EMAIL,
          expiresAt: at,
          createdAt: at,
          updatedAt: at,
        }),
      );
    for (const failing of [twice, orphan])
      await failing().then(
        () => expect.fail("It should have failed."),
        (error: unknown) => log.error({ err: error }, "a page failed"),
      );
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect((JSON.parse(line) as { err: object }).err).toMatchObject({
        code: expect.stringMatching(/^(SQLITE_CONSTRAINT_\w+|23\d{3})$/) as string,
      });
      for (const secret of [maya.email, maya.name, EMAIL, TOKEN])
        expect(line).not.toContain(secret);
    }
  });
});

describe("an error in the log", () => {
  test("keeps its code, which is no secret, while a code to sign in is hidden", () => {
    const { lines, log } = aLog();
    const err = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    log.error({ err, code: "123456", body: { code: "123456" } }, "mail not sent");
    expect(lines.join("")).toContain('"code":"ECONNREFUSED"');
    expect(lines.join("")).not.toContain("123456");
  });

  test("is read without what it carries besides, however deep, even in a circle", () => {
    const deepest = Object.assign(new Error(`Key (email)=(${EMAIL}) already exists.`), {
      detail: EMAIL,
      params: [TOKEN],
    });
    const error: Error = Object.assign(new Error(`550 <${EMAIL}>`), { EMAIL });
    error.cause = Object.assign(new Error("between"), { cause: deepest });
    deepest.cause = error;
    const text = JSON.stringify(loggedError(error));
    expect(text).not.toContain(EMAIL);
    expect(text).not.toContain(TOKEN);
    expect(loggedError("thrown")).toEqual({ type: "string", message: "thrown" });
    expect(loggedError({ secret: TOKEN })).toMatchObject({ type: "object" });
  });

  test("is read in no time, whatever it says", () => {
    for (const worst of ["a", "@", ': "', ")=(", "a@", "\nparams: ", "\n    at "]) {
      const text = worst.repeat(100_000 / worst.length);
      const took = Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        withoutValues(text);
        loggedError(new Error(text));
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      });
      // Of a processor’s time, whatever else the machine does.
      expect(Math.min(...took), worst).toBeLessThan(50);
    }
  });
});

test("every route with a secret in its path is one whose secret is hidden", () => {
  const routes = ["routes", "program-routes"]
    .map((name) => readFileSync(`app/${name}.ts`, "utf8"))
    .join("");
  const secret = [
    ...routes.matchAll(/"(?:[^"]*\/)?([\w-]+)\/:(?:token|code|secret|invitation|credential)\b/g),
  ];
  expect(secret.map(([, before]) => before).sort()).toEqual([...SECRET_AFTER].sort());
  expect(loggedPath("/learn/why-reply/first#part?x=1")).toBe("/learn/why-reply/first");
});
