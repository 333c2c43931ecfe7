import { and, desc, eq } from "drizzle-orm";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { bumpContent } from "../support/a-team";
import { DEMO_DAY } from "../support/demo-day";
import { writeDrafts } from "./written-drafts";

interface Options {
  options: { correct: boolean }[];
}

/** What gives a trainer work that the demo has not: drafts, a limit to a quiz's attempts, and a question to grade again. */
export async function giveWork(store: Store): Promise<{ regrade: string; revisionId: string }> {
  // Publishing brings everything to what the files say, so it comes first.
  await writeDrafts(store);
  await limitAttempts(store);
  const work = await mendAskedQuestion(store);
  await bumpContent(store);
  return work;
}

async function limitAttempts(store: Store) {
  const { activity, activityRevision, module } = store.read.tables;
  const [newest] = await store.read
    .select({ revision: activityRevision })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(and(eq(module.key, "tools"), eq(activity.kind, "quiz")))
    .orderBy(desc(activityRevision.number))
    .limit(1);
  if (!newest) throw new Error("The demo has no quiz about the tools.");
  const { id: _, number, body, ...rest } = newest.revision;
  const limited = {
    ...rest,
    id: newId(DEMO_DAY),
    number: number + 1,
    hash: "limited",
    body: { ...body, maxAttempts: 3 },
  };
  await store.write((tx) => tx.insert(tx.tables.activityRevision).values(limited));
}

/** Moves the key of a single choice that somebody was asked. `regrade` is where it can be graded again, in `revisionId`. */
async function mendAskedQuestion(store: Store) {
  const { activity, attempt, module, questionRevision } = store.read.tables;
  const attempts = await store.read
    .select({ asked: attempt.asked, quiz: activity.key, module: module.key })
    .from(attempt)
    .innerJoin(activity, eq(activity.id, attempt.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(eq(module.key, "reply"));
  const found = attempts
    .flatMap(({ asked, ...place }) => asked.map((one) => ({ ...one, ...place })))
    .find(({ type }) => type === "single-choice");
  if (!found) throw new Error("Nobody in the demo was asked a single choice.");
  const [known] = await store.read
    .select()
    .from(questionRevision)
    .where(eq(questionRevision.id, found.questionRevisionId));
  const { options } = known!.body.content as Options;
  const right = options.findIndex(({ correct }) => correct);
  const moved = (right + 1) % options.length;
  const content = { options: options.map((one, index) => ({ ...one, correct: index === moved })) };
  const mended = {
    ...known!,
    id: newId(DEMO_DAY),
    number: known!.number + 1,
    hash: "mended",
    publishedAt: DEMO_DAY,
    body: { ...known!.body, stem: `${known!.body.stem} Think of who reads it.`, content },
  };
  await store.write((tx) => tx.insert(tx.tables.questionRevision).values(mended));
  return {
    regrade: `/studio/library/${found.module}/${found.quiz}/regrade`,
    revisionId: found.questionRevisionId,
  };
}
