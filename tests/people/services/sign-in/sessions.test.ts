import { changeMembership } from "../../../support/makers";
import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { endAnySession } from "~/people/services/sessions/end-any-session.server";
import { endOtherSessions } from "~/people/services/sessions/end-other-sessions.server";
import { endSession } from "~/people/services/sessions/end-session.server";
import { createSessionReader } from "~/people/services/sign-in/session-reader.server";
import { showAccount } from "~/people/services/sessions/show-account.server";
import type { Admin, Employee } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../../support/makers";

const secret = "a secret for tests, long enough for anyone";
const HOUR = 3_600_000;
const LIMITS = { longestMs: 3 * HOUR, idleMs: HOUR };

async function aSession(store: Store, actor: Employee, token: string): Promise<Employee> {
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.session).values({
      id,
      token,
      personId: actor.personId,
      expiresAt: new Date(NOON.getTime() + LIMITS.longestMs),
      createdAt: NOON,
      updatedAt: NOON,
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36",
    });
  });
  return own({ ...actor, sessionId: id });
}

function cookie(token: string, key = secret): string {
  const signature = createHmac("sha256", key).update(token).digest("base64");
  return `other=1; session=${encodeURIComponent(`${token}.${signature}`)}`;
}

function readerOf(store: Store) {
  const limits = LIMITS;
  const named = { cookieName: "session", agency: () => "Northlight" };
  return createSessionReader({ store, secret, ...named, limits, log: pino({ level: "silent" }) });
}

