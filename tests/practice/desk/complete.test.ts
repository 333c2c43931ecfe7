import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { completeIfDone } from "~/practice/services/desk/complete.server";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { Employee } from "~/people/rules/actor";
import type { ReplyBody } from "~/practice/rules/rows";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aPracticeSet, aSetBody } from "../../support/practice/a-set";

const ACCOUNT = { kind: "company", channel: "instagram" } as const;
const REPLY: ReplyBody = { decision: "reply", account: ACCOUNT, text: "Hi Jo. Maya" };
const ESCALATED: ReplyBody = { decision: "escalate", to: "press", note: "A reporter asks." };

interface Setting {
  maya: Employee;
  dana: { personId: string };
  set: { activityId: string; revisionId: string };
}

async function aSetting(store: Store, body = aSetBody()): Promise<Setting> {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  return { maya, dana: team.dana, set: await aPracticeSet(store, team, body) };
}

/** A shift of these posts, with what was sent about each and the verdict on it. */
async function aShift(
  store: Store,
  { maya, dana, set }: Setting,
  number: number,
  sent: Record<string, [ReplyBody, ReplyVerdict | null]>,
) {
  const { companyId, personId } = maya;
  const owned = { companyId, personId, ...set };
  const at = inDays(number);
  const shiftId = newId(at);
  await store.write(async (tx) => {
    const { practiceShift, practiceReply, judgement } = tx.tables;
    const preselected = Object.fromEntries(Object.keys(sent).map((key) => [key, ACCOUNT]));
    await tx
      .insert(practiceShift)
      .values({ id: shiftId, ...owned, number, playbookNumber: 1, preselected, startedAt: at });
    for (const [postKey, [body, verdict]] of Object.entries(sent)) {
      const id = newId(at);
      const { decision } = body;
      const row = { id, shiftId, postKey, number: 1, decision, right: true, body, findings: [] };
      await tx.insert(practiceReply).values({ ...row, ...owned, sentAt: at });
      if (verdict)
        await tx.insert(judgement).values({
          id: newId(at),
          replyId: id,
          round: 1,
          companyId,
          personId,
          activityId: set.activityId,
          judgedBy: dana.personId,
          scores: { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 },
          critical: [],
          comments: [],
          feedback: "Good.",
          verdict,
          judgedAt: at,
          seconds: 40,
        });
    }
  });
}

const complete = (store: Store, { maya, set: { activityId } }: Setting, days = 5) =>
  store.write((tx) => completeIfDone(tx, maya, { activityId, now: inDays(days) }));

async function completions(store: Store, { set }: Setting) {
  const { completion } = store.read.tables;
  const rows = await store.read
    .select()
    .from(completion)
    .where(eq(completion.activityId, set.activityId));
  return rows.map(({ completedAt }) => completedAt);
}

eachEngine("a practice set", (open) => {
  test("is done when every written post is approved and the decisions are right, and is noted once", async () => {
    const store = await open();
    const setting = await aSetting(store);
    await aShift(store, setting, 1, {
      "late-cake": [REPLY, "approve"],
      "vegan-rye": [REPLY, "fail"],
      reporter: [ESCALATED, null],
    });
    expect(await complete(store, setting)).toBe(false);
    await aShift(store, setting, 2, { "vegan-rye": [REPLY, null] });
    expect(await complete(store, setting)).toBe(false);
    await aShift(store, setting, 3, { "vegan-rye": [REPLY, "approve"] });
    expect(await complete(store, setting)).toBe(true);
    expect(await complete(store, setting, 6)).toBe(false);
    expect(await completions(store, setting)).toEqual([inDays(5)]);
  });

  test("is done once more by work begun afterwards alone", async () => {
    const store = await open();
    const setting = await aSetting(store);
    const all: Parameters<typeof aShift>[3] = {
      "late-cake": [REPLY, "approve"],
      "vegan-rye": [REPLY, "approve"],
      reporter: [ESCALATED, null],
    };
    await aShift(store, setting, 1, all);
    expect(await complete(store, setting, 2)).toBe(true);
    await aShift(store, setting, 3, { ...all, "late-cake": [REPLY, "fail"] });
    expect(await complete(store, setting, 4)).toBe(false);
    await aShift(store, setting, 5, { "late-cake": [REPLY, "approve"] });
    expect(await complete(store, setting, 6)).toBe(true);
    expect(await completions(store, setting)).toHaveLength(2);
  });

  test("asks for calibration first", async () => {
    const store = await open();
    const body = aSetBody({ calibration: { samples: 3, agreementBasisPoints: 6_000 } });
    const setting = await aSetting(store, body);
    await aShift(store, setting, 1, {
      "late-cake": [REPLY, "approve"],
      "vegan-rye": [REPLY, "approve"],
      reporter: [ESCALATED, null],
    });
    expect(await complete(store, setting)).toBe(false);
    const { maya, set } = setting;
    await store.write((tx) =>
      tx.insert(tx.tables.calibration).values({
        id: newId(inDays(3)),
        companyId: maya.companyId,
        personId: maya.personId,
        ...set,
        number: 1,
        judged: [],
        agreement: {
          all: 10_000,
          critical: 10_000,
          criteria: {
            acknowledges: null,
            honest: null,
            "next-step": null,
            voice: null,
            plain: null,
          },
        },
        passed: true,
        at: inDays(3),
      }),
    );
    expect(await complete(store, setting)).toBe(true);
  });

  test("counts only work at a revision since it last had to be learned again", async () => {
    const store = await open();
    const setting = await aSetting(store);
    await aShift(store, setting, 1, {
      "late-cake": [REPLY, "approve"],
      "vegan-rye": [REPLY, "approve"],
      reporter: [ESCALATED, null],
    });
    await store.write(async (tx) => {
      const { activityRevision } = tx.tables;
      const [known] = await tx
        .select()
        .from(activityRevision)
        .where(eq(activityRevision.id, setting.set.revisionId));
      const fresh = {
        id: newId(inDays(2)),
        number: 2,
        hash: "practice-2",
        impact: "relearn",
      } as const;
      await tx.insert(activityRevision).values({ ...known!, ...fresh, publishedAt: inDays(2) });
    });
    expect(await complete(store, setting)).toBe(false);
    expect(await completions(store, setting)).toEqual([]);
  });
});
