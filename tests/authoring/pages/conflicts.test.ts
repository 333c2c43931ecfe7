import { afterAll, beforeAll, expect, test } from "vitest";
import { openConflicts } from "~/authoring/queries/authoring";
import { giveWork } from "../../support/browser/trainers-work";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/studio/library/conflicts";
let site: Site;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  await giveWork(site.store);
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

async function conflictOf(path: string) {
  const conflict = (await openConflicts(site.store.read)).find((one) => one.path === path);
  return { id: conflict?.id ?? "", sequence: "0" };
}

test("without JavaScript, keeping the studio’s text twice is keeping it once", async () => {
  const page = await (await dana.get(PAGE)).text();
  expect(page).toContain("Lesson “When a customer is angry in public”, in Replying");
  expect(page).toContain("modules/reply/thanks.md");
  const form = { ...(await conflictOf("modules/reply/angry-in-public.md")), choice: "studio" };
  for (const _ of [1, 2]) {
    const kept = await dana.post(PAGE, form);
    expect(kept.status).toBe(303);
    expect(kept.headers.get("location")).toBe(`${PAGE}?done=studio`);
  }
  expect(await (await dana.get(PAGE)).text()).not.toContain("angry-in-public.md");
  const late = await dana.post(PAGE, { ...form, choice: "folder" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("has already decided this and kept the studio’s text.");
});

test("taking the folder’s lesson leads to where it is written", async () => {
  const form = { ...(await conflictOf("modules/reply/thanks.md")), choice: "folder" };
  const stale = await dana.post(PAGE, { ...form, sequence: "7" });
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain("since you looked");
  const taken = await dana.post(PAGE, form);
  expect(taken.status).toBe(303);
  expect(taken.headers.get("location")).toBe("/studio/library/reply/thanks/edit");
});

test("a choice that is none is refused in words", async () => {
  const refused = await dana.post(PAGE, { id: "", choice: "both", sequence: "-1" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Choose one of the two");
});
