import { and, desc, eq } from "drizzle-orm";
import { newId } from "~db/ids";
import { addConflict, addFiles, currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { bumpContent } from "../clearance/a-team";
import { DEMO_DAY } from "../harness/demo-day";
import { ownALesson } from "./own-copies";
import { writeDrafts } from "./written-drafts";

interface Options {
  options: { correct: boolean }[];
}

/**
 * What gives a trainer work that the demo has not: drafts, a lesson in a company's own words, a limit to a quiz's attempts, a question to grade again, and files that the
 * folder and the studio have each changed; and what the demo's people meet then, a lesson that they did and that has changed.
 */
export async function giveWork(store: Store): Promise<{ regrade: string; revisionId: string }> {
  // Publishing brings everything to what the files say, so it comes first.
  await ownALesson(store);
  await writeDrafts(store);
  await limitAttempts(store);
  await disagree(store);
  await changeLesson(store);
  const work = await mendAskedQuestion(store);
  await bumpContent(store);
  return work;
}

async function newestOf(store: Store, at: { module: string; activity: string }) {
  const { activity, activityRevision, module } = store.read.tables;
  const [newest] = await store.read
    .select({ revision: activityRevision })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(and(eq(module.key, at.module), eq(activity.key, at.activity)))
    .orderBy(desc(activityRevision.number))
    .limit(1);
  if (!newest) throw new Error(`The demo has no ${at.module}/${at.activity}.`);
  return newest.revision;
}

/** A lesson that many in the demo have done. */
export const CHANGED = { module: "tone", activity: "plain-short-specific" };

/** A notice of two changes far apart, one of a word and one of a whole point. */
async function changeLesson(store: Store) {
  const { id: _, number, body, ...rest } = await newestOf(store, CHANGED);
  if (body.kind !== "lesson") throw new Error("It should be a lesson.");
  const source = body.source
    .replace("Bakers say *proving*", "Bakers talk of *proving*")
    .replace("- a second apology\n", "");
  const changed = {
    ...rest,
    id: newId(DEMO_DAY),
    number: number + 1,
    hash: "changed",
    impact: "notice" as const,
    change: "A second apology is no longer named: a first one is seldom enough.",
    publishedAt: DEMO_DAY,
    body: { ...body, source },
  };
  await store.write((tx) => tx.insert(tx.tables.activityRevision).values(changed));
}

async function limitAttempts(store: Store) {
  const {
    id: _,
    number,
    body,
    ...rest
  } = await newestOf(store, {
    module: "tools",
    activity: "quiz",
  });
  const limited = {
    ...rest,
    id: newId(DEMO_DAY),
    number: number + 1,
    hash: "limited",
    impact: "wording" as const,
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

/** The folder has rewritten a lesson, left out another, and offers a new one. */
async function disagree(store: Store) {
  const [angry, other] = await currentTexts(store.read, [
    "modules/reply/angry-in-public.md",
    "modules/tone/module.yaml",
  ]);
  if (!angry || !other) throw new Error("The demo has not the texts to disagree about.");
  const offered = { id: newId(DEMO_DAY), path: "modules/reply/thanks.md", retiredAt: DEMO_DAY };
  const rewritten = angry.text.replace(/^(lead: .*)$/m, "$1 Said in the folder.");
  const thanks = rewritten.replace(/^title: .*$/m, "title: Saying thanks");
  await store.write(async (tx) => {
    await addFiles(tx, [offered]);
    for (const { fileId, number, text } of [
      { ...angry, text: rewritten },
      { ...other, text: null },
      { fileId: offered.id, number: 0, text: thanks },
    ])
      await addConflict(tx, { id: newId(DEMO_DAY), fileId, number, text, foundAt: DEMO_DAY });
  });
}
