import { own } from "~/ledger/rules/own";
import { and, desc, eq } from "drizzle-orm";
import type { Files } from "~/curriculum/rules/content/files";
import { addDays, localDateOf } from "~/kit/time/moment";
import { markLeft } from "~/people/queries/memberships";
import { addEnrolment, findCompanyByKey } from "~/people/queries/organisation";
import { addClearance, addSignOff } from "~/clearance/queries/decisions";
import { addCompletion } from "~/assessment/queries/completions";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder, PLAYBOOK, POLICY } from "../content/a-content-folder";
import { aLibrary } from "../content/a-library";
import { aManager, anEmployee, aTrainer, NOON } from "../makers";

const TODAY = localDateOf(NOON, "UTC");
const BEFORE = new Date(NOON.getTime() - 60 * 86_400_000);

type Company = { id: string; name: string; timeZone: string };

async function programmeAndLesson(store: Store) {
  const { activity, activityRevision, programme } = store.read.tables;
  const [found] = await store.read.select({ id: programme.id }).from(programme);
  const [lesson] = await store.read
    .select({ activityId: activity.id, revisionId: activityRevision.id })
    .from(activity)
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id))
    .where(and(eq(activity.key, "angry")))
    .orderBy(desc(activityRevision.number));
  if (!found || !lesson) throw new Error("The library has no lesson.");
  return { programmeId: found.id, ...lesson };
}

/** Somebody enrolled; with the lesson done where `done` says so. */
export async function aLearner(
  store: Store,
  company: Company,
  name: string,
  { done = true }: { done?: boolean } = {},
) {
  const employee = await anEmployee(store, company, name);
  const { programmeId, ...lesson } = await programmeAndLesson(store);
  const enrolmentId = newId(BEFORE);
  await store.write(async (tx) => {
    await addEnrolment(
      tx,
      employee,
      {
        id: enrolmentId,
        programmeId,
        enrolledAt: BEFORE,
        enrolledBy: null,
        dueOn: null,
      },
      ["instagram", "x"],
    );
    if (done)
      await addCompletion(tx, employee, { id: newId(BEFORE), ...lesson, completedAt: BEFORE });
  });
  return own({ ...employee, enrolmentId, programmeId });
}

/** Someone who did the lesson and is cleared for the company’s first channel, for so many days from today. */
export async function aCleared(store: Store, company: Company, name: string, days = 300) {
  const learner = await aLearner(store, company, name);
  const manager = await aManager(store, company, `Manager of ${name}`);
  const trainer = await aTrainer(store, [company], `Trainer of ${name}`);
  const earlier = new Date(BEFORE.getTime() - 60_000);
  const signOffId = newId(BEFORE);
  const { channel } = store.read.tables;
  const channels = await store.read
    .select({ id: channel.id })
    .from(channel)
    .where(eq(channel.companyId, company.id))
    .orderBy(channel.position)
    .limit(1);
  await store.write(async (tx) => {
    await addSignOff(tx, learner, {
      id: newId(earlier),
      kind: "trainer",
      verdict: "competent",
      comment: "",
      signedBy: trainer.personId,
      signedAt: earlier,
    });
    await addSignOff(tx, learner, {
      id: signOffId,
      kind: "manager",
      verdict: "authorised",
      comment: "",
      signedBy: manager.personId,
      signedAt: BEFORE,
    });
    await addClearance(
      tx,
      learner,
      {
        id: newId(BEFORE),
        programmeId: learner.programmeId,
        level: "reply",
        validFrom: addDays(TODAY, -59),
        validUntil: addDays(TODAY, days),
        signOffId,
        grantedAt: BEFORE,
      },
      channels.map(({ id }) => id),
    );
  });
  return learner;
}

/** The small content folder with a second company; a clearance there needs no policy. */
export function twoCompaniesFolder(): Files {
  const folder = aContentFolder({
    "companies/tidewater/playbook.yaml": PLAYBOOK.replaceAll("Harbour & Pine", "Tidewater"),
    "companies/tidewater/policy/2026.1.md": POLICY,
  });
  const asked = "programmes/reply.yaml";
  return new Map([...folder, [asked, folder.get(asked)!.replace("policy: true", "policy: false")]]);
}

/** The same where the module has one lesson and no quiz: a person who did that has done everything. */
export function withoutQuiz(folder: Files): Files {
  return new Map(
    [...folder]
      .filter(([path]) => path !== "modules/reply/quiz.yaml")
      .map(([path, text]) => [
        path,
        text.replace("activities: [angry, quiz]", "activities: [angry]"),
      ]),
  );
}

/**
 * Two companies with people of every kind. At the first: cleared; cleared for twenty more days; cleared, with a credit for the module;
 * on the way; enrolled and nothing done; gone. At the second: cleared; on the way.
 */
export async function twoCompanies(store: Store, folder: Files = twoCompaniesFolder()) {
  const library = await aLibrary(store, folder);
  const { company, dana } = library;
  const tidewater = (await findCompanyByKey(store.read, "tidewater"))!;
  await aCleared(store, company, "Cleared");
  await aCleared(store, company, "Ending Soon", 20);
  await aCredited(store, await aCleared(store, company, "Credited"), dana.personId);
  await aLearner(store, company, "Learning");
  await aLearner(store, company, "Beginning", { done: false });
  const gone = await aCleared(store, company, "Gone");
  await store.write((tx) => markLeft(tx, gone, { at: BEFORE }));
  await aCleared(store, tidewater, "Far Away");
  await aLearner(store, tidewater, "Far Learning");
  return { ...library, tidewater, companyIds: [company.id, tidewater.id] };
}

async function aCredited(
  store: Store,
  { companyId, personId }: { companyId: string; personId: string },
  decidedBy: string,
) {
  const [module] = await store.read.select().from(store.read.tables.module);
  await store.write((tx) =>
    tx.insert(tx.tables.moduleCredit).values({
      id: newId(BEFORE),
      companyId,
      personId,
      moduleId: module!.id,
      kind: "recognition",
      completedOn: addDays(TODAY, -60),
      validUntil: addDays(TODAY, 300),
      evidence: "A certificate",
      reason: "Knows it",
      decidedBy,
      decidedAt: BEFORE,
    }),
  );
}
