import { afterAll, beforeAll, expect, test } from "vitest";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/clearance/playbook";
const STUDIO = "/studio/companies/harbour-and-pine/playbook";
const PATH = "companies/harbour-and-pine/playbook.yaml";

let site: Site;
let priya: Visitor;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  priya = await signedIn(site, PEOPLE.manager);
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

const plain = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What a browser without scripts would send of a page's form. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const name = at("name");
    if (name === undefined || (at("type") === "checkbox" && !/\bchecked\b/.test(tag))) continue;
    fields[name] = plain(at("value") ?? "");
  }
  for (const [, name = "", text = ""] of html.matchAll(
    /<textarea\b[^>]*\bname="([^"]*)"[^>]*>([^]*?)<\/textarea>/g,
  ))
    fields[name] = plain(text);
  for (const [, name = "", options = ""] of html.matchAll(
    /<select\b[^>]*\bname="([^"]*)"[^>]*>([^]*?)<\/select>/g,
  )) {
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, one = ""]) => one);
    const chosen = all.find((one) => /\bselected\b/.test(one)) ?? all[0] ?? "";
    fields[name] = /\bvalue="([^"]*)"/.exec(chosen)?.[1] ?? "";
  }
  return fields;
}

async function formOn(page: string, visitor = priya) {
  return fieldsOf(await (await visitor.get(page)).text());
}

test("without JavaScript a button of a list changes the form alone, and keeps what was typed", async () => {
  const fields = { ...(await formOn(PAGE)), "signature.rule": "as typed <b>", do: "add:offLimits" };
  const added = await priya.post(PAGE, fields);
  expect(added.status).toBe(200);
  const shown = fieldsOf(await added.text());
  expect(shown["signature.rule"]).toBe("as typed <b>");
  expect(shown["offLimits.6.topic"]).toBe("");
  const up = await priya.post(PAGE, { ...shown, "offLimits.6.topic": "new", do: "up:offLimits:6" });
  const moved = fieldsOf(await up.text());
  expect([moved["offLimits.5.topic"], moved["offLimits.6.topic"]]).toEqual([
    "new",
    shown["offLimits.5.topic"],
  ]);
  expect(await findDraft(site.store.read, PATH)).toBeNull();
});

test("a form that was cut short, or sent by no button of it, empties nothing", async () => {
  const { whole: _, ...cut } = await formOn(PAGE);
  for (const fields of [
    { ...cut, do: "save" },
    { ...cut, whole: "yes", do: "burn" },
  ])
    expect((await priya.post(PAGE, fields)).status).toBe(400);
  expect(await findDraft(site.store.read, PATH)).toBeNull();
});

test("saved and published from the two doors, late saves are shown both, and a second press publishes once", async () => {
  const fields = await formOn(PAGE);
  const saved = await priya.post(PAGE, { ...fields, "signature.rule": "a name", do: "save" });
  expect(saved.headers.get("location")).toBe(`${PAGE}?saved=1`);
  const late = await dana.post(STUDIO, { ...fields, replyGoal: "within a minute", do: "save" });
  expect(late.status).toBe(409);
  const both = await late.text();
  for (const words of ["Two versions", "Priya Nair", "within a minute"])
    expect(both).toContain(words);
  const mine: Record<string, string> = { ...fieldsOf(both), do: "replace" };
  expect(mine["replyGoal"]).toBe("within a minute");
  expect((await dana.post(STUDIO, mine)).status).toBe(303);

  const shown = await (await priya.get(`${PAGE}/publish`)).text();
  for (const words of ["Where it’s quoted", "Must be learned again", "As people will read it"])
    expect(shown).toContain(words);
  const asked = { ...fieldsOf(shown), intent: "publish", impact: "notice", when: "now" };
  const unsaid = await priya.post(`${PAGE}/publish`, { ...asked, change: "" });
  expect(unsaid.status).toBe(400);
  const send = { ...asked, change: "We reply within a minute." };
  const before = (await fileHistory(site.store.read, PATH)).length;
  for (let press = 0; press < 2; press += 1) {
    const sent = await priya.post(`${PAGE}/publish`, send);
    expect(sent.headers.get("location")).toMatch(/history\?published=notice&people=\d+$/);
  }
  expect(await fileHistory(site.store.read, PATH)).toHaveLength(before + 1);
  const maya = await signedIn(site, PEOPLE.employee);
  expect(await (await maya.get("/learn")).text()).toContain("/playbook/changes");
  expect(await (await maya.get("/playbook")).text()).toContain("within a minute");
  const noor = await signedIn(site, PEOPLE.otherEmployee);
  expect(await (await noor.get("/learn")).text()).not.toContain("/playbook/changes");
});

test("what nothing quotes cannot be asked to be learned again", async () => {
  const fields = { ...(await formOn(PAGE)), "company.timeZone": "Europe/Dublin", do: "look" };
  expect((await priya.post(PAGE, fields)).headers.get("location")).toBe(`${PAGE}/publish`);
  const shown = await (await priya.get(`${PAGE}/publish`)).text();
  expect(shown).toContain("nobody has to relearn anything");
  expect(shown).not.toContain("Must be learned again");
  const asked = {
    ...fieldsOf(shown),
    intent: "publish",
    impact: "relearn",
    change: "Where we are.",
  };
  expect((await priya.post(`${PAGE}/publish`, { ...asked, when: "now" })).status).toBe(400);
});

test("mistakes stand at their fields, and keep it from being published", async () => {
  const fields = { ...(await formOn(PAGE)), "channels.0.limit": "many", do: "save" };
  await priya.post(PAGE, fields);
  const shown = await (await priya.get(PAGE)).text();
  expect(shown).toContain('href="#field-channels.0.limit"');
  expect(fieldsOf(shown)["channels.0.limit"]).toBe("many");
  expect(await (await priya.get(`${PAGE}/publish`)).text()).toContain("1 issue to fix first");
});
