import pino from "pino";
import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { createApp } from "~/process/create-app";
import { createKeptMailer } from "~/process/outside/mail-kept";
import type { App } from "~/process/app";
import { enterCode } from "~/people/services/sign-in/enter-code.server";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, aTrainer, NOON } from "../../support/makers";

const MINUTE = 60_000;
const from = { address: "192.0.2.7", userAgent: "Mozilla/5.0 (iPhone) Safari/604.1" };

async function anApp(store: Store, { demo = false } = {}) {
  const clock = { now: NOON };
  const app = await createApp(
    {
      demo,
      origin: "http://localhost:3000",
      secret: "a secret for tests, long enough for anyone",
      data: "/nowhere",
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    {
      store,
      clock: () => clock.now,
      mail: createKeptMailer(() => clock.now),
      log: pino({ level: "silent" }),
    },
  );
  const ask = (email: string, address = from.address) =>
    requestCode({ store, auth: app.auth, email, address, now: clock.now });
  const enter = (email: string, code: string, address = from.address) =>
    enterCode({
      store,
      auth: app.auth,
      email,
      code,
      from: { ...from, address },
      now: clock.now,
    });
  return { app, clock, ask, enter };
}

/** The code in the latest mail to somebody. */
async function codeFor(app: App, email: string): Promise<string> {
  return await expect
    .poll(() => app.mail.kept?.find((mail) => mail.to === email)?.text, { interval: 5 })
    .toBeTruthy()
    .then(() => {
      const text = app.mail.kept?.find((mail) => mail.to === email)?.text ?? "";
      return (/\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1) ?? []).join("");
    });
}

