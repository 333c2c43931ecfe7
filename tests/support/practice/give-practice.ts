import { eq } from "drizzle-orm";
import type { PracticePost } from "~/curriculum/rules/bodies";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { Employee } from "~/people/rules/actor";
import { saveDraft } from "~/practice/services/desk/save-draft.server";
import { sendReply } from "~/practice/services/desk/send-reply.server";
import { startShift } from "~/practice/services/desk/start-shift.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { bumpContent } from "../clearance/a-team";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";
import { theEmployee } from "./the-employee";
import { aPost, aSetBody } from "./a-set";

/** Where the sets that are given stand: one that nobody has begun, one with a shift that is open, and one whose shift is over. */
export const PRACTICE = { module: "desk", fresh: "quiet-shift", open: "saturday", over: "monday" };

const SENT_BACK = "Hi Jo, sorry about that. We’ll look into it. Message us. Maya, Pier Street";

const POSTS: PracticePost[] = [
  aPost("late-cake", { trap: true }),
  aPost("vegan-rye", {
    author: "Lena Brandt",
    handle: "@lena.bakes",
    under: "your story",
    minutesAgo: 31,
    networks: ["facebook"],
    reach: 214,
    text: "Is the rye starter vegan? Asking for my daughter.",
    thread: [
      { author: "Harbour & Pine", ours: true, text: "Fresh rye, every Thursday." },
      { author: "Tom Reyes", handle: "@tomreyes", ours: false, text: "Best in town." },
    ],
    attach: "Two dark rye loaves on a wooden board",
  }),
  aPost("worst-of-all", {
    author: "Sunday Crumb",
    handle: "@sunday.crumb",
    minutesAgo: 55,
    picture: "A focaccia, burnt black on one side",
    text: "Paid 9 quid for THIS??",
    asks: "worst",
  }),
  aPost("reporter", {
    author: "Harbour Watch",
    handle: "@harbourwatch",
    under: undefined,
    minutesAgo: 125,
    networks: ["x"],
    reach: 15_300,
    form: "mention",
    text: "Reporter here. Any comment on the closure at Dock Road?",
    asks: "decision",
    expected: {
      decision: "escalate",
      to: "press",
      why: "A reporter always goes to the press line, however small the question looks.",
      also: [],
    },
  }),
  aPost("old-mill", {
    author: "Old Mill Breads",
    minutesAgo: 1_500,
    networks: ["facebook"],
    text: "Ours is better and you know it",
    asks: "decision",
    expected: {
      decision: "leave",
      why: "A rival who teases gains from any answer, and nobody else needs one.",
      also: ["reply"],
    },
  }),
];

/** Gives an employee of the demo practice sets in a programme of their own, worked to all the states that the desk can show. */
export async function givePractice(store: Store): Promise<Employee> {
  const actor = await theEmployee(store);
  await teachSets(store, actor);
  await workSets(store, actor);
  return actor;
}

async function teachSets(store: Store, { companyId, personId }: Employee) {
  const first = { number: 1, hash: "1", publishedAt: DEMO_DAY };
  const [programmeId, moduleId] = [newId(DEMO_DAY), newId(DEMO_DAY)];
  await store.write(async (tx) => {
    const t = tx.tables;
    await tx.insert(t.programme).values({ id: programmeId, key: "desk" });
    await tx.insert(t.programmeRevision).values({
      id: newId(DEMO_DAY),
      programmeId,
      ...first,
      body: {
        title: "Practice at the desk",
        level: "share",
        summary: "Practice.",
        modules: [PRACTICE.module],
        policy: false,
        validMonths: 12,
        renewalWindowDays: 60,
      },
    });
    await tx.insert(t.module).values({ id: moduleId, key: PRACTICE.module });
    const titles = { fresh: "Quiet shift", open: "Saturday shift", over: "Monday shift" };
    await tx.insert(t.moduleRevision).values({
      id: newId(DEMO_DAY),
      moduleId,
      ...first,
      body: {
        title: "Replying",
        summary: "Posts to practise on.",
        objectives: { "reply.acknowledge": "Acknowledge what went wrong" },
        activities: [PRACTICE.fresh, PRACTICE.open, PRACTICE.over],
      },
    });
    for (const which of ["fresh", "open", "over"] as const) {
      const id = newId(DEMO_DAY);
      await tx.insert(t.activity).values({ id, key: PRACTICE[which], moduleId, kind: "practice" });
      await tx.insert(t.activityRevision).values({
        id: newId(DEMO_DAY),
        activityId: id,
        ...first,
        impact: "wording",
        change: "New.",
        body: aSetBody({
          title: titles[which],
          lead: "A few posts on a busy day. Decide what to do about each.",
          posts: POSTS,
        }),
      });
    }
    await tx.insert(t.enrolment).values({
      id: newId(DEMO_DAY),
      companyId,
      personId,
      programmeId,
      enrolledAt: DEMO_DAY,
    });
  });
  await bumpContent(store);
}

