import { expect, test } from "vitest";
import { libraryStanding } from "~/authoring/services/library/standing.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { searchLibrary } from "~/authoring/services/library/search-library.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { previewActivity } from "~/authoring/services/preview/preview-activity.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { updateDraft } from "~/authoring/queries/drafts";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  aContentFolder,
  LESSON,
  PLAYBOOK,
  POLICY,
  QUIZ,
} from "../../../support/content/a-content-folder";
import { importFolder, ANGRY } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { anEmployee, aTrainer, NOON } from "../../../support/makers";

const PRAISE = "modules/reply/praise.md";

async function opened(store: Store) {
  const programme = aContentFolder().get("programmes/reply.yaml")!;
  await importFolder(
    store,
    aContentFolder({
      "programmes/forum.yaml": programme.replace("Cleared to reply", "Cleared for the forum"),
      "modules/reply/module.yaml": aContentFolder()
        .get("modules/reply/module.yaml")!
        .replace("[angry, quiz]", "[angry, praise, quiz]"),
      [PRAISE]: LESSON.replace("When a customer is angry", "Praise"),
      "companies/tidewater/playbook.yaml": PLAYBOOK.replace(
        "Harbour & Pine Bakery",
        "Tidewater Ferries",
      ).replace("short: Harbour & Pine", "short: Tidewater"),
      "companies/tidewater/policy/2026.1.md": POLICY,
    }),
  );
  const companies = await store.read.select().from(store.read.tables.company);
  const harbour = companies.find(({ key }) => key === "harbour-and-pine")!;
  const tidewater = companies.find(({ key }) => key === "tidewater")!;
  const dana = await aTrainer(store, [harbour]);
  const who = { store, actor: dana, now: NOON };
  return { harbour, tidewater, dana, who, shown: () => showLibrary(who) };
}

type Company = Awaited<ReturnType<typeof opened>>["harbour"];

async function enrol(store: Store, company: Company, programmeKey: string) {
  const { personId } = await anEmployee(store, company);
  const { programmes } = await currentCurriculum(store);
  const programme = [...programmes.values()].find(({ key }) => key === programmeKey)!;
  await store.write((tx) =>
    tx.insert(tx.tables.enrolment).values({
      id: newId(NOON),
      companyId: company.id,
      personId,
      programmeId: programme.id,
      enrolledAt: NOON,
    }),
  );
}

const draft = { sequence: 0, baseNumber: 1 };
const edited = LESSON.replace("Hundreds may", "Zeppelins may");

