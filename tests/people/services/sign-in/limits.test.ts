import { expect, test } from "vitest";
import { codesBy, triesBy, type Limit } from "~/people/services/sign-in/limit-sign-in.server";
import type { Store } from "~db/store";
import { aSignIn, anAsker, wellKnown } from "../../../support/a-sign-in";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../../support/makers";

const MINUTE = 60_000;
const OFFICE = "203.0.113.5";

/** As after so many of them at noon: that each one counts, the test of two hundred codes shows one by one. */
async function after(count: number, { subject }: Limit, store: Store) {
  await store.write((tx) =>
    tx.insert(tx.tables.signInLimit).values({ subject, windowStart: NOON, count }),
  );
}

eachEngine("limits of signing in", (open) => {
  test("thirty people of a workshop behind one address get their codes, three times over, and sign in", async () => {
    const store = await open();
    const company = await aCompany(store);
    const { ask, enter, codeFor } = await aSignIn(store);
    for (let each = 0; each < 30; each += 1) {
      const person = `person${each}@example.test`;
      const browser = anAsker(OFFICE);
      for (let asked = 0; asked < 3; asked += 1)
        expect(await ask(person, browser)).toMatchObject({ ok: true });
      for (let tries = 0; tries < 3; tries += 1)
        expect(await enter(person, "123456", browser)).toMatchObject({ reason: "wrong-code" });
    }
    const maya = await anEmployee(store, company);
    const her = anAsker(OFFICE);
    expect(await ask(maya.email, her)).toMatchObject({ ok: true });
    expect(await enter(maya.email, await codeFor(maya.email), her)).toMatchObject({ ok: true });
  }, 60_000);

  test("a network asks for two hundred codes in fifteen minutes, no matter who they are for", async () => {
    const store = await open();
    const { clock, ask } = await aSignIn(store);
    for (let asked = 0; asked < 200; asked += 1)
      expect(await ask(`person${asked}@example.test`, anAsker(OFFICE))).toMatchObject({ ok: true });
    const retryAt = new Date(NOON.getTime() + 15 * MINUTE);
    expect(await ask("one-more@example.test", anAsker(OFFICE))).toEqual({ ok: false, retryAt });
    expect(await ask("one-more@example.test", anAsker("198.51.100.1"))).toMatchObject({ ok: true });
    clock.now = retryAt;
    expect(await ask("one-more@example.test", anAsker(OFFICE))).toMatchObject({ ok: true });
  });

  test("an IPv6 network is one asker, and so is an IPv4 address in IPv6’s clothes", async () => {
    const store = await open();
    const { enter } = await aSignIn(store);
    for (const address of ["2001:db8:1:2::1", OFFICE])
      await after(199, triesBy(anAsker(address)), store);
    const another = (address: string) => enter("nobody@example.test", "123456", anAsker(address));
    expect(await another("2001:db8:1:2::c8")).toMatchObject({ reason: "wrong-code" });
    expect(await another(OFFICE)).toMatchObject({ reason: "wrong-code" });
    expect(await another("2001:db8:1:2:ffff::1")).toMatchObject({ reason: "too-many" });
    expect(await another("2001:db8:1:3::1")).toMatchObject({ reason: "wrong-code" });
    expect(await another(`::ffff:${OFFICE}`)).toMatchObject({ reason: "too-many" });
  });

  test("people who signed in with a browser before are not held up by what others do behind their address", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    for (const limit of [codesBy(anAsker(OFFICE)), triesBy(anAsker(OFFICE))])
      await after(200, limit, store);
    const hers = anAsker(OFFICE);
    expect(await ask(maya.email, hers)).toMatchObject({ ok: false });
    expect(await enter(maya.email, "123456", hers)).toMatchObject({ reason: "too-many" });
    expect(await ask(maya.email, wellKnown(hers))).toMatchObject({ ok: true });
    const code = await codeFor(maya.email);
    expect(await enter(maya.email, code, wellKnown(hers))).toMatchObject({ ok: true });
  });

  test("a browser that somebody signed in with has thirty failed tries; those that succeed do not count", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const { ask, enter, codeFor } = await aSignIn(store);
    const hers = wellKnown(anAsker());
    for (let tries = 0; tries < 29; tries += 1) await enter("nobody@example.test", "123456", hers);
    await ask(maya.email, hers);
    expect(await enter(maya.email, await codeFor(maya.email), hers)).toMatchObject({ ok: true });
    const next = () => enter("nobody@example.test", "123456", hers);
    expect(await next()).toMatchObject({ reason: "wrong-code" });
    expect(await next()).toMatchObject({ reason: "too-many" });
  });

  test("limits hold when tries come all at once", async () => {
    const store = await open();
    const { enter } = await aSignIn(store);
    const hers = wellKnown(anAsker());
    const all = await Promise.all(
      Array.from({ length: 45 }, () => enter("nobody@example.test", "123456", hers)),
    );
    expect(all.filter((one) => !one.ok && one.reason === "wrong-code")).toHaveLength(30);
  });
});
