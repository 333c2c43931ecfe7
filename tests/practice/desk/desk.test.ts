import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Employee } from "~/people/rules/actor";
import { giveConsent } from "~/practice/services/desk/consent.server";
import { reportFalseAlarm } from "~/practice/services/desk/report-false-alarm.server";
import { saveDraft } from "~/practice/services/desk/save-draft.server";
import { sendReply } from "~/practice/services/desk/send-reply.server";
import { showPost } from "~/practice/services/desk/show-post.server";
import { showDesk, showSet } from "~/practice/services/desk/show-set.server";
import { startShift } from "~/practice/services/desk/start-shift.server";
import { hasDesk } from "~/practice/services/desk/has-desk.server";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { anEmployee } from "../../support/makers";
import { aPost, aPracticeSet, aSetBody } from "../../support/practice/a-set";

const PLACE = { moduleKey: "reply", activityKey: "saturday-shift" };
const REPLY = { decision: "reply", text: "Hi Jo, a cake a day late. I’m sorry. Maya, Pier Street" };
const PRESS = { decision: "escalate", to: "press", note: "A reporter asks." };

async function aDesk(store: Store, body = aSetBody()) {
  const team = await aTeam(store);
  await store.write(async (tx) => {
    const { playbookRevision } = tx.tables;
    const [known] = await tx.select().from(playbookRevision);
    const line = { when: "A reporter asks", who: "Priya Nair", how: "Call her", reply: false };
    const escalation = { complaint: line, safety: line, press: line, legal: line };
    const id = newId(inDays(-30));
    const changed = { ...known!.body, escalation };
    await tx
      .insert(playbookRevision)
      .values({ ...known!, id, number: 2, hash: "2", body: changed });
  });
  const set = await aPracticeSet(store, team, body);
  const maya = await anEnrolled(store, team);
  return { team, set, maya, call: { store, actor: maya, now: inDays(1), ...PLACE } };
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

async function shiftsOf(store: Store) {
  return store.read.select().from(store.read.tables.practiceShift);
}

async function sendAs(desk: Desk, postKey: string, fields: Record<string, string>, number = 1) {
  const shifts = await shiftsOf(desk.call.store);
  const shiftId = shifts.toSorted((a, b) => a.number - b.number).at(-1)!.id;
  return sendReply({ ...desk.call, postKey, fields, number, shiftId });
}

async function judge(store: Store, { team }: Desk, postKey: string, verdict: ReplyVerdict) {
  await store.write(async (tx) => {
    const { practiceReply, judgement, judging } = tx.tables;
    const sent = await tx.select().from(practiceReply).where(eq(practiceReply.postKey, postKey));
    const {
      id: replyId,
      companyId,
      personId,
      activityId,
    } = sent.toSorted((a, b) => a.number - b.number).at(-1)!;
    await tx.delete(judging).where(eq(judging.replyId, replyId));
    await tx.insert(judgement).values({
      id: newId(inDays(2)),
      replyId,
      round: 1,
      companyId,
      personId,
      activityId,
      judgedBy: team.dana.personId,
      scores: { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 },
      critical: [],
      comments: [],
      feedback: "FEEDBACK",
      verdict,
      judgedAt: inDays(2),
      seconds: 40,
    });
  });
}

const queued = async (store: Store) => store.read.select().from(store.read.tables.judging);

/** Everything of the key that a browser must not have before its time. */
const KEYS =
  /Everybody sees|everybody sees it|Press goes to|It names the problem|Sorry for what|where Jo lives|48213/;

eachEngine("the desk", (open) => {
  test("is there for who is enrolled, and for nobody else", async () => {
    const store = await open();
    const { team, call, maya } = await aDesk(store);
    const other = await anEmployee(store, team.company, "Otto Other");
    expect(await hasDesk(store, maya)).toBe(true);
    expect(await hasDesk(store, other)).toBe(false);
    expect(await showDesk({ ...call, actor: other })).toEqual([]);
    await expect(showSet({ ...call, actor: other })).rejects.toMatchObject({ status: 404 });
    await expect(startShift({ ...call, actor: other })).rejects.toMatchObject({ status: 404 });
  });

  test("has one open shift, however often and at once it is begun", async () => {
    const store = await open();
    const { call } = await aDesk(store);
    const firsts = await Promise.all([startShift(call), startShift(call), startShift(call)]);
    expect(new Set(firsts)).toEqual(new Set(["late-cake"]));
    expect(await shiftsOf(store)).toMatchObject([{ number: 1 }]);
  });

  test("keeps the draft that was typed last, whichever device sends it, and each once", async () => {
    const store = await open();
    const { call } = await aDesk(store);
    await startShift(call);
    const save = (text: string, clientSeq: number) =>
      saveDraft({ ...call, postKey: "late-cake", clientSeq, fields: { decision: "reply", text } });
    expect(await save("phone", 50)).toEqual({ ok: true, superseded: false });
    expect(await save("laptop", 40)).toEqual({ ok: true, superseded: true });
    expect(await save("phone", 50)).toEqual({ ok: true, superseded: false });
    const { composer } = await showPost({ ...call, postKey: "late-cake" });
    expect(composer).toMatchObject({ fields: { text: "phone" }, saved: true });
    expect(composer!.sequence).toBeGreaterThan(50);
  });

  test("takes a reply once, and nothing is written about it afterwards", async () => {
    const store = await open();
    const desk = await aDesk(store);
    await startShift(desk.call);
    const all = await Promise.all([1, 2, 3].map(() => sendAs(desk, "late-cake", REPLY)));
    for (const sent of all) expect(sent).toMatchObject({ ok: true });
    expect(await store.read.select().from(store.read.tables.practiceReply)).toHaveLength(1);
    expect(await queued(store)).toHaveLength(1);
    const draft = { postKey: "late-cake", clientSeq: 90, fields: REPLY };
    expect(await saveDraft({ ...desk.call, ...draft })).toEqual({ ok: false });
  });

  test("asks in words for what is missing, and holds up only what its network wouldn’t take", async () => {
    const store = await open();
    const desk = await aDesk(
      store,
      aSetBody({
        posts: [aPost("late-cake", { attach: "A cake" }), aPost("on-x", { networks: ["x"] })],
      }),
    );
    await startShift(desk.call);
    const missing = async (key: string, fields: Record<string, string>) => {
      const sent = await sendAs(desk, key, fields);
      return sent.ok ? [] : Object.keys(sent.missing).sort();
    };
    expect(await missing("late-cake", {})).toEqual(["decision"]);
    expect(await missing("late-cake", { decision: "reply", text: "  " })).toEqual(["alt", "text"]);
    expect(await missing("late-cake", { decision: "escalate", to: "nobody" })).toEqual(["to"]);
    expect(await missing("on-x", { decision: "reply", text: "a".repeat(281) })).toEqual(["text"]);
    const shouting = {
      decision: "reply",
      text: "NO!!! Write to jo@example.com",
      account: "personal:x",
    };
    expect(await missing("on-x", shouting)).toEqual([]);
    const [kept] = await store.read.select().from(store.read.tables.practiceReply);
    expect(kept!.findings!.map(({ code }) => code)).toContain("personal-data");
    expect(kept!.body).toMatchObject({ account: { kind: "personal" } });
  });

  test("takes a decision without words, except a reply that a trainer reads", async () => {
    const store = await open();
    const posts = ["leave", "reply", "escalate"].map((key) => aPost(key, { asks: "decision" }));
    const desk = await aDesk(store, aSetBody({ posts: [...posts, aPost("late-cake")] }));
    await startShift(desk.call);
    // No page tells which posts ask for words: that would tell what is right.
    const asks = async (postKey: string) => {
      const { composer } = await showPost({ ...desk.call, postKey });
      return { writes: composer!.writes, worst: composer!.worst, attach: composer!.attach };
    };
    expect(await asks("leave")).toEqual(await asks("late-cake"));
    const send = (key: string, fields: Record<string, string>) => sendAs(desk, key, fields);
    expect(await send("leave", { decision: "leave" })).toMatchObject({ ok: true });
    expect(await send("reply", { decision: "reply" })).toMatchObject({ ok: true });
    const to = { decision: "escalate", to: "press" };
    expect(await send("escalate", to)).toMatchObject({ ok: true });
    expect(await queued(store)).toEqual([]);
    expect(await send("late-cake", { decision: "reply" })).toMatchObject({
      ok: false,
      missing: { text: "Write your reply." },
    });
  });

  test("tells what was right once every post is handled, and not before", async () => {
    const store = await open();
    const desk = await aDesk(store);
    const show = (postKey: string) => showPost({ ...desk.call, postKey });
    await startShift(desk.call);
    await sendAs(desk, "late-cake", REPLY);
    await sendAs(desk, "reporter", { decision: "leave", why: "No idea." });
    await judge(store, desk, "late-cake", "again");
    for (const key of ["late-cake", "vegan-rye", "reporter"]) {
      const page = await show(key);
      expect(page.told).toBeNull();
      expect(JSON.stringify(page)).not.toMatch(KEYS);
      expect(JSON.stringify(page)).not.toContain("FEEDBACK");
    }
    expect((await showSet(desk.call)).facts).toMatchObject({ last: null, replies: { of: 0 } });
    await sendAs(desk, "vegan-rye", REPLY);
    const page = await show("reporter");
    expect(page.told).toMatchObject({ right: false, expected: "escalate", to: "Priya Nair" });
    expect(JSON.stringify(page)).toMatch(KEYS);
    expect((await show("late-cake")).replies[0]?.judged?.feedback).toBe("FEEDBACK");
  });

  test("lets a reply be written once more, and a failed post be done in the next shift", async () => {
    const store = await open();
    const desk = await aDesk(store);
    await startShift(desk.call);
    await sendAs(desk, "late-cake", REPLY);
    await sendAs(desk, "vegan-rye", REPLY);
    await sendAs(desk, "reporter", PRESS);
    await expect(startShift(desk.call)).rejects.toMatchObject({ status: 409 });
    await judge(store, desk, "late-cake", "again");
    await judge(store, desk, "vegan-rye", "fail");
    const again = await showPost({ ...desk.call, postKey: "late-cake" });
    expect(again.composer).toMatchObject({
      number: 2,
      rewriting: true,
      fields: { text: REPLY.text },
    });
    await sendAs(desk, "late-cake", { ...REPLY, text: "Hi Jo, sorry it came late. Maya" }, 2);
    expect(await queued(store)).toHaveLength(1);
    expect(await startShift(desk.call)).toBe("vegan-rye");
    const second = await showSet(desk.call);
    expect(second.facts.open).toEqual({ handled: 0, of: 1 });
    await sendAs(desk, "vegan-rye", REPLY);
    await judge(store, desk, "vegan-rye", "approve");
    await judge(store, desk, "late-cake", "approve");
    const { facts } = await showSet(desk.call);
    expect(facts.replies).toEqual({ approved: 2, waiting: 0, again: 0, of: 2 });
  });

  test("says how many decisions it takes before it begins, and no more once they were right", async () => {
    const store = await open();
    const desk = await aDesk(store, aSetBody({ decisionBasisPoints: 6_000 }));
    const mark = async () => (await showSet(desk.call)).facts.mark;
    expect(await mark()).toEqual({ needed: 2, of: 3 });
    await startShift(desk.call);
    expect(await mark()).toEqual({ needed: 2, of: 3 });
    await sendAs(desk, "late-cake", REPLY);
    await sendAs(desk, "vegan-rye", REPLY);
    await sendAs(desk, "reporter", PRESS);
    expect(await mark()).toBeNull();
  });

  test("shows a colleague’s reply to who has solved the post, as long as its writer agrees", async () => {
    const store = await open();
    const desk = await aDesk(store, aSetBody({ posts: [aPost("late-cake")] }));
    const noor = await anEnrolled(store, desk.team, "Noor Haddad");
    const other = { ...desk, call: { ...desk.call, actor: noor } };
    for (const one of [desk, other]) {
      await startShift(one.call);
      const [mine] = (await shiftsOf(store)).filter(
        ({ personId }) => personId === one.call.actor.personId,
      );
      await sendReply({
        ...one.call,
        postKey: "late-cake",
        number: 1,
        shiftId: mine!.id,
        fields: { ...REPLY, text: `Words of ${one.call.actor.givenName}` },
      });
      await judge(store, desk, "late-cake", "approve");
    }
    const shown = async () => (await showPost({ ...other.call, postKey: "late-cake" })).colleagues;
    expect(await shown()).toEqual([]);
    const { consent } = await showPost({ ...desk.call, postKey: "late-cake" });
    let day = 3;
    const say = (others: "named" | "unnamed" | "withdrawn", actor: Employee = desk.maya) =>
      giveConsent({
        ...desk.call,
        actor,
        now: inDays((day += 1)),
        postKey: "late-cake",
        replyId: consent!.replyId,
        consents: { others, example: "withdrawn" },
      });
    await say("named");
    expect(await shown()).toMatchObject([{ name: "Maya Okafor", text: "Words of Maya" }]);
    await say("unnamed");
    expect(await shown()).toMatchObject([{ name: null }]);
    await expect(say("named", noor)).rejects.toMatchObject({ status: 404 });
    await say("withdrawn");
    expect(await shown()).toEqual([]);
  });

  test("reports a mistaken check once, and is read-only in an archived company", async () => {
    const store = await open();
    const desk = await aDesk(store);
    await startShift(desk.call);
    const alarm = {
      check: "shouting",
      fields: { decision: "reply", text: "WE ARE SO SORRY JO" },
    } as const;
    for (const _ of [1, 2])
      await reportFalseAlarm({ ...desk.call, postKey: "late-cake", ...alarm });
    expect(await store.read.select().from(store.read.tables.falseAlarm)).toMatchObject([
      { check: "shouting" },
    ]);
    await store.write(async (tx) => {
      const { company } = tx.tables;
      await tx
        .update(company)
        .set({ archivedAt: inDays(1) })
        .where(eq(company.id, desk.team.company.id));
    });
    await expect(sendAs(desk, "late-cake", REPLY)).rejects.toMatchObject({ status: 409 });
    await expect(startShift(desk.call)).rejects.toMatchObject({ status: 409 });
  });
});