function cookieOf(entered: { headers: Headers }): string {
  return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

function wrong(code: string): string {
  return code === "000000" ? "000001" : "000000";
}

eachEngine("signing in", (open) => {
  test("a mailed code signs its person in, once", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter } = await anApp(store);
    expect(await ask(maya.email)).toEqual({ ok: true });
    const code = await codeFor(app, maya.email);
    const entered = await enter(maya.email, code);
    if (!entered.ok) throw new Error(entered.reason);
    const [cookie = ""] = entered.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/; Secure/i);
    const found = await app.sessions.read(cookieOf(entered), NOON);
    expect(found?.actor).toMatchObject({
      personId: maya.personId,
      companyId: maya.companyId,
      role: "employee",
      organisation: "Harbour & Pine Bakery",
    });
    expect(await enter(maya.email, code)).toEqual({ ok: false, reason: "wrong-code" });
  });

  test("the mail names the company, the code and what to do if one did not ask", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask } = await anApp(store);
    await ask(maya.email);
    await codeFor(app, maya.email);
    const mail = app.mail.kept?.[0];
    expect(mail?.text).toContain("Harbour & Pine Bakery");
    expect(mail?.html).toContain("Harbour &amp; Pine Bakery");
    expect(mail?.text).toContain("If you did not ask for it");
  });

  test("the code is not in the database as it was mailed", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask } = await anApp(store);
    await ask(maya.email);
    const code = await codeFor(app, maya.email);
    const rows = await store.read.select().from(store.read.tables.verification);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test("an unknown email gets the same answers, and no mail", async () => {
    const store = await open();
    const { app, ask, enter } = await anApp(store);
    expect(await ask("nobody@example.test")).toEqual({ ok: true });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await enter("nobody@example.test", "123456")).toEqual({
        ok: false,
        reason: "wrong-code",
      });
    expect(app.mail.kept).toEqual([]);
    expect(await store.read.select().from(store.read.tables.verification)).toEqual([]);
  });

  test("after three wrong tries the right code no longer works, and the answer stays the same", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter } = await anApp(store);
    await ask(maya.email);
    const code = await codeFor(app, maya.email);
    for (let tries = 0; tries < 3; tries += 1)
      expect(await enter(maya.email, wrong(code))).toEqual({ ok: false, reason: "wrong-code" });
    expect(await enter(maya.email, code)).toEqual({ ok: false, reason: "wrong-code" });
  });

  test("a code older than ten minutes does not work", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter } = await anApp(store);
    await ask(maya.email);
    const code = await codeFor(app, maya.email);
    await store.write(async (tx) => {
      const { verification } = tx.tables;
      const [row] = await tx.select().from(verification);
      expect(row!.expiresAt.getTime() - row!.createdAt.getTime()).toBeCloseTo(10 * MINUTE, -3);
      await tx
        .update(verification)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(verification.id, row!.id));
    });
    expect(await enter(maya.email, code)).toEqual({ ok: false, reason: "wrong-code" });
  });

  test("five codes to an email in fifteen minutes, then none until the first is that old", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { clock, ask } = await anApp(store);
    for (let asked = 0; asked < 5; asked += 1) {
      expect(await ask(maya.email, `192.0.2.${asked}`)).toEqual({ ok: true });
      clock.now = new Date(clock.now.getTime() + MINUTE);
    }
    const retryAt = new Date(NOON.getTime() + 15 * MINUTE);
    expect(await ask(maya.email, "192.0.2.99")).toEqual({ ok: false, retryAt });
    clock.now = retryAt;
    expect(await ask(maya.email, "192.0.2.99")).toEqual({ ok: true });
  });

  test("twenty codes from an address in fifteen minutes, whoever they are for", async () => {
    const store = await open();
    const { ask } = await anApp(store);
    for (let asked = 0; asked < 20; asked += 1)
      expect(await ask(`person${asked}@example.test`)).toEqual({ ok: true });
    expect(await ask("one-more@example.test")).toMatchObject({ ok: false });
    expect(await ask("one-more@example.test", "198.51.100.1")).toEqual({ ok: true });
  });

  test("ten failed tries from an address in fifteen minutes; those that succeed do not count", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, clock, ask, enter } = await anApp(store);
    for (let tries = 0; tries < 9; tries += 1) await enter("nobody@example.test", "123456");
    await ask(maya.email);
    const code = await codeFor(app, maya.email);
    expect(await enter(maya.email, code)).toMatchObject({ ok: true });
    expect(await enter("nobody@example.test", "123456")).toMatchObject({ reason: "wrong-code" });
    expect(await enter("nobody@example.test", "123456")).toMatchObject({ reason: "too-many" });
    clock.now = new Date(NOON.getTime() + 15 * MINUTE);
    expect(await enter("nobody@example.test", "123456")).toMatchObject({ reason: "wrong-code" });
  });

  test("limits hold when tries come all at once", async () => {
    const store = await open();
    const { enter } = await anApp(store);
    const all = await Promise.all(
      Array.from({ length: 25 }, () => enter("nobody@example.test", "123456")),
    );
    expect(all.filter((one) => !one.ok && one.reason === "wrong-code")).toHaveLength(10);
  });

  test("somebody who has left is signed out at once, and gets no code", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter } = await anApp(store);
    await ask(maya.email);
    const entered = await enter(maya.email, await codeFor(app, maya.email));
    if (!entered.ok) throw new Error(entered.reason);
    await ask(maya.email);
    await expect.poll(() => app.mail.kept?.length, { interval: 5 }).toBe(2);
    const second = await codeFor(app, maya.email);
    await store.write(async (tx) => {
      const { person } = tx.tables;
      await tx.update(person).set({ leftAt: NOON }).where(eq(person.id, maya.personId));
    });
    expect(await app.sessions.read(cookieOf(entered), NOON)).toBeNull();
    expect(await enter(maya.email, second)).toEqual({ ok: false, reason: "wrong-code" });
    await ask(maya.email);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(app.mail.kept).toHaveLength(2);
  });

  test("somebody who is going to leave signs in until then", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const leftAt = new Date(NOON.getTime() + 3_600_000);
    await store.write(async (tx) => {
      const { person } = tx.tables;
      await tx.update(person).set({ leftAt }).where(eq(person.id, maya.personId));
    });
    const { app, ask, enter } = await anApp(store);
    await ask(maya.email);
    const entered = await enter(maya.email, await codeFor(app, maya.email));
    if (!entered.ok) throw new Error(entered.reason);
    expect(await app.sessions.read(cookieOf(entered), NOON)).not.toBeNull();
    expect(await app.sessions.read(cookieOf(entered), leftAt)).toBeNull();
  });

  test("demo sign-in exists in the demo only", async () => {
    const store = await open();
    const dana = await aTrainer(store, [await aCompany(store)]);
    const production = await anApp(store);
    expect(await production.app.auth.signInDemo({ email: dana.email, from })).toBeNull();
    const { app } = await anApp(store, { demo: true });
    expect(await app.auth.signInDemo({ email: "nobody@example.test", from })).toBeNull();
    const headers = await app.auth.signInDemo({ email: dana.email, from });
    const found = await app.sessions.read(cookieOf({ headers: headers! }), NOON);
    expect(found?.actor).toMatchObject({ role: "trainer", organisation: "Northlight Agency" });
  });
});

describe("the answer to a sign-in", () => {
  test("does not depend on the mail server", async () => {
    const { codeMail } = await import("~/people/services/sign-in/code-mail.server");
    const mail = codeMail({
      to: "maya@example.test",
      givenName: "<Maya>",
      organisation: "Harbour & Pine",
      code: "123456",
      origin: "https://firsthand.example",
    });
    expect(mail.html).toContain("&lt;Maya&gt;");
    expect(mail.text).toContain("123 456");
  });
});
