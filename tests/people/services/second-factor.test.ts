import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { readAppCode, readRecoveryCode, type SecondFactorRole } from "~/people/rules/second-factor";
import type { Actor, Admin } from "~/people/rules/actor";
import { giveSecondFactor } from "~/people/services/second-factor/give-second-factor.server";
import { showOwnFactors } from "~/people/services/second-factor/own-factors.server";
import { removeApp } from "~/people/services/second-factor/remove-app.server";
import {
  resetSecondFactor,
  showPeopleWithFactors,
} from "~/people/services/second-factor/reset-second-factor.server";
import { setRules, showRules } from "~/people/services/second-factor/rules.server";
import { createSecondFactor, stepOf } from "~/people/services/second-factor/second-factor.server";
import {
  offerApp,
  renewRecoveryCodes,
  setUpApp,
} from "~/people/services/second-factor/set-up-app.server";
import type { Store } from "~db/store";
import { aCompany, aManager, anAdmin, anAgency, aTrainer, NOON } from "../../support/makers";
import { aSignIn, cookieOf } from "../../support/a-sign-in";
import { anAuthenticator, passkeysOf } from "../../support/authenticator";
import { eachEngine } from "../../support/harness/engines";

const MINUTE = 60_000;
const STEP = 30_000;
const WRONG = { ok: false, reason: "wrong-code" };
const later = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

/** What the app of this secret shows at a time. */
function shown(secret: string, now: Date): string {
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return app.generate({ timestamp: now.getTime() });
}

/** The program with a trainer and her authenticator app, set up at noon. */
async function withApp(store: Store) {
  await anAgency(store);
  const dana = await aTrainer(store, []);
  const robin = await anAdmin(store);
  const signIn = await aSignIn(store);
  const { secondFactor } = signIn.app;
  const give = (typed: string, now: Date, actor: Actor = dana) =>
    giveSecondFactor({ store, actor, secondFactor, typed, now });
  const { secret, token } = offerApp({ actor: dana, secondFactor, now: NOON });
  const typed = shown(secret, NOON);
  const done = await setUpApp({ store, actor: dana, secondFactor, token, typed, now: NOON });
  if (!done.ok) throw new Error(done.reason);
  return { dana, robin, secondFactor, give, secret, codes: done.codes, ...signIn };
}

describe("an app’s code", () => {
  // RFC 6238, appendix B, for SHA-1; six of its eight digits.
  const SECRET = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer });
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at second %i is %s", (second, code) => {
    expect(stepOf(SECRET.base32, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  test("is good one step to either side, and no further", () => {
    const secret = SECRET.base32;
    const step = Math.floor(NOON.getTime() / STEP);
    for (const [away, good] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const)
      expect(stepOf(secret, shown(secret, later(away * STEP)), NOON), `${away}`).toBe(
        good ? step + away : null,
      );
  });

  test("is read however it was typed, and so is a recovery code", () => {
    expect(readAppCode(" 123 456 ")).toBe("123456");
    expect(readAppCode("１２３-４５６")).toBe("123456");
    for (const none of ["", "12345", "1234567", "12345a"]) expect(readAppCode(none)).toBeNull();
    expect(readRecoveryCode("4TK2M-9X0RD")).toBe("4tk2m9x0rd");
    expect(readRecoveryCode("oIl2m 9xord")).toBe("0112m9x0rd");
    for (const none of ["", "4tk2m", "4tk2m-9x0ru", "4tk2m-9x0rdd"])
      expect(readRecoveryCode(none)).toBeNull();
  });
});

test("a sealed text opens with the same secret, for the same purpose, unchanged", () => {
  const one = createSecondFactor("a secret for tests, long enough for anyone");
  const sealed = one.seal("JBSWY3DPEHPK3PXP", "app maya");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(one.seal("JBSWY3DPEHPK3PXP", "app maya")).not.toBe(sealed);
  expect(one.open(sealed, "app maya")).toBe("JBSWY3DPEHPK3PXP");
  expect(one.open(sealed, "app noor")).toBeNull();
  expect(
    createSecondFactor("another secret, just as long as it").open(sealed, "app maya"),
  ).toBeNull();
  const bytes = Buffer.from(sealed, "base64url");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  expect(one.open(bytes.toString("base64url"), "app maya")).toBeNull();
  expect(one.open(bytes.subarray(0, 20).toString("base64url"), "app maya")).toBeNull();
  expect(one.open("", "app maya")).toBeNull();
});

