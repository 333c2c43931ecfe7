import path from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import { nextStepText, reasonText } from "~/clearance/rules/words/describe";
import { exportBoard } from "~/clearance/services/board/export-board.server";
import { showBoard } from "~/clearance/services/board/show-board.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { Files } from "~/curriculum/rules/content/files";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { inLanguage } from "~/kit/language/in-language.server";
import { showChanges } from "~/learning/services/changes/show-changes.server";
import { addCompletion } from "~/assessment/queries/completions";
import { showNotices } from "~/notices/services/show-notices.server";
import { addEnrolment, findCompanyByKey } from "~/people/queries/organisation";
import { setOwnLanguage } from "~/people/queries/people";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder } from "../../support/content/a-content-folder";
import { bumpContent, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aManager, anEmployee } from "../../support/makers";
import { aMailbox, runNotices } from "../../support/notices";

const CONTENT = path.resolve(import.meta.dirname, "../../../content");
const FIRST = "modules/why/people-want-you.md";
const FIRST_DE = "modules/why/people-want-you.de.md";
const ENGLISH = "People want you, not a stand-in";
const GERMAN = "Die Leute wollen dich, keinen Platzhalter";
const NEXT_GERMAN = /^title: (.*)$/m.exec(
  readFiles(CONTENT).get("modules/why/expert-in-the-room.de.md")!,
)![1]!;

/** What is shipped, with the small folder’s company. */
function shipped(): Map<string, string> {
  const isCompanys = (path: string) => path.startsWith("companies/");
  return new Map([
    ...[...readFiles(CONTENT)].filter(([path]) => !isCompanys(path)),
    ...[...aContentFolder()].filter(([path]) => isCompanys(path)),
  ]);
}

async function teach(store: Store, now: Date, files: Files = shipped()) {
  const { content, mistakes } = checkContent(files);
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  await importContent({ store, content, now });
  await bumpContent(store);
}

/** The lesson with another sentence, to look at, and its translation of that. */
function changed(): Files {
  const files = shipped();
  const replace = (file: string, from: string | RegExp, to: string) =>
    files.set(file, files.get(file)!.replace(from, to));
  replace(FIRST, /^impact: .*\nchange: .*$/m, "impact: notice\nchange: Colin asks twice.");
  replace(FIRST, "Is there anybody there", "Is there really anybody there");
  replace(FIRST_DE, "Ist da irgendwer", "Ist da wirklich irgendwer");
  return files;
}

/** An employee and a manager who read German; the employee has done the first lesson of the module “why”. */
async function aGermanCompany(store: Store) {
  await teach(store, inDays(-20));
  const company = (await findCompanyByKey(store.read, "harbour-and-pine"))!;
  const maya = await anEmployee(store, company, "Maya Okafor");
  const priya = await aManager(store, company);
  const { activity, activityRevision, programme } = store.read.tables;
  const programmes = await store.read.select().from(programme).where(eq(programme.key, "share"));
  const [lesson] = await store.read
    .select({ activityId: activity.id, revisionId: activityRevision.id })
    .from(activity)
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id))
    .where(eq(activity.key, "people-want-you"));
  await store.write(async (tx) => {
    for (const { personId } of [maya, priya]) await setOwnLanguage(tx, personId, "de");
    const row = { id: newId(inDays(-19)), programmeId: programmes[0]!.id, dueOn: null };
    await addEnrolment(tx, maya, { ...row, enrolledAt: inDays(-19), enrolledBy: null }, []);
    await addCompletion(tx, maya, { id: newId(inDays(-10)), ...lesson!, completedAt: inDays(-10) });
  });
  return { company, maya, priya };
}

const QUERY = {
  search: "",
  group: null,
  sort: "next-step" as const,
  descending: false,
  page: 1,
  pageSize: 20,
};

eachEngine("titles in the reader’s language", (open) => {
  test("a mail, a notice and the page it leads to name a changed lesson as their reader knows it", async () => {
    const store = await open();
    const { maya } = await aGermanCompany(store);
    const { mailer } = aMailbox();
    await runNotices(store, mailer, inDays(-9));
    await teach(store, inDays(-8), changed());
    const box = aMailbox();
    await runNotices(store, box.mailer, inDays(-7.9));
    const mails = box.got.map(({ subject, text }) => `${subject}\n${text}`).join("\n");
    expect(mails).toContain(GERMAN);
    expect(mails).not.toContain(ENGLISH);
    const call = { store, actor: maya, now: inDays(-7) };
    const notices = (language: "de" | "fr") =>
      inLanguage(language, async () => JSON.stringify(await showNotices(call)));
    expect(await notices("de")).toContain(GERMAN);
    expect(await notices("fr")).toContain(ENGLISH);
    const place = { moduleKey: "why", activityKey: "people-want-you" };
    expect(await inLanguage("de", () => showChanges({ ...call, ...place }))).toMatchObject({
      title: GERMAN,
      module: { title: "Warum wir für uns selbst sprechen" },
    });
  });

  test("a board says the next step by its title in the reader’s language; an export keeps the original’s", async () => {
    const store = await open();
    const { priya } = await aGermanCompany(store);
    const call = { store, actor: priya, now: inDays(-9), query: QUERY };
    const next = async () => (await showBoard(call)).rows.map(({ nextStep }) => nextStep);
    expect(await inLanguage("de", next)).toEqual([`Lektion: ${NEXT_GERMAN}`]);
    expect(await next()).toEqual(["Lesson: You are the expert in the room"]);
    const file = await inLanguage("de", () => exportBoard({ ...call, separator: "semicolon" }));
    expect(file.csv).toContain("Lektion: You are the expert in the room");
  });

  test("a person’s page has the evidence and the history in the reader’s language", async () => {
    const store = await open();
    const { company, maya } = await aGermanCompany(store);
    const page = await inLanguage("de", () =>
      showPerson({ store, company, personId: maya.personId, now: inDays(-9) }),
    );
    const { modules } = page.programmes[0]!.standing;
    expect(modules[0]).toMatchObject({ title: "Warum wir für uns selbst sprechen" });
    expect(modules[0]!.activities[0]).toMatchObject({ title: GERMAN });
    expect(page.history).toContainEqual(
      expect.objectContaining({ kind: "lesson-done", title: GERMAN }),
    );
    expect(page.suspension.modules[0]).toMatchObject({
      title: "Warum wir für uns selbst sprechen",
    });
  });

  test("a reason and a step are said with the reader’s title where it is known which lesson they name", async () => {
    const store = await open();
    const { company } = await aGermanCompany(store);
    const rules = await companyRules(store, company);
    const late = {
      code: "relearn-overdue" as const,
      activity: ENGLISH,
      overdueFrom: "2026-12-01" as const,
    };
    const place = { module: "why", key: "people-want-you" };
    inLanguage("de", () => {
      const { reason, step } = titledFor(rules);
      expect(reasonText(reason({ ...late, place }))).toContain(GERMAN);
      expect(reasonText(reason(late))).toContain(ENGLISH);
      const quiz = {
        kind: "activity" as const,
        activity: "quiz" as const,
        module: "why",
        moduleTitle: "Why we speak for ourselves",
        key: "quiz",
        title: "Quiz",
        minutes: 5,
      };
      expect(nextStepText(step(quiz))).toContain("Warum wir für uns selbst sprechen");
    });
  });
});
