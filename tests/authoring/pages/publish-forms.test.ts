import { afterAll, beforeAll, expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { theTrainer } from "../../support/the-trainer";

let site: Site;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

/** Another lesson for each test, so that none meets what the others published. */
async function drafted(key: string, change = "Another title") {
  const path = `modules/reply/${key}.md`;
  const call = {
    store: site.store,
    actor: await theTrainer(site.store),
    now: site.clock.now,
    path,
  };
  const { published, draft } = await openDraft(call);
  const text = published!.text.replace(/^title: .*/m, `title: ${change}`);
  const base = published!.number;
  const saved = await saveDraft({
    ...call,
    text,
    sequence: draft?.sequence ?? 0,
    baseNumber: base,
  });
  if (!saved.ok) throw new Error("The draft was not saved.");
  const page = `/studio/library/reply/${key}/publish`;
  const fields = {
    id: newId(site.clock.now),
    intent: "publish",
    sequence: String(saved.sequence),
    impact: "notice",
    change: "Another title.",
    when: "now",
  };
  const versions = async () => (await fileHistory(site.store.read, path)).length;
  return { call, page, fields, versions, base };
}

test("what is wrong in a quiz is said by its fields’ names and its questions’ numbers, not by the file’s keys", async () => {
  const path = "modules/shift/quiz.yaml";
  const call = {
    store: site.store,
    actor: await theTrainer(site.store),
    now: site.clock.now,
    path,
  };
  const { published, draft } = await openDraft(call);
  const { number, text } = published!;
  const broken = text
    .replace(/^passMark: .*/m, "passMark: 800")
    .replace(/^impact: .*\n/m, "")
    .replace(/^( {4}objective: ).*/m, "$1shift.gone");
  await saveDraft({ ...call, text: broken, sequence: draft?.sequence ?? 0, baseNumber: number });
  const page = await (await dana.get("/studio/library/shift/quiz/publish")).text();
  const list = /<ul class="plain-list ruled anywhere">(.*?)<\/ul>/s.exec(page)?.[1] ?? "";
  const said = list.replace(/<\/(?:p|li)>/g, "\n").replace(/<[^>]*>/g, "");
  expect(said.split("\n").filter(Boolean)).toEqual([
    "This must be 100 or less.",
    "Pass mark",
    "Choose one of this module’s objectives.",
    "Question 1: Objective",
  ]);
  expect(list).toContain('href="/studio/library/shift/quiz/edit"');
  expect(page.replace(/<script[^]*?<\/script>/g, "")).not.toMatch(/passMark/);
});

test("the page shows what changed and what each impact asks, and publishing leads to the history", async () => {
  const { page, fields, versions, base } = await drafted("angry-in-public");
  const shown = await (await dana.get(page)).text();
  for (const words of [`Publish version ${base + 1}`, "Another title", "Pauses", "UTC"])
    expect(shown).toContain(words);
  const sent = await dana.post(page, fields);
  expect(sent.status).toBe(303);
  const to = sent.headers.get("location")!;
  expect(to).toMatch(/\/history\?published=notice&people=\d+$/);
  expect(await (await dana.get(to)).text()).toContain("people will see what changed.");
  // The same form again, as after a second press, leads to the same place and publishes nothing.
  const again = await dana.post(page, fields);
  expect(again.status).toBe(303);
  expect(await versions()).toBe(base + 1);
});

test("impact and sentence are needed, and what was typed stays", async () => {
  const { page, fields, versions, base } = await drafted("reading-a-post");
  const { impact: _, ...without } = fields;
  const sent = await dana.post(page, { ...without, change: " " });
  expect(sent.status).toBe(400);
  const shown = await sent.text();
  expect(shown).toContain("Choose what people have to do.");
  expect(shown).toContain("Say in a sentence what changed.");
  const typed = await dana.post(page, { ...fields, when: "later", at: "2020-01-01T09:00" });
  expect(typed.status).toBe(400);
  const kept = await typed.text();
  expect(kept).toContain("That time has passed.");
  expect(kept).toContain("Another title.");
  expect(await versions()).toBe(base);
});

test("what somebody saved since it was looked at is not published, and is shown", async () => {
  const { page, fields, versions, base } = await drafted("reading-a-post", "As it was looked at");
  await drafted("reading-a-post", "As it was saved since");
  const sent = await dana.post(page, fields);
  expect(sent.status).toBe(409);
  const shown = await sent.text();
  expect(shown).toContain("Someone has saved or discarded the draft since you looked");
  expect(shown).toContain("since");
  expect(shown).toContain(`name="sequence" value="${Number(fields.sequence) + 1}"`);
  expect(await versions()).toBe(base);
});

test("a time is taken in the zone that came with it, and can be taken back", async () => {
  const { call, page, fields } = await drafted("reading-a-post", "Later on");
  const later = { ...fields, when: "later", at: "2027-07-01T09:00", timeZone: "Europe/London" };
  expect((await dana.post(page, later)).status).toBe(303);
  const { draft } = await openDraft(call);
  expect(draft?.publishAt?.toISOString()).toBe("2027-07-01T08:00:00.000Z");
  expect(await (await dana.get(page)).text()).toContain("Cancel schedule");
  await dana.post(page, { ...fields, intent: "take-back" });
  expect((await openDraft(call)).draft?.publishAt).toBeNull();
});

test("restoring an old version leads to the editor with a draft of it", async () => {
  const { call } = await drafted("reading-a-post", "Given up");
  const { draft, published } = await openDraft(call);
  const history = "/studio/library/reply/reading-a-post/history";
  const fields = { intent: "restore", sequence: String(draft!.sequence), number: "1" };
  const sent = await dana.post(history, fields);
  expect(sent.headers.get("location")).toBe("/studio/library/reply/reading-a-post/edit");
  expect((await openDraft(call)).draft?.text).toBe(published!.text);
  expect(await (await dana.get(history)).text()).toContain("Restore text");
});
