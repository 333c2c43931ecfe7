import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import type { Tree } from "~/curriculum/rules/tree";
import { Refusal } from "~/kit/http/refusal";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { previewActivity } from "~/authoring/services/preview/preview-activity.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import type { Store } from "~db/store";
import { aContentFolder, PLAYBOOK, POLICY } from "../../../support/content/a-content-folder";
import { bumpContent } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { aTrainer, NOON } from "../../../support/makers";

const FERRIES = PLAYBOOK.replace("Harbour & Pine Bakery", "Tidewater Ferries")
  .replace("short: Harbour & Pine", "short: Tidewater")
  .replace("rule: a first name", "rule: initials");

async function taught(store: Store, { override = "" } = {}) {
  const files = aContentFolder({
    "companies/tidewater/playbook.yaml": `${override}${FERRIES}`,
    "companies/tidewater/policy/2026.1.md": POLICY,
  });
  const { content, mistakes } = checkContent(files);
  expect(mistakes).toEqual([]);
  await importContent({ store, content, now: NOON });
  await bumpContent(store);
  const companies = await store.read.select().from(store.read.tables.company);
  const byKey = new Map(companies.map((company) => [company.key, company]));
  const harbour = byKey.get("harbour-and-pine")!;
  const tidewater = byKey.get("tidewater")!;
  return { harbour, tidewater, both: await aTrainer(store, [harbour, tidewater]) };
}

/** Every word that a tree shows. */
function wordsIn(tree: Tree | string): string {
  const nodes: unknown = typeof tree === "string" ? JSON.parse(tree) : tree;
  const words: string[] = [];
  const walk = (node: unknown) => {
    if (typeof node === "string") words.push(node);
    else if (node && typeof node === "object") Object.values(node).forEach(walk);
  };
  walk(nodes);
  return words.join(" ");
}

async function statusOf(work: Promise<unknown>): Promise<number | string> {
  return work.then(
    () => "it was shown",
    (error: unknown) => (error instanceof Refusal ? error.status : String(error)),
  );
}

eachEngine("the library", (open) => {
  test("says on what terms a programme grants, and which company asks otherwise", async () => {
    const store = await open();
    const { both, harbour } = await taught(store, {
      override: "programmes:\n  reply: { validMonths: 6, renewal: whole }\n",
    });
    const terms = async (actor: typeof both) => {
      const [programme] = (await showLibrary({ store, actor, now: NOON })).programmes;
      return { terms: programme?.terms, otherwise: programme?.otherwise };
    };
    const usual =
      "Valid for 12 months. Renewable in its last 60 days. To renew: all quizzes again, the signed policy and both sign-offs. That’s enough however long ago it expired.";
    expect(await terms(both)).toEqual({
      terms: usual,
      otherwise: [
        {
          company: "Tidewater",
          terms:
            "Valid for 6 months. Renewable in its last 60 days. To renew: all lessons and quizzes again, the signed policy and both sign-offs.",
        },
      ],
    });
    const one = await aTrainer(store, [harbour]);
    expect(await terms(one)).toEqual({ terms: usual, otherwise: [] });
  });

  test("lists programmes, their modules and what is in them, at the current revision", async () => {
    const store = await open();
    const { both } = await taught(store);
    const { programmes, others } = await showLibrary({ store, actor: both, now: NOON });
    expect(others).toEqual([]);
    expect(programmes).toMatchObject([
      {
        key: "reply",
        title: "Cleared to reply",
        level: "reply",
        modules: [
          {
            key: "reply",
            title: "Replying",
            activities: [
              { key: "angry", kind: "lesson", minutes: 6, number: 1, editedAt: NOON },
              { key: "quiz", kind: "quiz", title: "Replying: quiz", minutes: 6, number: 1 },
            ],
          },
        ],
      },
    ]);
  });

  test("shows a lesson as each company reads it, with its source", async () => {
    const store = await open();
    const { both } = await taught(store);
    const lesson = { store, actor: both, now: NOON, moduleKey: "reply", activityKey: "angry" };
    const first = await previewActivity({ ...lesson, companyKey: null });
    const second = await previewActivity({ ...lesson, companyKey: "tidewater" });
    if (first.kind !== "lesson" || second.kind !== "lesson") throw new Error("It is a lesson.");
    expect(first.company.key).toBe("harbour-and-pine");
    expect(wordsIn(first.tree)).toContain("at Harbour & Pine too");
    expect(wordsIn(first.tree)).toContain("we sign with a first name");
    expect(wordsIn(second.tree)).toContain("at Tidewater too");
    expect(wordsIn(second.tree)).toContain("we sign with initials");
    expect(second.source).toBe(first.source);
    expect(second.source).toContain("{% $company.short %}");
    expect(second.companies.map(({ key }) => key)).toEqual(["harbour-and-pine", "tidewater"]);
  });

  test("shows a quiz with its key, in the company’s words", async () => {
    const store = await open();
    const { both } = await taught(store);
    const quiz = await previewActivity({
      store,
      actor: both,
      now: NOON,
      moduleKey: "reply",
      activityKey: "quiz",
      companyKey: "tidewater",
    });
    if (quiz.kind !== "quiz") throw new Error("It is a quiz.");
    expect(quiz.passBasisPoints).toBe(8000);
    expect(quiz.questions.map(({ key, objective }) => [key, objective])).toEqual([
      ["first", "Names the problem first"],
      ["several", "Names the problem first"],
    ]);
    expect(wordsIn(quiz.questions[0]!.stem)).toContain("serve Jo best at Tidewater?");
    const { review } = quiz.questions[0]!;
    if (review.type !== "single-choice") throw new Error("It is a single choice.");
    expect(review.options.map(({ verdict }) => verdict)).toEqual(["right", "wrong", "wrong"]);
    expect(wordsIn([...review.options[1]!.feedback!])).toBe("Jo hears an excuse.");
  });

  test("is shown for a company the trainer is engaged with, and only what is there", async () => {
    const store = await open();
    const { harbour } = await taught(store);
    const actor = await aTrainer(store, [harbour], "Only Harbour");
    const there = {
      store,
      actor,
      now: NOON,
      moduleKey: "reply",
      activityKey: "angry",
      companyKey: null,
    };
    expect((await previewActivity(there)).companies).toHaveLength(1);
    expect(await statusOf(previewActivity({ ...there, companyKey: "tidewater" }))).toBe(404);
    expect(await statusOf(previewActivity({ ...there, companyKey: "" }))).toBe(404);
    expect(await statusOf(previewActivity({ ...there, moduleKey: "none" }))).toBe(404);
    expect(await statusOf(previewActivity({ ...there, activityKey: "none" }))).toBe(404);
    expect(await statusOf(previewActivity({ ...there, moduleKey: "__proto__" }))).toBe(404);
    const free = await aTrainer(store, [], "Without Company");
    expect(await statusOf(previewActivity({ ...there, actor: free }))).toBe(404);
  });
});
