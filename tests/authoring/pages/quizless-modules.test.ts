import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findActivity } from "~/assessment/queries/assessment";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { bumpContent } from "../../support/clearance/a-team";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { theTrainer } from "../../support/the-trainer";

const WARNING = "has no published quiz";

let site: Site;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

const textOf = async (path: string) => (await dana.get(path)).text();

async function withoutItsQuiz(moduleKey: string) {
  const { store, clock } = site;
  const quiz = await findActivity(store.read, { moduleKey, activityKey: "quiz" });
  await store.write(async (tx) => {
    const { activity } = tx.tables;
    const id = quiz!.activity.id;
    await tx.update(activity).set({ retiredAt: clock.now }).where(eq(activity.id, id));
  });
  await bumpContent(store);
}

test("a module without a quiz says so in the library and where its lessons are published, and holds nothing up", async () => {
  const path = "modules/tone/plain-short-specific.md";
  const call = { store: site.store, actor: await theTrainer(site.store), now: site.clock.now };
  const { published } = await openDraft({ ...call, path });
  const text = published!.text.replace(/^title: .*/m, "title: Another title");
  const base = { sequence: 0, baseNumber: published!.number };
  expect(await saveDraft({ ...call, path, text, ...base })).toMatchObject({ ok: true });
  const publishing = "/studio/library/tone/plain-short-specific/publish";
  const quizless = (library: string) => library.split("No quiz").length - 1;
  const before = quizless(await textOf("/studio/library"));
  expect(await textOf(publishing)).not.toContain(WARNING);

  await withoutItsQuiz("tone");
  expect(quizless(await textOf("/studio/library"))).toBeGreaterThan(before);
  const shown = await textOf(publishing);
  expect(shown).toContain(WARNING);
  expect(shown).toMatch(/<button(?![^>]*disabled)[^>]*>Publish version/);
});
