import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesToSee, type PageToSee } from "../../support/browser/pages";
import { openSite, signedIn, type Site } from "../../support/harness/site";

let site: Site;
let pages: readonly PageToSee[];

beforeAll(async () => {
  site = await openSite();
  pages = await pagesToSee(site);
});

afterAll(() => site.stop());

async function open(name: string) {
  const { who, path } = pages.find((page) => page.name === name)!;
  const visitor = await signedIn(site, who!);
  return { visitor, path, read: async (to = path) => (await visitor.get(to)).text() };
}

/** The value of a hidden field. */
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;

const isChosen = (html: string, name: string, value: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*checked=""[^>]*value="${value}"`).test(html) ||
  new RegExp(`<input[^>]*name="${name}"[^>]*value="${value}"[^>]*checked=""`).test(html);

test.each([
  ["desk-calibration", (path: string) => path],
  ["trainer-calibration", (path: string) => path.replace("/reviews", "")],
])("what is judged on %s is saved by a button, and as it is chosen", async (name, keptAt) => {
  const { visitor, path, read } = await open(name);
  const html = await read();
  const list = {
    number: hidden(html, "number"),
    revision: hidden(html, "revision"),
    count: hidden(html, "count"),
  };
  const begun = { ...list, intent: "save", "sample-1-score-honest": "2" };
  const saved = await visitor.post(path, begun);
  expect(saved.status).toBe(303);
  const kept = saved.headers.get("Location")!;
  expect(kept).toContain("kept=1");
  const after = await read(kept);
  expect(after).toContain("Draft saved");
  expect(isChosen(after, "sample-1-score-honest", "2")).toBe(true);

  const answers = `${keptAt(path)}/${list.number}/answers`;
  const time = (await (await visitor.get(answers)).json()) as { sequence: number };
  const typed = await visitor.post(answers, {
    ...list,
    asked: "2",
    "sequence-2": String(time.sequence),
    "sample-2-critical": ["blame", "personal-data"],
    "sample-2-score-plain": "0",
  });
  expect(await typed.json()).toEqual({ ok: true, superseded: [], mistaken: [] });
  const both = await read();
  expect(isChosen(both, "sample-1-score-honest", "2")).toBe(true);
  expect(isChosen(both, "sample-2-score-plain", "0")).toBe(true);
  expect(isChosen(both, "sample-2-critical", "personal-data")).toBe(true);

  // A list that isn’t the one to be judged is refused, in words, and changes nothing.
  const other = await visitor.post(path, { ...begun, revision: "another" });
  expect(other.status).toBe(409);
  expect(await other.text()).toContain("samples have changed");
  expect((await visitor.post(answers, { ...list, asked: "2" })).status).toBe(400);
  expect(isChosen(await read(), "sample-1-score-honest", "2")).toBe(true);
});

test.each([
  "my-clearance-supervised",
  "employee-home-supervised",
  "manager-person-supervised",
  "manager-board-supervised",
])("%s says how far the supervision is", async (name) => {
  const { read } = await open(name);
  expect(await read()).toMatch(/[Ss]upervised, \d+ of 10|\d+ of 10/);
});
