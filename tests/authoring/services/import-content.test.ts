import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Files } from "~/curriculum/rules/content/files";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { reconcile } from "~/curriculum/rules/reconcile";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { contentStamp } from "~/curriculum/queries/rules";
import type { Store } from "~db/store";
import {
  aContentFolder,
  LESSON,
  PLAYBOOK,
  POLICY,
  QUIZ,
} from "../../support/content/a-content-folder";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const allTaken = { disputed: [], unfit: [], behind: [] };
const LATER = new Date("2026-12-01T09:00:00.000Z");

function contentOf(files: Files) {
  const { content, mistakes } = checkContent(files);
  expect(mistakes).toEqual([]);
  return content;
}

async function imported(store: Store, files = aContentFolder(), now = NOON) {
  return importContent({ store, content: contentOf(files), now });
}

async function everything(store: Store) {
  const t = store.read.tables;
  return {
    programmes: await store.read.select().from(t.programme),
    programmeRevisions: await store.read.select().from(t.programmeRevision),
    modules: await store.read.select().from(t.module),
    moduleRevisions: await store.read.select().from(t.moduleRevision),
    activities: await store.read.select().from(t.activity),
    activityRevisions: await store.read.select().from(t.activityRevision),
    questions: await store.read.select().from(t.question),
    questionRevisions: await store.read.select().from(t.questionRevision),
    companies: await store.read.select().from(t.company),
    channels: await store.read.select().from(t.channel),
    playbooks: await store.read.select().from(t.playbookRevision),
    policies: await store.read.select().from(t.policyVersion),
    stamp: await contentStamp(store.read),
  };
}

async function revisionsOf(store: Store, key: string) {
  const { activity, activityRevision } = store.read.tables;
  const rows = await store.read
    .select({
      number: activityRevision.number,
      impact: activityRevision.impact,
      change: activityRevision.change,
      publishedAt: activityRevision.publishedAt,
      retiredAt: activity.retiredAt,
    })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .where(eq(activity.key, key));
  return rows.sort((a, b) => a.number - b.number);
}

const otherLesson = aContentFolder({
  "modules/reply/angry.md": LESSON.replace("Hundreds may", "Thousands may")
    .replace("impact: notice", "impact: relearn")
    .replace("New lesson.", "Thousands, not hundreds."),
});
const withoutQuiz = aContentFolder({
  "modules/reply/quiz.yaml": null,
  "modules/reply/module.yaml": `title: Replying
summary: How to reply.
objectives:
  reply.acknowledge: Names the problem first
activities: [angry]
`,
});

