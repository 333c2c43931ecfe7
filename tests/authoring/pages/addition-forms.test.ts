import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { readProgrammeForm } from "~/authoring/rules/programme/file";
import { currentTexts } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { theTrainer } from "../../support/the-trainer";

let site: Site;
let dana: Visitor;
let priya: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  priya = await signedIn(site, PEOPLE.manager);
});

afterAll(() => site.stop());

/** The enrolments in a manager's queue, as the links of its list name them. */
async function queue(): Promise<string[]> {
  const shown = await (await priya.get("/clearance/sign-offs")).text();
  const links = [...shown.matchAll(/[?&;]who=([^"&]+)"/g)].map(([, id]) => id!);
  const named = [...new Set(links)];
  expect(named.length).toBeGreaterThan(1);
  return named;
}

async function aNewLesson(key: string) {
  const { store, clock } = site;
  const from = "modules/reply/angry-in-public.md";
  const [angry] = await currentTexts(store.read, [from]);
  const call = { store, actor: await theTrainer(store), now: clock.now };
  const text = angry!.text.replace(/^title: .*/m, `title: About ${key}`);
  await saveDraft({ ...call, path: `modules/reply/${key}.md`, text, sequence: 0, baseNumber: 0 });
  const id = newId(clock.now);
  const fields = {
    id,
    intent: "publish",
    sequence: "1",
    first: "yes",
    change: "New.",
    when: "now",
  };
  return { page: `/studio/library/reply/${key}/publish`, fields };
}

/** Whom each revision of a module says that what is new in it applies to. */
async function reaches(moduleKey: string) {
  const { module, moduleRevision } = site.store.read.tables;
  const modules = await site.store.read.select().from(module);
  const id = modules.find(({ key }) => key === moduleKey)?.id;
  const rows = await site.store.read.select().from(moduleRevision);
  return rows
    .filter(({ moduleId }) => moduleId === id)
    .sort((a, b) => a.number - b.number)
    .map(({ reach }) => reach);
}

test("a new lesson asks whom it is for, the least first, and empties nobody's queue", async () => {
  const { page, fields } = await aNewLesson("thanks");
  const before = await queue();
  const shown = await (await dana.get(page)).text();
  expect(shown).toMatch(/<input[^>]*name="reach"[^>]*checked=""[^>]*value="starting"/);
  for (const words of [
    "Everyone who isn’t cleared yet",
    "Everyone, cleared people too",
    "Who they are",
  ])
    expect(shown).toContain(words);
  const known = await reaches("reply");
  const wrong = await dana.post(page, { ...fields, reach: "nobody" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("Choose who it applies to.");
  expect(await reaches("reply")).toEqual(known);

  const sent = await dana.post(page, { ...fields, reach: "uncleared" });
  expect(sent.status).toBe(303);
  const told = await (await dana.get(sent.headers.get("location")!)).text();
  expect(told).toContain("applies to everyone who isn’t cleared yet");
  // Pressed twice, with another choice: what was sent first stands.
  expect((await dana.post(page, { ...fields, reach: "cleared" })).status).toBe(303);
  expect(await reaches("reply")).toEqual([...known, "uncleared"]);
  expect(await queue()).toEqual(before);
});

test("a form of before the choice publishes for those who start", async () => {
  const { page, fields } = await aNewLesson("silence");
  const known = await reaches("reply");
  expect((await dana.post(page, fields)).status).toBe(303);
  expect(await reaches("reply")).toEqual([...known, "starting"]);
});

test("a programme that comes to ask for more asks who that is for, and publishes it for them", async () => {
  const page = "/studio/library/programme/share";
  const path = "programmes/share.yaml";
  const { store, clock } = site;
  const [file] = await currentTexts(store.read, [path]);
  const form = readProgrammeForm(file!.text)!;
  const { policy, modules: known, ...fields } = form;
  const modules = [...known, "tools"];
  const typed = {
    ...fields,
    ...(policy ? { policy: "yes" } : {}),
    module: modules,
    sequence: "0",
    base: String(file!.number),
    whole: "yes",
  };
  const sent = await dana.post(page, { ...typed, do: "look" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${page}/publish`]);
  const shown = await (await dana.get(`${page}/publish`)).text();
  expect(shown).toMatch(/<input[^>]*name="reach"[^>]*checked=""[^>]*value="starting"/);
  for (const words of ["Module added", "Who it affects", "Who they are"])
    expect(shown).toContain(words);
  expect((await currentTexts(store.read, [path]))[0]!.number).toBe(file!.number);
  const publish = { id: newId(clock.now), intent: "publish", sequence: "1", when: "now" };
  const published = await dana.post(`${page}/publish`, { ...publish, reach: "uncleared" });
  expect(published.status).toBe(303);
  const told = await (await dana.get(published.headers.get("location")!)).text();
  expect(told).toContain("What’s new applies to everyone who isn’t cleared yet.");
  const [after] = await currentTexts(store.read, [path]);
  expect(after!.number).toBe(file!.number + 1);
  expect(readProgrammeForm(after!.text)!.modules).toEqual(modules);
});