eachEngine("an authenticator app", (open) => {
  test("is kept encrypted, and its recovery codes as digests", async () => {
    const store = await open();
    const { dana, secret, codes } = await withApp(store);
    const { secondFactor, recoveryCode } = store.read.tables;
    const kept = JSON.stringify([
      await store.read.select().from(secondFactor),
      await store.read.select().from(recoveryCode),
    ]);
    expect(kept).not.toContain(secret.replaceAll(" ", ""));
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replace("-", ""));
    }
    expect(await showOwnFactors({ store, actor: dana })).toEqual({
      app: true,
      passkeys: 0,
      recoveryCodes: 10,
      required: false,
    });
  });

  test("gives each of its codes once, and none from before the last", async () => {
    const store = await open();
    const { give, secret } = await withApp(store);
    // The code it was set up with was used by that.
    expect(await give(shown(secret, NOON), NOON)).toEqual(WRONG);
    const next = shown(secret, later(STEP));
    expect(await give(next, later(STEP))).toEqual({ ok: true, how: "app" });
    expect(await give(next, later(STEP))).toEqual(WRONG);
    expect(await give(shown(secret, NOON), later(STEP))).toEqual(WRONG);
    expect(await give(next, later(2 * STEP))).toEqual(WRONG);
    expect(await give(shown(secret, later(2 * STEP)), later(2 * STEP))).toMatchObject({ ok: true });
  });

  test("of two entries of one code at the same time one is taken", async () => {
    const store = await open();
    const { give, secret, codes } = await withApp(store);
    const code = shown(secret, later(STEP));
    const both = await Promise.all([give(code, later(STEP)), give(code, later(STEP))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [one = ""] = codes;
    const again = await Promise.all([give(one, later(STEP)), give(one, later(STEP))]);
    expect(again.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of somebody else gives nothing", async () => {
    const store = await open();
    const { give, secret, codes, robin } = await withApp(store);
    expect(await give(shown(secret, later(STEP)), later(STEP), robin)).toEqual(WRONG);
    expect(await give(codes[0]!, later(STEP), robin)).toEqual(WRONG);
  });

  test("is tried five times in fifteen minutes and twenty times a day, then not even a right code helps", async () => {
    const store = await open();
    const { give, secret } = await withApp(store);
    const wrong = "nothing";
    let tried = 0;
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const now = later(quarter * 16 * MINUTE);
      for (let times = 0; times < 5; times += 1, tried += 1)
        expect(await give(wrong, now), `try ${tried}`).toEqual(WRONG);
      const right = await give(shown(secret, now), now);
      expect(right).toMatchObject({ ok: false, reason: "too-many" });
    }
    const evening = later(8 * 60 * MINUTE);
    const locked = await give(shown(secret, evening), evening);
    expect(locked).toMatchObject({ ok: false, reason: "too-many" });
    if (locked.ok || locked.reason !== "too-many") throw new Error("not locked");
    expect(locked.retryAt.getTime()).toBeGreaterThan(later(24 * 60 * MINUTE).getTime() - MINUTE);
    expect(await give(shown(secret, locked.retryAt), locked.retryAt)).toMatchObject({ ok: true });
  });

  test("a right code gives back what its try took", async () => {
    const store = await open();
    const { give, secret } = await withApp(store);
    for (let step = 1; step <= 8; step += 1) {
      const now = later(step * STEP);
      expect(await give(shown(secret, now), now)).toMatchObject({ ok: true });
    }
  });

  test("a recovery code works once, and new ones void the old", async () => {
    const store = await open();
    const { dana, give, secondFactor, codes } = await withApp(store);
    const [first = "", second = ""] = codes;
    expect(await give(first.toUpperCase(), NOON)).toEqual({ ok: true, how: "recovery", left: 9 });
    expect(await give(first, NOON)).toEqual(WRONG);
    const renewed = await renewRecoveryCodes({ store, actor: dana, secondFactor, now: NOON });
    expect(renewed).toHaveLength(10);
    expect(await give(second, NOON)).toEqual(WRONG);
    expect(await give(renewed![0]!, NOON)).toEqual({ ok: true, how: "recovery", left: 9 });
  });

  test("is set up only by a code of the secret on the page, within half an hour, by the person it was for", async () => {
    const store = await open();
    const { robin, dana, secondFactor } = await withApp(store);
    const offered = offerApp({ actor: robin, secondFactor, now: NOON });
    const { token, secret } = offered;
    const setUp = (typed: string, now = NOON, actor: Actor = robin) =>
      setUpApp({ store, actor, secondFactor, token, typed, now });
    const wrong = await setUp("000000");
    expect(wrong).toMatchObject({ ok: false, reason: "wrong-code", again: { secret } });
    expect(await setUp("nonsense")).toMatchObject({ ok: false, reason: "wrong-code" });
    const late = later(30 * MINUTE);
    expect(await setUp(shown(secret, late), late)).toEqual({ ok: false, reason: "too-late" });
    const another = await setUp(shown(secret, NOON), NOON, dana);
    expect(another).toEqual({ ok: false, reason: "too-late" });
    expect(await showOwnFactors({ store, actor: robin })).toMatchObject({ app: false });
    expect(await setUp(shown(secret, NOON))).toMatchObject({ ok: true });
    expect(offered.uri).toMatch(/^otpauth:\/\/totp\/Firsthand:.*secret=/);
  });

  test("isn’t set up by who has given a mailed code alone and has one already", async () => {
    const store = await open();
    const { dana, secondFactor, secret, give } = await withApp(store);
    const other = offerApp({ actor: dana, secondFactor, now: NOON });
    const asked = { store, actor: dana, secondFactor, token: other.token, now: NOON };
    const typed = shown(other.secret, NOON);
    const refused = await setUpApp({ ...asked, typed, onlyFirst: true });
    expect(refused).toEqual({ ok: false, reason: "has-one" });
    expect(await give(shown(secret, later(STEP)), later(STEP))).toMatchObject({ ok: true });
  });
});

