import { afterEach, beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { companyOf } from "~/ledger/rules/own";
import { endPublisher } from "~/gate/services/publishing/set-up.server";
import { showOwnPosts } from "~/gate/services/publishing/own-posts.server";
import { showMayI } from "~/learning/services/ask/show-may-i.server";
import { markLeft } from "~/people/queries/memberships";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import { aPostiz, type Postiz } from "../../support/clearance/a-postiz";
import { aPublishingTeam } from "../../support/clearance/a-publishing-team";
import { toldOfFailing } from "../../support/clearance/told-of-failing";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

let postiz: Postiz;
beforeEach(async () => {
  postiz = await aPostiz();
});
afterEach(() => postiz.close());

const isPost = ({ method }: { method: string }) => method === "POST";

eachEngine("a post for Postiz", (open) => {
  test("is scheduled for somebody who is cleared, once, however often it’s sent", async () => {
    const store = await open();
    const { send, rows, maya } = await aPublishingTeam(store, postiz);
    const id = newId(NOON) as NewId;
    expect(await send({ id })).toEqual({ ok: true, state: "scheduled" });
    expect(await send({ id })).toEqual({ ok: true, state: "scheduled" });
    expect(postiz.posts).toMatchObject([
      {
        content: "Tea &amp; cake at &lt;3 today",
        // By the clock in the company’s time zone.
        publishDate: expect.stringMatching(/^2026-12-24T0[89]:00/),
        integration: { id: "i-x" },
      },
    ]);
    expect(postiz.tries()).toBe(1);
    expect(await rows()).toMatchObject([{ state: "scheduled", remoteId: "post-1" }]);
    const { ledgerEntry } = store.read.tables;
    const entries = await store.read
      .select()
      .from(ledgerEntry)
      .where(eq(ledgerEntry.kind, "post-brokered"));
    expect(entries).toMatchObject([{ personId: maya.personId }]);
    expect(JSON.stringify(entries)).not.toContain("cake");
    expect(
      JSON.stringify(await store.read.select().from(store.read.tables.publisher)),
    ).not.toContain(postiz.key);
  });

  test("is kept and not sent for somebody who isn’t, or whose clearance ends before", async () => {
    const { send, rows, noor } = await aPublishingTeam(await open(), postiz);
    const refused = await send({ actor: noor });
    expect(refused).toMatchObject({ ok: false, why: "gate" });
    expect(refused).toHaveProperty("reasons.0");
    expect(await send({ at: "2027-11-22T09:00" })).toMatchObject({ ok: false, why: "ends" });
    expect(postiz.tries()).toBe(0);
    expect((await rows()).map(({ state, text }) => [state, text])).toEqual([
      ["draft", "Tea & cake at <3 today"],
      ["draft", "Tea & cake at <3 today"],
    ]);
  });

  test("is withdrawn by its author alone, as often as it takes, and can be sent again", async () => {
    const store = await open();
    const { send, withdraw, rows, noor, maya, later, managing } = await aPublishingTeam(
      store,
      postiz,
    );
    const asked = { channel: "x", level: "post" };
    const may = await showMayI({ store, actor: maya, now: managing().now, asked });
    expect(may.answer).toMatchObject({ ok: true, publish: "/publish?channel=x" });
    const id = newId(NOON) as NewId;
    await send({ id });
    await expect(withdraw(id, noor)).rejects.toMatchObject({ status: 404 });
    postiz.temper.mood = () => ({ status: 503 });
    expect(await withdraw(id)).toMatchObject({ ok: false, why: "postiz" });
    expect(await rows()).toMatchObject([{ state: "scheduled" }]);
    postiz.temper.mood = () => "through";
    expect(await withdraw(id)).toEqual({ ok: true });
    expect(postiz.posts).toMatchObject([{ state: "DRAFT" }]);
    expect(await rows()).toMatchObject([{ state: "draft", remoteId: "post-1" }]);
    await expect(withdraw(id)).rejects.toMatchObject({ status: 404 });
    expect(await send({ id })).toEqual({ ok: true, state: "scheduled" });
    expect(await rows()).toMatchObject([{ state: "scheduled", remoteId: "post-2" }]);
    const { publishAt } = (await rows())[0]!;
    later((publishAt.getTime() - managing().now.getTime()) / 60_000);
    expect(await withdraw(id)).toEqual({ ok: false, why: "late" });
    await endPublisher({ ...managing() });
    later(-60);
    expect(await withdraw(id)).toEqual({ ok: false, why: "elsewhere" });
  });

  test("of somebody who has left since is held back, and only that", async () => {
    const store = await open();
    const team = await aPublishingTeam(store, postiz);
    const { send, hold, rows, maya, clock, later } = team;
    await send();
    expect(await hold()).toBe(0);
    await store.write((tx) => markLeft(tx, maya, { at: clock.now }));
    later(1);
    postiz.temper.mood = () => ({ status: 503 });
    expect(await hold()).toBe(0);
    expect(team.failures).toHaveLength(1);
    // Left alone for a while.
    expect(await hold()).toBe(0);
    expect(team.failures).toHaveLength(1);
    postiz.temper.mood = () => "through";
    later(20);
    expect(await hold()).toBe(1);
    expect(postiz.posts).toMatchObject([{ state: "DRAFT" }]);
    expect(await rows()).toMatchObject([{ state: "held" }]);
    expect(await hold()).toBe(0);
  });
});

onSqlite("holding back that fails", (open) => {
  test("is told to the managers of the whole company after an hour, once, until it works again", async () => {
    const store = await open();
    const { team, send, hold, maya, clock, later } = await aPublishingTeam(store, postiz);
    await send();
    await store.write((tx) => markLeft(tx, maya, { at: clock.now }));
    postiz.temper.mood = () => ({ status: 503 });
    const told = () => toldOfFailing(store, team.priya, clock.now);
    for (const minutes of [1, 16, 16, 16]) {
      later(minutes);
      await hold();
    }
    expect(await told()).toEqual([]);
    for (const minutes of [16, 16]) {
      later(minutes);
      await hold();
    }
    const title =
      "Firsthand hasn’t been able to hold back posts in Postiz since 22 Nov 2026, 12:01";
    expect(await told()).toEqual([{ title, settled: false }]);
    postiz.temper.mood = () => "through";
    later(20);
    expect(await hold()).toBe(1);
    expect(await told()).toEqual([{ title, settled: true }]);
  });
});

onSqlite("a post for a bad-tempered Postiz", (open) => {
  test.each([
    [{ status: 401 }, "refused"],
    [{ status: 429, headers: { "Retry-After": "600" } }, "busy"],
    [{ status: 400 }, "rejected"],
    [{ status: 302, headers: { Location: "http://127.0.0.1/" } }, "rejected"],
  ])("is a draft again where the answer is a clear no: %j", async (mood, fault) => {
    const { send, rows } = await aPublishingTeam(await open(), postiz);
    postiz.temper.mood = (one) => (isPost(one) ? mood : "through");
    const id = newId(NOON) as NewId;
    expect(await send({ id })).toMatchObject({ ok: false, why: "postiz", fault });
    expect(await rows()).toMatchObject([{ state: "draft", fault }]);
    postiz.temper.mood = () => "through";
    expect(await send({ id })).toEqual({ ok: true, state: "scheduled" });
    expect(postiz.posts).toHaveLength(1);
  });

  test.each(["lost-answer", "nonsense", { status: 500, after: true } as const] as const)(
    "is in doubt, never sent again, and found by looking: %j",
    async (mood) => {
      const { send, look, later, rows } = await aPublishingTeam(await open(), postiz);
      postiz.temper.mood = (one) => (isPost(one) ? mood : "through");
      const id = newId(NOON) as NewId;
      expect(await send({ id })).toEqual({ ok: true, state: "doubtful" });
      expect(await send({ id })).toEqual({ ok: true, state: "doubtful" });
      expect(postiz.tries()).toBe(1);
      expect(await look(id)).toEqual({ found: "too-early" });
      later(3);
      postiz.temper.mood = () => ({ status: 429 });
      expect(await look(id)).toMatchObject({ found: "fault", fault: "busy" });
      postiz.temper.mood = () => "through";
      expect(await look(id)).toEqual({ found: "there" });
      expect(await rows()).toMatchObject([{ state: "scheduled", remoteId: "post-1" }]);
    },
  );

  test("that never arrived can be sent after somebody looked", async () => {
    const { send, look, later } = await aPublishingTeam(await open(), postiz);
    postiz.temper.mood = (one) => (isPost(one) ? "hang-up" : "through");
    const id = newId(NOON) as NewId;
    expect(await send({ id })).toEqual({ ok: true, state: "doubtful" });
    postiz.temper.mood = () => "through";
    later(3);
    expect(await look(id)).toEqual({ found: "not-there" });
    expect(await send({ id })).toEqual({ ok: true, state: "scheduled" });
    expect(postiz.posts).toHaveLength(1);
  });

  test("stays in doubt where another text has its minute, or where its Postiz is gone", async () => {
    const team = await aPublishingTeam(await open(), postiz);
    const { send, look, later } = team;
    postiz.temper.mood = (one) => (isPost(one) ? "lost-answer" : "through");
    const id = newId(NOON) as NewId;
    await send({ id });
    postiz.posts[0]!.content = "<p>Somebody changed it</p>";
    later(3);
    expect(await look(id)).toEqual({ found: "unclear" });
    await endPublisher(team.managing());
    expect(await look(id)).toEqual({ found: "unclear" });
    expect(postiz.tries()).toBe(1);
  });

  test("that was on its way when the program stopped is in doubt", async () => {
    const store = await open();
    const { send, maya, clock, later } = await aPublishingTeam(store, postiz);
    await send();
    const { brokeredPost } = store.read.tables;
    await store.write((tx) => tx.update(brokeredPost).set({ state: "sending", remoteId: null }));
    const state = async () =>
      (await showOwnPosts({ store, actor: maya, now: clock.now })).posts[0]?.state;
    expect(await state()).toBe("sending");
    later(3);
    expect(await state()).toBe("doubtful");
  });

  test("is nobody else’s to look for, and belongs to a channel that is tied", async () => {
    const { send, look, tie, noor } = await aPublishingTeam(await open(), postiz);
    const id = newId(NOON) as NewId;
    await send({ id });
    await expect(look(id, noor)).rejects.toMatchObject({ status: 404 });
    await expect(send({ id, actor: noor })).rejects.toMatchObject({ status: 409 });
    expect(await tie("instagram", "i-x")).toEqual({ ok: false, fault: "taken" });
    for (const account of ["i-off", "i-tube", "none"])
      expect(await tie("instagram", account)).toEqual({ ok: false, fault: "no-account" });
    await tie("x", "");
    expect(await send()).toEqual({ ok: false, why: "no-channel" });
  });

  test.each([
    [{ text: " " }, "empty"],
    [{ text: "x".repeat(281) }, "long"],
    [{ at: "soon" }, "time"],
    [{ at: "2026-11-21T09:00" }, "past"],
    [{ at: "2029-11-21T09:00" }, "far"],
  ])("isn’t even kept with %j", async (changes, fault) => {
    const { send, rows } = await aPublishingTeam(await open(), postiz);
    expect(await send(changes)).toMatchObject({ why: "written", fault });
    expect(await rows()).toEqual([]);
  });

  test("of another company goes nowhere", async () => {
    const store = await open();
    const { send } = await aPublishingTeam(store, postiz);
    const id = newId(NOON) as NewId;
    await send({ id });
    const stranger = { companyId: "another", personId: "somebody" };
    const { findOwnPost } = await import("~/gate/queries/publishing/posts");
    const other = { ...companyOf(stranger as never), personId: stranger.personId };
    expect(await findOwnPost(store.read, other as never, id)).toBeNull();
  });
});
