import { own } from "~/ledger/rules/own";
import type { RenewalRule } from "~/company/rules/kinds";
import { eq } from "drizzle-orm";
import { checkContent } from "~/authoring/rules/folder/read/content";
import type { Impact } from "~/curriculum/rules/kinds";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { newId } from "~db/ids";
import { addEnrolment } from "~/people/queries/organisation";
import type { Store } from "~db/store";
import { aContentFolder, LESSON, QUIZ } from "./a-content-folder";
import { acknowledge, bumpContent, inDays, sitQuiz } from "../clearance/a-team";
import { aManager, anEmployee, aTrainer } from "../makers";
import { signOff } from "../own-forms";

const LESSON_FILE = "modules/reply/angry.md";
const QUIZ_FILE = "modules/reply/quiz.yaml";

/** Imports the small content folder with some files changed, as a trainer's new revisions come into force. */
export async function teach(
  store: Store,
  now: Date,
  changes: Readonly<Record<string, string>> = {},
) {
  const { content, mistakes } = checkContent(aContentFolder(changes));
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  await importContent({ store, content, now });
  await bumpContent(store);
}

/** A revision of the lesson: its impact, its sentence, and one passage put in another's place. */
export function aRevision(impact: Impact, change: string, from: string, to: string, text = LESSON) {
  if (!text.includes(from)) throw new Error(`The lesson does not hold ${from}`);
  return text
    .replace(from, to)
    .replace(/^impact: .*$/m, `impact: ${impact}`)
    .replace(/^change: .*$/m, `change: ${JSON.stringify(change)}`);
}

export function lessonAs(text: string) {
  return { [LESSON_FILE]: text };
}

/** The quiz with another feedback, which is nobody's before they have answered. */
export function quizAs(impact: Impact, change: string, feedback = "SECRET of the key.") {
  const text = QUIZ.replace("It starts where Jo is.", feedback)
    .replace("impact: notice", `impact: ${impact}`)
    .replace("change: New quiz.", `change: ${change}`);
  return { [QUIZ_FILE]: text };
}

/** The programme, renewed by another rule. */
export function renewedBy(rule: RenewalRule) {
  return {
    "programmes/reply.yaml": `${aContentFolder().get("programmes/reply.yaml")}renewal: ${rule}\n`,
  };
}

/** The company of the content folder, taught since twenty days ago, with a manager and a trainer. */
export async function aTaughtCompany(store: Store) {
  await teach(store, inDays(-20));
  const { company, programme, policyVersion } = store.read.tables;
  const [row] = await store.read.select().from(company);
  const [taught] = await store.read.select().from(programme);
  const [policy] = await store.read.select().from(policyVersion);
  const known = { id: row!.id, name: row!.name, timeZone: row!.timeZone };
  return {
    company: own({ ...known, companyId: known.id, key: row!.key }),
    programmeId: taught!.id,
    policyId: policy!.id,
    priya: await aManager(store, known),
    dana: await aTrainer(store, [known]),
  };
}

export type Taught = Awaited<ReturnType<typeof aTaughtCompany>>;

/** Somebody enrolled for Instagram, who has done nothing yet. */
export async function aLearner(store: Store, taught: Taught, name = "Maya Okafor") {
  const employee = await anEmployee(store, taught.company, name);
  const id = newId(inDays(-19));
  const { programmeId } = taught;
  const row = { id, programmeId, enrolledBy: null, dueOn: null };
  await store.write((tx) =>
    addEnrolment(tx, employee, { ...row, enrolledAt: inDays(-19) }, ["instagram"]),
  );
  return own({ ...employee, enrolmentId: id });
}

/** The same, cleared for a year eight days ago by everything that it takes. */
export async function aHolder(store: Store, taught: Taught, name = "Maya Okafor") {
  const employee = await aLearner(store, taught, name);
  const { companyId, personId, enrolmentId } = employee;
  const { activity, activityRevision, completion } = store.read.tables;
  const rows = await store.read
    .select({ id: activity.id, key: activity.key, revisionId: activityRevision.id })
    .from(activity)
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id));
  const of = (key: string) => rows.find((each) => each.key === key)!;
  const lesson = of("angry");
  await store.write((tx) =>
    tx.insert(completion).values({
      id: newId(inDays(-10)),
      companyId,
      personId,
      activityId: lesson.id,
      revisionId: lesson.revisionId,
      completedAt: inDays(-10),
    }),
  );
  const { id: quiz, revisionId: revision } = of("quiz");
  await sitQuiz(store, { programme: { quiz, revision } }, employee, inDays(-10), 9000);
  await acknowledge(store, employee, taught.policyId, inDays(-10));
  const sign = { store, enrolmentId, comment: "" };
  const trainer = { ...sign, actor: taught.dana, now: inDays(-9) };
  await signOff({ ...trainer, verdict: "competent" });
  await signOff({
    ...sign,
    actor: taught.priya,
    verdict: "authorised",
    now: inDays(-8),
  });
  return employee;
}