eachEngine("the library as a trainer finds it", (open) => {
  test("says who uses a module: the trainer’s own companies by name, and nothing of others", async () => {
    const store = await open();
    const { harbour, tidewater, shown } = await opened(store);
    await enrol(store, harbour, "reply");
    await enrol(store, tidewater, "forum");
    const [forum, reply] = (await shown()).programmes;
    expect(forum).toMatchObject({ key: "forum", usedBy: [] });
    expect(reply).toMatchObject({ usedBy: ["Harbour & Pine"] });
    for (const programme of [forum!, reply!])
      expect(programme.modules[0]).toMatchObject({
        usedBy: ["Harbour & Pine"],
        programmes: ["Cleared for the forum", "Cleared to reply"],
      });
  });

  test("says of each file how it stands, who wrote in it last, and what is wrong with it", async () => {
    const store = await open();
    const { who, shown } = await opened(store);
    // A heading that the quiz points to is gone: the quiz has the problems.
    const broken = edited.replace("Acknowledge before", "First");
    await saveDraft({ ...who, path: ANGRY, text: broken, ...draft });
    const { programmes, counts } = await shown();
    const [angry, praise, quiz] = programmes[0]!.modules[0]!.activities;
    expect(angry).toMatchObject({ state: "changed", editedBy: "Dana Kessler", problems: 0 });
    expect(praise).toMatchObject({ state: "published", editedBy: null, problems: 0 });
    expect(quiz).toMatchObject({ state: "published", problems: 2 });
    expect(counts).toMatchObject({ changed: 1, problems: 1, draft: 0 });
  });

  test("says when a draft is to be published, and why it was not", async () => {
    const store = await open();
    const { who } = await opened(store);
    const angry = async () => (await libraryStanding(store)).of(ANGRY);
    const set = (at: { publishAt: Date | null; failure: string | null }) =>
      store.write((tx) => updateDraft(tx, ANGRY, { ...at, scheduledBy: null }));
    await saveDraft({ ...who, path: ANGRY, text: edited, ...draft });
    await set({ publishAt: NOON, failure: null });
    expect(await angry()).toMatchObject({ state: "scheduled", publishAt: NOON });
    await set({ publishAt: null, failure: "The quiz points to it." });
    expect(await angry()).toMatchObject({ state: "failed", failure: "The quiz points to it." });
    await set({ publishAt: null, failure: null });
    await saveDraft({ ...who, path: ANGRY, text: LESSON, sequence: 1, baseNumber: 1 });
    expect(await angry()).toMatchObject({ state: "published", editedBy: null });
    expect((await libraryStanding(store)).of("modules/reply/none.md")).toBeNull();
  });

  test("what is retired is listed with its title, whatever is drafted for it", async () => {
    const store = await open();
    const { who, shown } = await opened(store);
    await saveDraft({ ...who, path: PRAISE, text: edited, ...draft });
    await retireActivity({ ...who, moduleKey: "reply", activityKey: "praise", number: 1 });
    const { retired, programmes, counts } = await shown();
    expect(retired).toMatchObject([
      { kind: "lesson", key: "praise", title: "Praise", module: { title: "Replying" } },
    ]);
    expect(programmes[0]!.modules[0]!.activities.map(({ key }) => key)).toEqual(["angry", "quiz"]);
    expect(counts.changed).toBe(0);
  });
});

eachEngine("the search", (open) => {
  test("finds the draft’s words in the place of those it changes, and says so", async () => {
    const store = await open();
    const { who } = await opened(store);
    const found = async (query: string) =>
      (await searchLibrary({ ...who, query })).files.map(({ path }) => path);
    expect(await found("zeppelins")).toEqual([]);
    await saveDraft({ ...who, path: ANGRY, text: edited, ...draft });
    expect(await found("zeppelins")).toEqual([ANGRY]);
    expect(await found("hundreds")).toEqual([PRAISE]);
    const [file] = (await searchLibrary({ ...who, query: "zeppelins" })).files;
    expect(file).toMatchObject({
      kind: "lesson",
      title: "When a customer is angry",
      draft: true,
      module: { key: "reply", title: "Replying" },
      hits: [{ where: "Lead" }],
    });
  });

  test("looks into questions, options, feedback, objectives and programmes", async () => {
    const store = await open();
    const { who } = await opened(store);
    const where = async (query: string) =>
      (await searchLibrary({ ...who, query })).files.map(
        ({ path, hits }) => `${path}: ${hits[0]?.where}`,
      );
    expect(await where("voucher")).toEqual(["modules/reply/quiz.yaml: Question 1: option"]);
    expect(await where("jo did not ask")).toEqual([
      "modules/reply/quiz.yaml: Question 1: option, feedback",
    ]);
    expect(await where("names problem")).toEqual(["modules/reply/module.yaml: Objective"]);
    expect(await where("answer customers")).toContain("programmes/reply.yaml: Summary");
    expect(await where("demand")).toEqual([
      `${ANGRY}: Acknowledge before you explain`,
      `${PRAISE}: Acknowledge before you explain`,
    ]);
    expect(await where("courier was late")).toHaveLength(3);
    expect(await where("one-page")).toEqual([]);
  });

  test("shows the playbooks of the trainer’s own companies and no other", async () => {
    const store = await open();
    const { who } = await opened(store);
    const { files } = await searchLibrary({ ...who, query: "manager" });
    expect(files).toMatchObject([
      { kind: "playbook", company: "harbour-and-pine", title: "Playbook: Harbour & Pine Bakery" },
    ]);
    expect(await searchLibrary({ ...who, query: "Tidewater ferries" })).toMatchObject({ all: 0 });
  });

  test("finds what cannot be read by its lines, and nothing where nothing is asked", async () => {
    const store = await open();
    const { who } = await opened(store);
    await saveDraft({ ...who, path: ANGRY, text: "title: [\nzeppelin", ...draft });
    const { files } = await searchLibrary({ ...who, query: "zeppelin" });
    expect(files[0]?.hits[0]?.where).toBe("Line 2");
    expect(await searchLibrary({ ...who, query: " ?! " })).toMatchObject({ all: 0, files: [] });
    const long = await searchLibrary({ ...who, query: "a".repeat(5_000) });
    expect(long.query).toHaveLength(200);
  });
});

