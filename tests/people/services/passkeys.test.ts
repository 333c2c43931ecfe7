import { changeMembership } from "../../support/makers";
import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { passkeyHost } from "~/people/rules/passkey";
import { readAnswer, SignInAnswer } from "~/people/rules/passkey-answers";
import {
  removePasskey,
  renameOwnPasskey,
  showPasskeys,
} from "~/people/services/passkeys/keep-passkeys.server";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { aSignIn, anAsker, cookieOf } from "../../support/a-sign-in";
import { anAuthenticator, passkeysOf, type Lies } from "../../support/authenticator";
import { eachEngine } from "../../support/harness/engines";
import type { Store } from "~db/store";

const MINUTE = 60_000;

/** Maya with a passkey, in a company with Noor. */
async function withPasskey(store: Store) {
  const company = await aCompany(store);
  const maya = await anEmployee(store, company);
  const noor = await anEmployee(store, company, "Noor Haddad");
  const signIn = await aSignIn(store);
  const own = passkeysOf(signIn.app);
  const phone = anAuthenticator();
  expect(await own.add(maya, phone)).toEqual({ ok: true, name: "Phone" });
  return { maya, noor, ...signIn, ...own, phone };
}

eachEngine("a passkey", (open) => {
  test("signs its person in, with both factors, and says when it was used", async () => {
    const store = await open();
    const { app, maya, ask, enter, phone, clock, here } = await withPasskey(store);
    clock.now = new Date(NOON.getTime() + 60 * MINUTE);
    const done = await enter(here, phone.use(ask(here), maya.personId));
    if (!done.ok) throw new Error(done.reason);
    const found = await app.sessions.read(cookieOf(done.headers), clock.now);
    expect(found?.actor.personId).toBe(maya.personId);
    const [session] = await store.read.select().from(store.read.tables.session);
    expect(session?.secondFactorAt).toEqual(clock.now);
    expect(await showPasskeys({ store, actor: maya })).toMatchObject([
      { name: "Phone", createdAt: NOON, usedAt: clock.now },
    ]);
  });

  const lies: [string, Lies, string][] = [
    ["on another origin", { origin: "https://firsthand.evil.example" }, "not-verified"],
    ["for another host", { host: "evil.example" }, "not-verified"],
    ["without its person verified", { verified: false }, "not-verified"],
    ["with someone else’s name on it", { handle: "somebody-else" }, "not-verified"],
    ["for a challenge of nobody’s", { challenge: "A".repeat(54) }, "challenge"],
    ["for no challenge at all", { challenge: "" }, "challenge"],
    ["with the counter it had before", { counter: 1 }, "counter"],
    ["that counts no more", { counter: 0 }, "counter"],
    ["that nobody has", { id: "AAAA" }, "unknown"],
  ];
  test.each(lies)("%s doesn’t sign in", async (_, lie, why) => {
    const store = await open();
    const { maya, ask, enter, phone, here } = await withPasskey(store);
    // The one before the lie is right, so that nothing else is wrong.
    expect(await enter(here, phone.use(ask(here), maya.personId))).toMatchObject({ ok: true });
    const refused = await enter(here, phone.use(ask(here), maya.personId, lie));
    expect(refused).toMatchObject({ ok: false, reason: "refused", why });
    expect(await store.read.select().from(store.read.tables.session)).toHaveLength(1);
  });

  test("of someone else, signed by one’s own key, doesn’t sign in as them", async () => {
    const store = await open();
    const { maya, noor, add, ask, enter, phone, here } = await withPasskey(store);
    const own = anAuthenticator();
    await add(noor, own);
    const stolen = own.use(ask(here), maya.personId, { id: phone.id });
    expect(await enter(here, stolen)).toMatchObject({ ok: false, why: "not-verified" });
    const mixed = own.use(ask(here), maya.personId);
    expect(await enter(here, mixed)).toMatchObject({ ok: false, why: "not-verified" });
  });

  test("answers a challenge once, in the browser it is for, within five minutes", async () => {
    const store = await open();
    const { maya, ask, enter, phone, here, clock } = await withPasskey(store);
    const answer = phone.use(ask(here), maya.personId);
    const elsewhere = await enter(anAsker(), phone.use(ask(here), maya.personId));
    expect(elsewhere).toMatchObject({ ok: false, why: "challenge" });
    expect(await enter(here, answer)).toMatchObject({ ok: true });
    expect(await enter(here, answer)).toMatchObject({ ok: false, why: "challenge" });

    const early = ask(here);
    const late = ask(here);
    clock.now = new Date(NOON.getTime() + 5 * MINUTE - 1);
    expect(await enter(here, phone.use(early, maya.personId))).toMatchObject({ ok: true });
    clock.now = new Date(NOON.getTime() + 5 * MINUTE);
    const tooLate = await enter(here, phone.use(late, maya.personId));
    expect(tooLate).toMatchObject({ ok: false, why: "challenge" });
  });

  test("a challenge that was answered wrongly is used up, too", async () => {
    const store = await open();
    const { maya, ask, enter, phone, here } = await withPasskey(store);
    const options = ask(here);
    await enter(here, phone.use(options, maya.personId, { verified: false }));
    const again = await enter(here, phone.use(options, maya.personId));
    expect(again).toMatchObject({ ok: false, why: "challenge" });
  });

  test("of two answers at the same time one signs in", async () => {
    const store = await open();
    const { maya, ask, enter, phone, here } = await withPasskey(store);
    const answer = phone.use(ask(here), maya.personId);
    const both = await Promise.all([enter(here, answer), enter(here, answer)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("one that counts nothing goes on signing in", async () => {
    const store = await open();
    const { maya, add, ask, enter, here } = await withPasskey(store);
    const synced = anAuthenticator();
    await add(maya, synced, { counter: 0 });
    const use = () => enter(here, synced.use(ask(here), maya.personId, { counter: 0 }));
    expect(await use()).toMatchObject({ ok: true });
    expect(await use()).toMatchObject({ ok: true });
  });

  test("of someone who has left doesn’t sign in", async () => {
    const store = await open();
    const { maya, ask, enter, phone, here } = await withPasskey(store);
    await changeMembership(store, maya.personId, { leftAt: NOON });
    const left = await enter(here, phone.use(ask(here), maya.personId));
    expect(left).toMatchObject({ ok: false, why: "left", personId: maya.personId });
    expect(await store.read.select().from(store.read.tables.session)).toHaveLength(0);
  });

  test("tries count as those with codes do, and what succeeds doesn’t", async () => {
    const store = await open();
    const { maya, ask, enter, phone } = await withPasskey(store);
    const browser = { ...anAsker().browser, known: true };
    const asker = { browser, address: "192.0.2.7" };
    for (let times = 0; times < 29; times += 1)
      await enter(asker, phone.use(ask(asker), maya.personId, { id: "AAAA" }));
    const right = () => enter(asker, phone.use(ask(asker), maya.personId));
    expect(await right()).toMatchObject({ ok: true });
    await enter(asker, phone.use(ask(asker), maya.personId, { id: "AAAA" }));
    expect(await right()).toMatchObject({ ok: false, reason: "too-many" });
  });
});

eachEngine("adding a passkey", (open) => {
  const lies: [string, Lies][] = [
    ["on another origin", { origin: "http://localhost:3001" }],
    ["for another host", { host: "evil.example" }],
    ["without its person verified", { verified: false }],
    ["for a challenge of nobody’s", { challenge: "A".repeat(54) }],
  ];
  test.each(lies)("%s is refused", async (_, lie) => {
    const store = await open();
    const { maya, add } = await withPasskey(store);
    expect(await add(maya, anAuthenticator(), lie)).toEqual({ ok: false, reason: "refused" });
    expect(await showPasskeys({ store, actor: maya })).toHaveLength(1);
  });

  test("takes an answer once, in the session it is for, within five minutes", async () => {
    const store = await open();
    const { maya, noor, challenge, addAnswer, clock } = await withPasskey(store);
    const options = await challenge(maya);
    const refused = { ok: false, reason: "refused" };
    const other = own({ ...noor, sessionId: "another" });
    expect(await addAnswer(other, anAuthenticator().make(options))).toEqual(refused);
    const answer = anAuthenticator().make(options);
    expect(await addAnswer(maya, answer)).toMatchObject({ ok: true });
    expect(await addAnswer(maya, answer)).toEqual(refused);
    const late = await challenge(maya);
    clock.now = new Date(NOON.getTime() + 5 * MINUTE);
    expect(await addAnswer(maya, anAuthenticator().make(late))).toEqual(refused);
  });

  test("a challenge for signing in adds nothing", async () => {
    const store = await open();
    const { maya, ask, addAnswer, here } = await withPasskey(store);
    const answer = anAuthenticator().make(ask(here));
    expect(await addAnswer(maya, answer)).toEqual({ ok: false, reason: "refused" });
  });

  test("one that somebody has already is added to nobody else", async () => {
    const store = await open();
    const { noor, maya, add, phone } = await withPasskey(store);
    expect(await add(noor, phone)).toEqual({ ok: false, reason: "known" });
    expect(await showPasskeys({ store, actor: noor })).toHaveLength(0);
    expect(await add(maya, phone)).toEqual({ ok: false, reason: "known" });
  });

  test("where only a first second factor may be added, another is refused", async () => {
    const store = await open();
    const { maya, noor, add } = await withPasskey(store);
    expect(await add(maya, anAuthenticator(), {}, true)).toEqual({ ok: false, reason: "has-one" });
    expect(await add(noor, anAuthenticator(), {}, true)).toMatchObject({ ok: true });
  });

  test("stops at twenty", async () => {
    const store = await open();
    const { maya, add } = await withPasskey(store);
    for (let times = 1; times < 20; times += 1)
      expect(await add(maya, anAuthenticator())).toMatchObject({ ok: true });
    expect(await add(maya, anAuthenticator())).toEqual({ ok: false, reason: "too-many" });
  });
});

eachEngine("keeping passkeys", (open) => {
  test("one’s own are renamed and removed, and nobody else’s", async () => {
    const store = await open();
    const { maya, noor, ask, enter, phone, here } = await withPasskey(store);
    const [{ id } = { id: "" }] = await showPasskeys({ store, actor: maya });
    const gone = { status: 404 };
    await expect(renameOwnPasskey({ store, actor: noor, id, name: "Mine" })).rejects.toMatchObject(
      gone,
    );
    await expect(removePasskey({ store, actor: noor, id })).rejects.toMatchObject(gone);
    await renameOwnPasskey({ store, actor: maya, id, name: "Work phone" });
    expect(await showPasskeys({ store, actor: maya })).toMatchObject([{ name: "Work phone" }]);
    expect(await removePasskey({ store, actor: maya, id })).toBe("Work phone");
    await expect(removePasskey({ store, actor: maya, id })).rejects.toMatchObject(gone);
    const after = await enter(here, phone.use(ask(here), maya.personId));
    expect(after).toMatchObject({ ok: false, why: "unknown" });
  });
});

test("passkeys are bound to a name that browsers take, and there are none by a bare address", () => {
  expect(passkeyHost("https://firsthand.agency.example")).toBe("firsthand.agency.example");
  expect(passkeyHost("https://firsthand.agency.example:8443")).toBe("firsthand.agency.example");
  expect(passkeyHost("http://localhost:3000")).toBe("localhost");
  expect(passkeyHost("http://127.0.0.1:3000")).toBeNull();
  expect(passkeyHost("https://192.0.2.7")).toBeNull();
  expect(passkeyHost("https://[2001:db8::1]")).toBeNull();
  expect(passkeyHost("http://firsthand.example")).toBeNull();
});

test("what is no answer of a browser is none", () => {
  const answer = anAuthenticator().use({ challenge: "AAAA" }, "maya");
  expect(readAnswer(SignInAnswer, JSON.stringify(answer))).toEqual(answer);
  for (const text of ["", "{", "null", "[]", '"answer"', JSON.stringify({ ...answer, id: 7 })])
    expect(readAnswer(SignInAnswer, text), text).toBeNull();
  const nobody = { ...answer, response: { ...answer.response, userHandle: undefined } };
  expect(readAnswer(SignInAnswer, JSON.stringify(nobody))).toBeNull();
});
