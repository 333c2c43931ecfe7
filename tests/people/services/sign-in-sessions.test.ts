import { createHmac } from "node:crypto";
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
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";

const secret = "a secret for tests, long enough for anyone";
const HOUR = 3_600_000;

async function aSession(store: Store, actor: Employee, token: string): Promise<Employee> {
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.session).values({
      id,
      token,
      personId: actor.personId,
      expiresAt: new Date(NOON.getTime() + HOUR),
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
  return createSessionReader({ store, secret, cookieName: "session", agency: "Northlight" });
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
    expect(await read(cookie("token-1"), new Date(NOON.getTime() + HOUR))).toBeNull();
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
    const shown = await showAccount({ store, actor: here, now: NOON });
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
    await endAnySession({ store, actor: admin, sessionId: maya.sessionId });
    expect(await readerOf(store).read(cookie("maya"), NOON)).toBeNull();
    await expect(
      endAnySession({ store, actor: admin, sessionId: maya.sessionId }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