async function workSets(store: Store, actor: Employee) {
  const call = { store, actor, now: DEMO_DAY, moduleKey: PRACTICE.module };
  const open = { ...call, activityKey: PRACTICE.open };
  const shifts = [open, { ...call, activityKey: PRACTICE.over }];
  for (const shift of shifts) {
    await startShift(shift);
    const shiftId = await lastShift(store);
    const send = (postKey: string, fields: Record<string, string>) =>
      sendReply({ ...shift, postKey, shiftId, number: 1, fields });
    await send("reporter", {
      decision: "escalate",
      to: "press",
      note: "A reporter asks about Dock Road.",
    });
    await send("vegan-rye", {
      decision: "reply",
      text: "Hi Lena, yes: flour, water, salt and time. Enjoy it! Maya, Pier Street",
      alt: "Two loaves of rye",
    });
    if (shift === open) continue;
    await send("late-cake", { decision: "reply", text: SENT_BACK });
    await send("worst-of-all", {
      decision: "reply",
      worst: "Learn to cook then.",
      text: "Hi, that’s not the focaccia you paid for. Could you send us a message, so I can refund it today? Maya, Pier Street",
    });
    await send("old-mill", {
      decision: "escalate",
      to: "legal",
      note: "They say theirs is better.",
    });
  }
  await saveDraft({
    ...open,
    postKey: "late-cake",
    clientSeq: null,
    fields: {
      decision: "reply",
      account: "personal:instagram",
      text: "Hi Jo, a cake a DAY LATE isn’t much of a birthday cake. I’m so sorry. Write to jo.marsden@example.com and I’ll put it right.",
    },
  });
  await judge(store, "vegan-rye", "approve", "Just what she needed, and no more.");
  await judge(
    store,
    "late-cake",
    "again",
    "Say what you’re sorry for, in Jo’s words, and when you’ll be back to her.",
  );
}

async function lastShift(store: Store): Promise<string> {
  const shifts = await store.read.select().from(store.read.tables.practiceShift);
  return shifts.at(-1)!.id;
}

/** Judges the last reply to a post, as the demo’s trainer. */
async function judge(store: Store, postKey: string, verdict: ReplyVerdict, feedback: string) {
  const { personId: judgedBy } = await theTrainer(store);
  await store.write(async (tx) => {
    const { practiceReply, judging, judgement } = tx.tables;
    const sent = await tx.select().from(practiceReply).where(eq(practiceReply.postKey, postKey));
    const { id: replyId, companyId, personId, activityId, body } = sent.at(-1)!;
    const text = body?.decision === "reply" ? body.text : "";
    const from = Math.max(0, text.indexOf("sorry about that"));
    await tx.delete(judging).where(eq(judging.replyId, replyId));
    await tx.insert(judgement).values({
      id: newId(DEMO_DAY),
      replyId,
      round: 1,
      companyId,
      personId,
      activityId,
      judgedBy,
      scores: {
        acknowledges: verdict === "approve" ? 3 : 1,
        honest: 2,
        "next-step": 1,
        voice: 2,
        plain: 3,
      },
      critical: [],
      comments: [
        { span: { from, to: from + 16 }, text: "What went wrong? Name it." },
        { span: null, text: "A good, short length." },
      ],
      feedback,
      verdict,
      judgedAt: DEMO_DAY,
      seconds: 48,
    });
  });
}