const asking = (store: Store, actor: Admin, ...roles: SecondFactorRole[]) =>
  setRules({ store, actor, roles, now: NOON });

eachEngine("the agency’s rule", (open) => {
  test("is off by default, and says what it changed, once", async () => {
    const store = await open();
    const robin = await anAdmin(store);
    expect((await showRules(store)).filter(({ required }) => required)).toEqual([]);
    expect(await asking(store, robin, "trainer", "admin")).toEqual([
      { role: "admin", required: true },
      { role: "trainer", required: true },
    ]);
    expect(await asking(store, robin, "trainer", "admin")).toEqual([]);
    expect(await asking(store, robin, "trainer")).toEqual([{ role: "admin", required: false }]);
  });

  test("a session by a code alone lacks the second factor where its role needs one, at once", async () => {
    const store = await open();
    const { dana, robin, app } = await withApp(store);
    const from = { address: "192.0.2.7", userAgent: "" };
    const lacks = async (headers: Headers | null) =>
      (await app.sessions.read(cookieOf(headers!), NOON))?.session.lacksSecondFactor;
    const code = await app.auth.signIn({ personId: dana.personId, from });
    const both = await app.auth.signIn({ personId: dana.personId, from, secondFactorAt: NOON });
    expect(await lacks(code)).toBe(false);
    await asking(store, robin, "manager");
    expect(await lacks(code)).toBe(false);
    await asking(store, robin, "trainer");
    expect(await lacks(code)).toBe(true);
    expect(await lacks(both)).toBe(false);
    await asking(store, robin);
    expect(await lacks(code)).toBe(false);
  });

  test("keeps the last second factor of who needs one", async () => {
    const store = await open();
    const { dana, robin, app } = await withApp(store);
    await asking(store, robin, "trainer");
    expect(await removeApp({ store, actor: dana })).toEqual({ ok: false, reason: "needed" });
    await passkeysOf(app).add(dana, anAuthenticator());
    expect(await removeApp({ store, actor: dana })).toEqual({ ok: true });
    expect(await showOwnFactors({ store, actor: dana })).toMatchObject({
      app: false,
      recoveryCodes: 0,
    });
    expect(await removeApp({ store, actor: dana })).toEqual({ ok: false, reason: "none" });
  });
});

eachEngine("an admin’s reset", (open) => {
  test("takes away app, recovery codes, passkeys and sessions of one person, and of nobody else", async () => {
    const store = await open();
    const { dana, robin, app, secondFactor } = await withApp(store);
    const priya = await aManager(store, await aCompany(store));
    for (const one of [dana, priya]) await passkeysOf(app).add(one, anAuthenticator());
    const from = { address: "192.0.2.7", userAgent: "" };
    for (const { personId } of [dana, priya]) await app.auth.signIn({ personId, from });
    await resetSecondFactor({ store, actor: robin, personId: dana.personId });
    expect(await showOwnFactors({ store, actor: dana })).toMatchObject({
      app: false,
      passkeys: 0,
      recoveryCodes: 0,
    });
    expect(await showOwnFactors({ store, actor: priya })).toMatchObject({ passkeys: 1 });
    const sessions = await store.read.select().from(store.read.tables.session);
    expect(sessions.map(({ personId }) => personId)).toEqual([priya.personId]);
    expect(await renewRecoveryCodes({ store, actor: dana, secondFactor, now: NOON })).toBeNull();
  });

  test("is not for oneself, nor for nobody", async () => {
    const store = await open();
    const { robin } = await withApp(store);
    for (const personId of [robin.personId, "nobody"])
      await expect(resetSecondFactor({ store, actor: robin, personId })).rejects.toMatchObject({
        status: 404,
      });
  });

  test("is offered for the roles that may need one, found by name and address", async () => {
    const store = await open();
    const { robin, dana } = await withApp(store);
    await aManager(store, await aCompany(store));
    const find = async (q: string) => {
      const { people } = await showPeopleWithFactors({
        store,
        actor: robin,
        agency: "Northlight Agency",
        q,
        now: NOON,
      });
      return people.map(({ id, app, self }) => ({ id, app, self }));
    };
    expect(await find("")).toHaveLength(3);
    const found = [{ id: dana.personId, app: true, self: false }];
    expect(await find(dana.name.toUpperCase())).toEqual(found);
    expect(await find(dana.email)).toEqual(found);
    expect(await find("zeppelin")).toEqual([]);
  });
});
