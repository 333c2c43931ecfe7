import { changeMembership } from "../../../support/makers";
import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { codeMail } from "~/people/services/sign-in/code-mail.server";
import { aCompany, anEmployee, aTrainer, NOON } from "../../../support/makers";
import { aSignIn, anAsker, cookieOf, wrong } from "../../../support/a-sign-in";
import { eachEngine } from "../../../support/harness/engines";

const MINUTE = 60_000;
const WRONG = { ok: false, reason: "wrong-code" };

eachEngine("signing in", (open) => {
  test("a mailed code signs its person in, once", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter, codeFor } = await aSignIn(store);
    expect(await ask(maya.email)).toMatchObject({ ok: true });
    const code = await codeFor(maya.email);
    const entered = await enter(maya.email, code);
    if (!entered.ok) throw new Error(entered.reason);
    const [cookie = ""] = entered.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/; Secure/i);
    const found = await app.sessions.read(cookieOf(entered.headers), NOON);
    expect(found?.actor).toMatchObject({
      personId: maya.personId,
      companyId: maya.companyId,
      role: "employee",
      organisation: "Harbour & Pine Bakery",
    });
    expect(await enter(maya.email, code)).toMatchObject(WRONG);
  });

  test("of two entries at the same time one signs in", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const code = await codeFor(maya.email);
    const both = await Promise.all([enter(maya.email, code), enter(maya.email, code)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { session } = store.read.tables;
    expect(await store.read.select().from(session)).toHaveLength(1);
  });

  test("the mail names the company, the code, the device and what to do if one did not ask", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, codeFor } = await aSignIn(store);
    await ask(maya.email);
    await codeFor(maya.email);
    const mail = app.mail.kept?.[0];
    expect(mail?.text).toContain("Harbour & Pine Bakery");
    expect(mail?.html).toContain("Harbour &amp; Pine Bakery");
    expect(mail?.text).toContain("Safari on iPhone");
    expect(mail?.text).toContain("If you didn’t ask for it");
  });

  test("the mail is in the language that its reader has chosen, or else their company", async () => {
    const store = await open();
    const bakery = await aCompany(store);
    const maya = await anEmployee(store, bakery, "Maya Okafor");
    const kim = await anEmployee(store, bakery, "Kim Berg");
    const { app, ask, codeFor } = await aSignIn(store);
    const { company, person } = store.read.tables;
    await store.write((tx) => tx.update(company).set({ language: "fr" }));
    await store.write((tx) =>
      tx.update(person).set({ language: "de" }).where(eq(person.id, kim.personId)),
    );
    for (const [{ email }, subject, lang] of [
      [maya, "est ton code Firsthand", "fr"],
      [kim, "ist dein Code für Firsthand", "de"],
    ] as const) {
      await ask(email);
      await codeFor(email);
      const mail = app.mail.kept?.find(({ to }) => to === email);
      expect(mail?.subject.replace(/[\d ]+/, "")).toBe(subject);
      expect(mail?.html).toContain(`<html lang="${lang}">`);
    }
  });

  test("neither the code nor the address is in the database as it was typed", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const code = await codeFor(maya.email);
    const rows = await store.read.select().from(store.read.tables.signInCode);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(maya.email);
  });

  test("an unknown email gets the same answers, and no mail", async () => {
    const store = await open();
    const { app, ask, enter } = await aSignIn(store);
    expect(await ask("nobody@example.test")).toMatchObject({ ok: true });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await enter("nobody@example.test", "123456")).toMatchObject(WRONG);
    expect(app.mail.kept).toEqual([]);
  });

  test("after three wrong tries the right code no longer works, and the answer stays the same", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const code = await codeFor(maya.email);
    for (let tries = 0; tries < 3; tries += 1)
      expect(await enter(maya.email, wrong(code))).toMatchObject(WRONG);
    expect(await enter(maya.email, code)).toMatchObject(WRONG);
  });

  test("a code works until it is ten minutes old, and then is forgotten", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { clock, ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const first = await codeFor(maya.email);
    clock.now = new Date(NOON.getTime() + 10 * MINUTE);
    expect(await enter(maya.email, first)).toMatchObject(WRONG);
    await ask(maya.email);
    const second = await codeFor(maya.email, 2);
    expect(await store.read.select().from(store.read.tables.signInCode)).toHaveLength(1);
    clock.now = new Date(NOON.getTime() + 20 * MINUTE - 1);
    expect(await enter(maya.email, second)).toMatchObject({ ok: true });
  });

  test("someone who has left is signed out at once, and gets no code", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const entered = await enter(maya.email, await codeFor(maya.email));
    if (!entered.ok) throw new Error(entered.reason);
    await ask(maya.email);
    const second = await codeFor(maya.email, 2);
    await changeMembership(store, maya.personId, { leftAt: NOON });
    expect(await app.sessions.read(cookieOf(entered.headers), NOON)).toBeNull();
    expect(await enter(maya.email, second)).toMatchObject(WRONG);
    await ask(maya.email);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(app.mail.kept).toHaveLength(2);
  });

  test("someone who is going to leave signs in until then", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const leftAt = new Date(NOON.getTime() + 3_600_000);
    await changeMembership(store, maya.personId, { leftAt });
    const { app, ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const entered = await enter(maya.email, await codeFor(maya.email));
    if (!entered.ok) throw new Error(entered.reason);
    const cookie = cookieOf(entered.headers);
    expect(await app.sessions.read(cookie, NOON)).not.toBeNull();
    expect(await app.sessions.read(cookie, leftAt)).toBeNull();
  });

  test("demo sign-in exists in the demo only", async () => {
    const store = await open();
    const dana = await aTrainer(store, [await aCompany(store)]);
    const from = { address: "192.0.2.7", userAgent: "" };
    const production = await aSignIn(store);
    expect(await production.app.auth.signInDemo({ email: dana.email, from })).toBeNull();
    const { app } = await aSignIn(store, { demo: true });
    expect(await app.auth.signInDemo({ email: "nobody@example.test", from })).toBeNull();
    const { headers } = (await app.auth.signInDemo({ email: dana.email, from }))!;
    const found = await app.sessions.read(cookieOf(headers), NOON);
    expect(found?.actor).toMatchObject({ role: "trainer", organisation: "Northlight Agency" });
  });
});

