import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/studio/library/why/people-want-you/translations";
const EDIT = `${PAGE}/fr/edit`;
let site: Site;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

test("without JavaScript, a translation is started, saved, and refused while parts of it are English", async () => {
  const listed = await (await dana.get(PAGE)).text();
  expect(listed).toContain("German");
  expect(listed).toContain("Translate into French");
  for (const _ of [1, 2]) {
    const started = await dana.post(PAGE, { language: "fr" });
    expect(started.status).toBe(303);
    expect(started.headers.get("location")).toBe(EDIT);
  }
  expect(await (await dana.get(EDIT)).text()).toContain(
    "“People want you, not a stand-in” in French",
  );
  const text = "---\ntitle: On vous veut, vous\nlead: Une personne.\n---\n\nUn seul paragraphe.\n";
  const save = { intent: "save", text, sequence: "1", baseNumber: "0" };
  const saved = await dana.post(EDIT, save);
  expect(saved.headers.get("location")).toBe(EDIT);
  const late = await dana.post(EDIT, { ...save, text: "Late" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Nothing was overwritten.");
  const review = await (await dana.get(`${PAGE}/fr/publish`)).text();
  expect(review).toContain("Missing here: a post.");
});

test("a translation that is there is reviewed, and nothing is published that was not looked at", async () => {
  expect(await (await dana.get(`${PAGE}/de/history`)).text()).toContain("Version 1");
  expect(await (await dana.get(`${PAGE}/de/publish`)).text()).toContain("Nothing to publish");
  expect((await dana.get(`${PAGE}/it/edit`)).status).toBe(404);
  expect((await dana.get(`${PAGE}/de/edit/no-such-company`)).status).toBe(404);
});
