import { afterAll, beforeAll, expect, test } from "vitest";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { readLawForm } from "~/authoring/rules/law/file";
import { lawFormText, type LawForm } from "~/authoring/rules/law/form";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const LIST = "/studio/library/law";
const PAGE = `${LIST}/disclosure`;
const PATH = "law/disclosure.yaml";

let site: Site;
let dana: Visitor;
let form: LawForm;

beforeAll(async () => {
  site = await openSite();
  // The law that is shipped was checked after the demo’s day.
  site.clock.now = new Date("2026-12-05T10:00:00Z");
  dana = await signedIn(site, PEOPLE.trainer);
  form = readLawForm((await published()).text)!;
});

afterAll(() => site.stop());

const published = async () => (await currentTexts(site.store.read, [PATH]))[0]!;
const draft = () => findDraft(site.store.read, PATH);

/** The form as a browser without JavaScript sends it. */
const fieldsOf = (wanted: LawForm, base: number) => ({
  ...Object.fromEntries(new URLSearchParams(lawFormText(wanted))),
  sequence: "0",
  base: String(base),
  whole: "yes",
});

test("the list shows each place’s text with links to its sources, and the library leads there", async () => {
  expect(await (await dana.get("/studio/library")).text()).toContain(`href="${LIST}"`);
  const html = await (await dana.get(LIST)).text();
  expect(html).toContain("Saying that you work there, or were paid");
  expect(html).toContain('href="https://www.legislation.gov.uk/ukpga/2024/13/schedule/20"');
  expect(html).toContain("legislation.gov.uk)");
});

test("a check by its button says that only the date changed", async () => {
  const { number } = await published();
  const sent = await dana.post(LIST, {
    topic: "disclosure",
    place: "eu",
    number: String(number),
  });
  expect(sent.status).toBe(303);
  const shown = await (await dana.get(sent.headers.get("location")!)).text();
  expect(shown).toContain("Noted as checked today");
  expect((await dana.post(LIST, { topic: "disclosure", place: "mars", number: "1" })).status).toBe(
    400,
  );
});

test("a form cut short changes nothing", async () => {
  const { whole: _, ...cut } = fieldsOf({ ...form, title: "Cut" }, 1);
  expect((await dana.post(PAGE, { ...cut, do: "save" })).status).toBe(400);
  expect(await draft()).toBeNull();
});

test("what is typed is saved, published, and in the history", async () => {
  const { number, text } = await published();
  const now = readLawForm(text)!;
  const us = { ...now.us, text: "Say so in every post." };
  const sent = await dana.post(PAGE, { ...fieldsOf({ ...now, us }, number), do: "look" });
  expect(sent.headers.get("location")).toBe(`${PAGE}/publish`);
  const page = await (await dana.get(`${PAGE}/publish`)).text();
  expect(page).toContain("Say so in every post.");
  expect(await (await dana.get(LIST)).text()).toContain("is editing this");
  const id = /name="id"[^>]*value="([^"]+)"/.exec(page)![1]!;
  const out = await dana.post(`${PAGE}/publish`, {
    id,
    intent: "publish",
    sequence: String((await draft())!.sequence),
    first: "yes",
  });
  expect(out.headers.get("location")).toBe(`${PAGE}/history?published=1`);
  expect((await published()).text).toContain("Say so in every post.");
  expect(await draft()).toBeNull();
});

test("its history leads to a lesson’s publish page, to have people look again", async () => {
  const html = await (await dana.get(`${PAGE}/history`)).text();
  const lesson = /name="lesson" value="([^"]+)"/.exec(html)![1]!;
  const module = /name="module" value="([^"]+)"/.exec(html)![1]!;
  const sent = await dana.post(LIST, { what: "again", topic: "disclosure", module, lesson });
  const to = `/studio/library/${module}/${lesson}/publish`;
  expect(sent.headers.get("location")).toBe(to);
  expect(await (await dana.get(to)).text()).toContain("What the law says has changed");
});