eachEngine("the preview of a draft", (open) => {
  test("shows it as a company would read it, with what is wrong with it", async () => {
    const store = await open();
    const { who } = await opened(store);
    const angry = { ...who, moduleKey: "reply", activityKey: "angry", companyKey: null };
    await saveDraft({ ...who, path: ANGRY, text: edited.replace("minutes: 6\n", ""), ...draft });
    expect(await previewActivity(angry)).toMatchObject({ hasDraft: true, draft: null });
    const shown = await previewActivity({ ...angry, draft: true });
    expect(shown).toMatchObject({
      kind: "lesson",
      minutes: null,
      lead: "Zeppelins may read your answer.",
      published: { number: 1 },
      draft: { savedBy: "Dana Kessler", problems: [{ line: 2 }] },
    });
    expect(shown.kind === "lesson" && shown.tree).toContain("Harbour & Pine");
  });

  test.each([
    ["in a programme", "reply", "", false],
    ["in none", "judge", "", true],
    ["in none, but open to everyone", "judge", "elective: true\n", false],
  ])(
    "says of a module %s whether nobody there can take it",
    async (_, moduleKey, more, untaught) => {
      const store = await open();
      await importFolder(
        store,
        aContentFolder({
          "modules/judge/module.yaml": `title: For trainers\nsummary: Judging.\nobjectives:\n  judge.rubric: Scores alike\nactivities: [angry]\n${more}`,
          "modules/judge/angry.md": LESSON.replace("reply.acknowledge", "judge.rubric"),
        }),
      );
      const companies = await store.read.select().from(store.read.tables.company);
      const actor = await aTrainer(store, companies);
      const place = { moduleKey, activityKey: "angry", companyKey: null };
      expect(await previewActivity({ store, actor, now: NOON, ...place })).toMatchObject({
        untaught,
      });
    },
  );

  test("shows a lesson that was never published, and only as a draft", async () => {
    const store = await open();
    const { who } = await opened(store);
    const fresh = { ...who, moduleKey: "reply", activityKey: "fresh", companyKey: null };
    const path = "modules/reply/fresh.md";
    await saveDraft({ ...who, path, text: edited, sequence: 0, baseNumber: 0 });
    expect(await previewActivity({ ...fresh, draft: true })).toMatchObject({ published: null });
    await expect(previewActivity(fresh)).rejects.toMatchObject({ status: 404 });
  });

  test("shows a quiz with its key, and nothing of one that cannot be read", async () => {
    const store = await open();
    const { who } = await opened(store);
    const quiz = { ...who, moduleKey: "reply", activityKey: "quiz", companyKey: null, draft: true };
    const path = "modules/reply/quiz.yaml";
    const text = QUIZ.replace("I can see why.", "Zeppelins.");
    await saveDraft({ ...who, path, text, ...draft });
    const shown = await previewActivity(quiz);
    if (shown.kind !== "quiz") throw new Error("It is a quiz.");
    expect(JSON.stringify(shown.questions)).toContain("Zeppelins.");
    await saveDraft({ ...who, path, text: "title: [", sequence: 1, baseNumber: 1 });
    expect(await previewActivity(quiz)).toMatchObject({ questions: [] });
  });
});