eachEngine("a code belongs to the browser that asked for it", (open) => {
  test("asking elsewhere, however often, leaves it alone", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const code = await codeFor(maya.email);
    for (let asked = 0; asked < 30; asked += 1)
      expect(await ask(maya.email, anAsker("198.51.100.1"))).toMatchObject({ ok: true });
    expect(await enter(maya.email, code)).toMatchObject({ ok: true });
  });

  test("wrong tries elsewhere do not spend it, and it works nowhere else", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    await ask(maya.email);
    const code = await codeFor(maya.email);
    const stranger = anAsker("198.51.100.1");
    for (let tries = 0; tries < 3; tries += 1)
      expect(await enter(maya.email, wrong(code), stranger)).toMatchObject(WRONG);
    await ask(maya.email, stranger);
    expect(await enter(maya.email, code, stranger)).toMatchObject(WRONG);
    expect(await enter(maya.email, code)).toMatchObject({ ok: true });
  });

  test("a browser that asked twice may enter either, and the other one is then used up", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    await Promise.all([ask(maya.email), ask(maya.email)]);
    const first = await codeFor(maya.email, 1);
    const second = await codeFor(maya.email, 2);
    expect(first).not.toBe(second);
    expect(await enter(maya.email, first)).toMatchObject({ ok: true });
    expect(await enter(maya.email, second)).toMatchObject(WRONG);
  });

  test("of three codes that a browser asked for, the first is no longer good", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { clock, ask, enter, codeFor } = await aSignIn(store);
    for (let asked = 0; asked < 3; asked += 1) {
      await ask(maya.email);
      // Mails go out beside the answers, and may overtake each other.
      await codeFor(maya.email, asked + 1);
      clock.now = new Date(clock.now.getTime() + 1000);
    }
    expect(await enter(maya.email, await codeFor(maya.email, 1))).toMatchObject(WRONG);
    expect(await enter(maya.email, await codeFor(maya.email, 2))).toMatchObject({ ok: true });
  });

  test("a code for one address signs nobody else in", async () => {
    const store = await open();
    const company = await aCompany(store);
    const maya = await anEmployee(store, company);
    const noor = await anEmployee(store, company, "Noor Haddad");
    const { ask, enter, codeFor } = await aSignIn(store);
    await ask(noor.email);
    await ask(maya.email);
    expect(await enter(noor.email, await codeFor(maya.email))).toMatchObject(WRONG);
  });
});

eachEngine("many codes for one address", (open) => {
  test("five are mailed at once, then one in two minutes, and everyone who asks shares it", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { app, clock, ask, enter, codeFor } = await aSignIn(store);
    for (let asked = 0; asked < 40; asked += 1) {
      await ask(maya.email, anAsker(`198.51.100.${asked}`));
      await codeFor(maya.email, Math.min(asked + 1, 5));
      clock.now = new Date(clock.now.getTime() + 1000);
    }
    const fifth = await codeFor(maya.email, 5);
    await ask(maya.email);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(app.mail.kept).toHaveLength(5);
    expect(await enter(maya.email, fifth)).toMatchObject({ ok: true });
    const late = anAsker("198.51.100.99");
    await ask(maya.email, late);
    clock.now = new Date(NOON.getTime() + 4_000 + 2 * MINUTE);
    await ask(maya.email, late);
    expect(await enter(maya.email, await codeFor(maya.email, 6), late)).toMatchObject({ ok: true });
  });

  test("what is shared is used up for all once it was entered", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { clock, ask, enter, codeFor } = await aSignIn(store);
    for (let asked = 0; asked < 5; asked += 1) {
      await ask(maya.email, anAsker());
      await codeFor(maya.email, asked + 1);
      clock.now = new Date(clock.now.getTime() + 1000);
    }
    const code = await codeFor(maya.email, 5);
    const other = anAsker();
    await ask(maya.email, other);
    await ask(maya.email);
    expect(await enter(maya.email, code)).toMatchObject({ ok: true });
    expect(await enter(maya.email, code, other)).toMatchObject(WRONG);
  });

  test("after ten failed tries in a day, by whomever, new codes are longer, and still let their person in", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { clock, ask, enter, codeFor } = await aSignIn(store);
    for (let tries = 0; tries < 10; tries += 1)
      await enter(maya.email, "123456", anAsker(`198.51.100.${tries}`));
    await ask(maya.email);
    const long = await codeFor(maya.email);
    expect(long).toMatch(/^\d{9}$/);
    expect(await enter(maya.email, long)).toMatchObject({ ok: true });
    clock.now = new Date(NOON.getTime() + 24 * 60 * MINUTE);
    await ask(maya.email);
    expect(await codeFor(maya.email, 2)).toMatch(/^\d{6}$/);
  });
});

describe("the mail with a code", () => {
  test("holds what people typed as text", () => {
    const mail = codeMail({
      to: "maya@example.test",
      givenName: "<Maya>",
      organisation: "Harbour & Pine",
      code: "123456789",
      device: "Safari on iPhone",
      origin: "https://firsthand.example",
    });
    expect(mail.html).toContain("&lt;Maya&gt;");
    expect(mail.text).toContain("123 456 789");
  });
});