eachEngine("sessions", (open) => {
  test("a cookie holds only with our signature, and until the session ends", async () => {
    const store = await open();
    const maya = await aSession(store, await anEmployee(store, await aCompany(store)), "token-1");
    const { read } = readerOf(store);
    expect((await read(cookie("token-1"), NOON))?.session.id).toBe(maya.sessionId);
    expect(await read(cookie("token-1", "another secret"), NOON)).toBeNull();
    expect(await read(cookie("token-2"), NOON)).toBeNull();
    expect(await read("session=token-1", NOON)).toBeNull();
    expect(await read("session=%E0%A4%A", NOON)).toBeNull();
    expect(await read(null, NOON)).toBeNull();
  });

  test("a session ends an hour after its last use, and three hours after it began however it is used", async () => {
    const store = await open();
    const maya = await aSession(store, await anEmployee(store, await aCompany(store)), "used");
    await aSession(store, maya, "idle");
    const { read } = readerOf(store);
    const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
    const seenAt = async () => {
      const rows = await store.read.select().from(store.read.tables.session);
      return rows.find(({ token }) => token === "used")?.updatedAt.getTime();
    };
    for (let minutes = 59; minutes < 180; minutes += 30) {
      expect(await read(cookie("used"), at(minutes)), `after ${minutes} minutes`).not.toBeNull();
      await expect.poll(seenAt, { interval: 5 }).toBe(at(minutes).getTime());
    }
    expect(await read(cookie("used"), at(180))).toBeNull();
    expect(await read(cookie("idle"), at(60))).toBeNull();
    const shown = (minutes: number) =>
      showAccount({ store, actor: maya, now: at(minutes), limits: LIMITS });
    expect((await shown(61)).sessions).toHaveLength(1);
    expect((await shown(180)).sessions).toHaveLength(0);
  });

  test("a clock that is set back ends no session, and notes no earlier use", async () => {
    const store = await open();
    await aSession(store, await anEmployee(store, await aCompany(store)), "token-1");
    const { read } = readerOf(store);
    expect(await read(cookie("token-1"), new Date(NOON.getTime() - 5 * HOUR))).not.toBeNull();
    const [row] = await store.read.select().from(store.read.tables.session);
    expect(row?.updatedAt).toEqual(NOON);
  });

  test("reading who asks is one query", async () => {
    const store = await open();
    await aSession(store, await anEmployee(store, await aCompany(store)), "token-1");
    const { read } = readerOf(store);
    const statements: string[] = [];
    store.onStatement = (sql) => statements.push(sql);
    await read(cookie("token-1"), NOON);
    await read("session=forged.signature", NOON);
    store.onStatement = null;
    expect(statements).toHaveLength(1);
  });

  test("people end their own sessions, one or all others, and nobody else's", async () => {
    const store = await open();
    const company = await aCompany(store);
    const maya = await anEmployee(store, company);
    const here = await aSession(store, maya, "here");
    const phone = await aSession(store, maya, "phone");
    await aSession(store, maya, "tablet");
    const noor = await aSession(store, await anEmployee(store, company, "Noor Haddad"), "noor");
    const shown = await showAccount({ store, actor: here, now: NOON, limits: LIMITS });
    expect(shown.sessions.map((one) => one.device)).toEqual(Array(3).fill("Chrome on Linux"));
    expect(shown.sessions.filter((one) => one.current).map((one) => one.id)).toEqual([
      here.sessionId,
    ]);

    await endSession({ store, actor: here, sessionId: phone.sessionId });
    await expect(
      endSession({ store, actor: here, sessionId: noor.sessionId }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await endOtherSessions({ store, actor: here })).toBe(1);
    const { read } = readerOf(store);
    expect(await read(cookie("phone"), NOON)).toBeNull();
    expect(await read(cookie("tablet"), NOON)).toBeNull();
    expect(await read(cookie("here"), NOON)).not.toBeNull();
    expect(await read(cookie("noor"), NOON)).not.toBeNull();
  });

  test("the account says when each was begun and used, and how long they last", async () => {
    const store = await open();
    const here = await aSession(store, await anEmployee(store, await aCompany(store)), "here");
    await aSession(store, here, "phone");
    const later = new Date(NOON.getTime() + HOUR / 2);
    await readerOf(store).read(cookie("phone"), later);
    const used = async () => {
      const { sessions } = await showAccount({ store, actor: here, now: later, limits: LIMITS });
      return sessions.find(({ current }) => !current);
    };
    await expect.poll(used, { interval: 5 }).toMatchObject({ createdAt: NOON, usedAt: later });
    const { lasts } = await showAccount({ store, actor: here, now: NOON, limits: LIMITS });
    expect(lasts).toBe("You’re signed out after 1 hour without use, and 3 hours after signing in.");
  });

  test.each([
    ["address", { email: "maya.new@example.test" }],
    ["role", { role: "manager" as const }],
  ])("another %s ends a person’s sessions and codes, and nobody else’s", async (_, change) => {
    const store = await open();
    const company = await aCompany(store);
    const maya = await aSession(store, await anEmployee(store, company), "maya");
    await aSession(store, await anEmployee(store, company, "Noor Haddad"), "noor");
    const { person, session, signInCode } = store.read.tables;
    await store.write((tx) =>
      tx.insert(signInCode).values({
        id: "code",
        browser: "browser",
        subject: "digest",
        personId: maya.personId,
        codeHash: "hash",
        mailedAs: "code",
        mailFailed: false,
        tries: 0,
        createdAt: NOON,
        expiresAt: new Date(NOON.getTime() + HOUR),
      }),
    );
    const update = (set: Partial<typeof person.$inferInsert>) =>
      store.write((tx) => tx.update(person).set(set).where(eq(person.id, maya.personId)));
    await update({ name: "Maya Okafor-Reed", email: maya.email });
    await changeMembership(store, maya.personId, { role: "employee", chosenAt: NOON });
    expect(await store.read.select().from(session)).toHaveLength(2);
    if ("email" in change) await update(change);
    else await changeMembership(store, maya.personId, change);
    const { read } = readerOf(store);
    expect(await read(cookie("maya"), NOON)).toBeNull();
    expect(await read(cookie("noor"), NOON)).not.toBeNull();
    expect(await store.read.select().from(signInCode)).toEqual([]);
  });

  test("the admin ends anybody's session", async () => {
    const store = await open();
    const maya = await aSession(store, await anEmployee(store, await aCompany(store)), "maya");
    const admin: Admin = {
      personId: newId(NOON),
      sessionId: "none",
      name: "Robin Ashworth",
      givenName: "Robin",
      email: "admin@northlight.example",
      organisation: "Northlight",
      role: "admin",
    };
    expect(await endAnySession({ store, actor: admin, sessionId: maya.sessionId })).toBe(
      maya.personId,
    );
    expect(await readerOf(store).read(cookie("maya"), NOON)).toBeNull();
    await expect(
      endAnySession({ store, actor: admin, sessionId: maya.sessionId }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