eachEngine("importing content", (open) => {
  test("fills an empty store, and the same content again changes nothing", async () => {
    const store = await open();
    expect(await imported(store)).toEqual({ ok: true, changed: true, revisions: 8, ...allTaken });
    const first = await everything(store);
    expect(first).toMatchObject({
      programmes: [{ key: "reply", retiredAt: null }],
      programmeRevisions: [{ number: 1, publishedAt: NOON, body: { title: "Cleared to reply" } }],
      modules: [{ key: "reply" }],
      companies: [{ key: "harbour-and-pine", shortName: "Harbour & Pine", createdAt: NOON }],
      playbooks: [{ number: 1 }],
      policies: [{ version: "2026.1", number: 1, graceDays: 14, reacknowledge: true }],
      stamp: 1,
    });
    expect(first.activities.map(({ key, kind }) => `${key} ${kind}`).sort()).toEqual([
      "angry lesson",
      "quiz quiz",
    ]);
    expect(first.questions).toHaveLength(2);
    expect(first.channels.map(({ key, position }) => `${position} ${key}`).sort()).toEqual([
      "0 instagram",
      "1 x",
    ]);

    let statements = 0;
    store.onStatement = () => (statements += 1);
    const again = await imported(store, aContentFolder(), LATER);
    store.onStatement = null;
    expect(again).toEqual({ ok: true, changed: false, revisions: 0, ...allTaken });
    expect(statements).toBeLessThanOrEqual(17);
    expect(await everything(store)).toEqual(first);
  });

  test("a changed lesson is a new revision with its impact and its sentence", async () => {
    const store = await open();
    await imported(store);
    expect(await imported(store, otherLesson, LATER)).toMatchObject({
      changed: true,
      revisions: 1,
    });
    expect(await revisionsOf(store, "angry")).toEqual([
      { number: 1, impact: "notice", change: "New lesson.", publishedAt: NOON, retiredAt: null },
      {
        number: 2,
        impact: "relearn",
        change: "Thousands, not hundreds.",
        publishedAt: LATER,
        retiredAt: null,
      },
    ]);
    expect(await contentStamp(store.read)).toBe(2);
    await imported(store, aContentFolder(), LATER);
    expect((await revisionsOf(store, "angry")).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("a changed question is a revision of the question and of its quiz, and of no other", async () => {
    const store = await open();
    await imported(store);
    const quiz = QUIZ.replace("Have a voucher.", "Have a cake.");
    const files = aContentFolder({ "modules/reply/quiz.yaml": quiz });
    expect(await imported(store, files, LATER)).toMatchObject({ revisions: 2 });
    const { questionRevisions, questions } = await everything(store);
    const first = questions.find(({ key }) => key === "first");
    expect(questionRevisions.map(({ questionId, number }) => [questionId, number])).toContainEqual([
      first?.id,
      2,
    ]);
    expect(questionRevisions).toHaveLength(3);
  });

  test("what leaves the files is retired with its history, and comes back as itself", async () => {
    const store = await open();
    await imported(store);
    const before = await everything(store);
    await imported(store, withoutQuiz, LATER);
    const gone = await everything(store);
    expect(gone.activities.find(({ key }) => key === "quiz")?.retiredAt).toEqual(LATER);
    expect(gone.questions.map(({ retiredAt }) => retiredAt)).toEqual([LATER, LATER]);
    expect(gone.questionRevisions).toHaveLength(2);

    await imported(store, aContentFolder(), LATER);
    const back = await everything(store);
    const byId = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(byId(back.activities)).toEqual(byId(before.activities));
    expect(back.activities.every(({ retiredAt }) => retiredAt === null)).toBe(true);
    expect(back.questions.every(({ retiredAt }) => retiredAt === null)).toBe(true);
    expect(await revisionsOf(store, "quiz")).toHaveLength(1);
  });

  test("a module that leaves takes its activities with it", async () => {
    const store = await open();
    await imported(store);
    const content = { ...contentOf(aContentFolder()), modules: [], programmes: [] };
    await importContent({ store, content, now: LATER });
    const { programmes, modules, activities, questions } = await everything(store);
    for (const rows of [programmes, modules, activities, questions])
      expect(rows.every(({ retiredAt }) => retiredAt?.getTime() === LATER.getTime())).toBe(true);
  });

  test("a published policy is never rewritten, and nothing else of that import lands", async () => {
    const store = await open();
    await imported(store);
    const before = await everything(store);
    const files = aContentFolder({
      "companies/harbour-and-pine/policy/2026.1.md": POLICY.replace("Those who", "Only those who"),
      "modules/reply/angry.md": LESSON.replace("Hundreds may", "Thousands may"),
    });
    expect(await imported(store, files, LATER)).toEqual({
      ok: false,
      mistakes: [
        {
          file: "companies/harbour-and-pine/policy/2026.1.md",
          line: 1,
          message:
            "Version 2026.1 is published and people may have signed it, so it can’t change. Restore it, and write the change as a new version.",
        },
      ],
    });
    expect(await everything(store)).toEqual(before);
  });

  test("a new policy version follows the others; an earlier one cannot be added", async () => {
    const store = await open();
    await imported(store);
    const version = (name: string) => ({
      [`companies/harbour-and-pine/policy/${name}.md`]: POLICY.replace("2026.1", name),
    });
    const files = aContentFolder({ ...version("2026.10"), ...version("2026.9") });
    await importContent({
      store,
      content: contentOf(files),
      now: LATER,
      publishedAt: ({ kind, version }) =>
        kind === "policy" && version === "2026.9" ? NOON : LATER,
    });
    const { policies } = await everything(store);
    expect(
      policies.map(({ number, version, publishedAt }) => [number, version, publishedAt]).sort(),
    ).toEqual([
      [1, "2026.1", NOON],
      [2, "2026.9", NOON],
      [3, "2026.10", LATER],
    ]);
    const earlier = await imported(store, aContentFolder(version("2025.4")), LATER);
    expect(earlier).toMatchObject({ ok: false, mistakes: [{ line: 1 }] });
  });

  test("a company follows its playbook: name, time zone, channels", async () => {
    const store = await open();
    await imported(store);
    const playbook = PLAYBOOK.replace("name: Harbour & Pine Bakery", "name: Harbour Bakery")
      .replace("Europe/London", "Europe/Dublin")
      .replace("limit: 2200", "limit: 2000")
      .replace(/.*key: x,.*\n/, "");
    const files = aContentFolder({ "companies/harbour-and-pine/playbook.yaml": playbook });
    await imported(store, files, LATER);
    const { companies, channels, playbooks } = await everything(store);
    expect(companies).toMatchObject([{ name: "Harbour Bakery", timeZone: "Europe/Dublin" }]);
    expect(channels.find(({ key }) => key === "instagram")).toMatchObject({
      characterLimit: 2000,
      retiredAt: null,
    });
    expect(channels.find(({ key }) => key === "x")?.retiredAt).toEqual(LATER);
    expect(playbooks.map(({ number }) => number).sort()).toEqual([1, 2]);

    await imported(store, aContentFolder(), LATER);
    const back = await everything(store);
    expect(back.channels).toHaveLength(2);
    expect(back.channels.every(({ retiredAt }) => retiredAt === null)).toBe(true);
  });
});

describe("reconciling rows with files", () => {
  const row = { id: "1", key: "a", retired: false, number: 2, hash: "x" };
  test("an unchanged row asks for nothing", () => {
    expect(reconcile([row], [{ key: "a", hash: "x" }])).toEqual({
      added: [],
      revised: [],
      restored: [],
      retired: [],
    });
  });
  test("a retired row that is still gone stays as it is", () => {
    expect(reconcile([{ ...row, retired: true }], []).retired).toEqual([]);
  });
  test("a row comes back changed: restored, with the next number", () => {
    const wanted = { key: "a", hash: "y" };
    expect(reconcile([{ ...row, retired: true }], [wanted])).toEqual({
      added: [],
      revised: [{ id: "1", number: 3, wanted }],
      restored: ["1"],
      retired: [],
    });
  });
});
