import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const HISTORY = "/clearance/policy/edit/history";
const FRENCH = "/clearance/policy/edit/translations/2026.2/fr";
const STUDIO = "/studio/companies/harbour-and-pine/policy";
let site: Site;
let priya: Visitor;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  priya = await signedIn(site, PEOPLE.manager);
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

test("without JavaScript, a manager starts a translation from the policy’s history, and it isn’t published while parts of it are English", async () => {
  const listed = await (await priya.get(HISTORY)).text();
  expect(listed).toContain("Translations of version 2026.2");
  expect(listed).toContain("Translate into French");
  expect(listed).not.toContain("Translate into German");
  const start = { intent: "translate", version: "2026.2", language: "fr" };
  for (const _ of [1, 2]) {
    const started = await priya.post(HISTORY, start);
    expect(started.headers.get("location")).toBe(`${FRENCH}/edit`);
  }
  const old = await priya.post(HISTORY, { ...start, version: "2026.1" });
  expect(old.status).toBe(409);
  const text = "---\ntitle: Charte\nchange: Première.\n---\n\nUn seul paragraphe.\n";
  const save = { intent: "save", text, sequence: "1", baseNumber: "0" };
  expect((await priya.post(`${FRENCH}/edit`, save)).headers.get("location")).toBe(`${FRENCH}/edit`);
  const late = await dana.post(`${STUDIO}/translations/2026.2/fr/edit`, { ...save, text: "Late" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Nothing was overwritten.");
  expect(await (await dana.get(`${STUDIO}/translations/2026.2/fr/publish`)).text()).toContain(
    "Missing here",
  );
});

test("the one that is there is seen in its history by both doors, and by nobody else", async () => {
  for (const page of [
    await priya.get("/clearance/policy/edit/translations/2026.2/de/history"),
    await dana.get(`${STUDIO}/translations/2026.2/de/history`),
  ])
    expect(await page.text()).toContain("Version 1");
  const niall = await signedIn(site, PEOPLE.otherManager);
  expect((await niall.get(`${FRENCH}/edit`)).status).toBe(404);
  expect((await dana.get(`${STUDIO}/translations/2026.2/it/edit`)).status).toBe(404);
});
