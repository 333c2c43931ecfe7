import { eq } from "drizzle-orm";
import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { bumpContent, type Team } from "../clearance/a-team";
import { NOON } from "../makers";

/** A post of a set, a question to be answered on Instagram unless it is said to be otherwise. */
export function aPost(key: string, changes: Partial<PracticePost> = {}): PracticePost {
  return {
    key,
    objective: "reply.acknowledge",
    form: "comment",
    networks: ["instagram"],
    author: "Jo Marsden",
    handle: "@jo_marsden",
    under: "your photo “Saturday bakes”",
    reach: 1240,
    minutesAgo: 14,
    text: "Birthday cake came a DAY LATE. Party was Friday. Cheers for nothing",
    thread: [],
    trap: false,
    asks: "writing",
    expected: {
      decision: "reply",
      why: "Jo’s cake came too late, and everybody sees it.",
      also: [],
    },
    samples: [
      {
        key: "strong",
        quality: "strong",
        text: "Hi Jo, a birthday cake a day late is no birthday cake. I’m sorry. Could you send me your order number by message? Maya",
        scores: { acknowledges: 3, honest: 3, "next-step": 2, voice: 3, plain: 3 },
        critical: [],
        why: "It names the problem in Jo’s words.",
      },
      {
        key: "middling",
        quality: "middling",
        text: "Hi Jo, sorry about that. Message us.",
        scores: { acknowledges: 1, honest: 2, "next-step": 1, voice: 1, plain: 3 },
        critical: [],
        why: "Sorry for what, and then what?",
      },
      {
        key: "critical",
        quality: "critical",
        text: "Hi Jo, order 48213 to 12 Dock Road was delivered by the courier, not by us.",
        scores: { acknowledges: 0, honest: 1, "next-step": 0, voice: 1, plain: 2 },
        critical: ["personal-data"],
        why: "It tells everybody where Jo lives.",
      },
    ],
    ...changes,
  };
}

/** A set of two posts to write about and one to decide about, without calibration. */
export function aSetBody(changes: Partial<PracticeBody> = {}): PracticeBody {
  return {
    kind: "practice",
    title: "Saturday shift",
    lead: "Three posts on a busy Saturday.",
    minutes: 15,
    objectives: ["reply.acknowledge"],
    decisionBasisPoints: 6_600,
    calibration: null,
    hideNames: false,
    posts: [
      aPost("late-cake"),
      aPost("vegan-rye", { author: "Lena", text: "Is the rye starter vegan?", trap: true }),
      aPost("reporter", {
        author: "Harbour Watch",
        text: "Reporter here. Any comment on Dock Road?",
        asks: "decision",
        expected: {
          decision: "escalate",
          to: "press",
          why: "Press goes to the one line.",
          also: [],
        },
      }),
    ],
    ...changes,
  };
}

/** Puts a practice set at the end of the team's module, in force at once. */
export async function aPracticeSet(
  store: Store,
  { programme }: Team,
  body = aSetBody(),
  key = "saturday-shift",
) {
  const activityId = newId(NOON);
  const revisionId = newId(NOON);
  await store.write(async (tx) => {
    const { activity, activityRevision, moduleRevision } = tx.tables;
    const [lesson] = await tx.select().from(activity).where(eq(activity.id, programme.lesson));
    const { moduleId } = lesson!;
    await tx.insert(activity).values({ id: activityId, key, moduleId, kind: "practice" });
    await tx.insert(activityRevision).values({
      id: revisionId,
      activityId,
      number: 1,
      hash: "practice-1",
      impact: "wording",
      change: "New.",
      publishedAt: NOON,
      body,
    });
    const known = await tx
      .select()
      .from(moduleRevision)
      .where(eq(moduleRevision.moduleId, moduleId));
    const newest = known.reduce((a, b) => (a.number > b.number ? a : b));
    const number = newest.number + 1;
    await tx.insert(moduleRevision).values({
      ...newest,
      id: newId(NOON),
      number,
      hash: String(number),
      body: { ...newest.body, activities: [...newest.body.activities, key] },
    });
  });
  await bumpContent(store);
  return { activityId, revisionId, key };
}
