import { afterAll, beforeAll, expect, test } from "vitest";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { POLICY_LENGTH, policyFormText } from "~/company/rules/policy/form";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/clearance/policy/edit";
const STUDIO = "/studio/companies/harbour-and-pine/policy";
const PATH = "companies/harbour-and-pine/policy.md";

let site: Site;
let priya: Visitor;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite();
  priya = await signedIn(site, PEOPLE.manager);
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

const draft = () => findDraft(site.store.read, PATH);
const base = async () => (await fileHistory(site.store.read, PATH)).length;

/** The form that publishes, as a browser without scripts sends it. */
async function publishing(visitor: Visitor, page: string) {
  const html = await (await visitor.get(`${page}/publish`)).text();
  const at = (name: string) => {
    const tag = [...html.matchAll(/<input\b[^>]*>/g)].find(([one]) =>
      one.includes(`name="${name}"`),
    );
    return /\bvalue="([^"]*)"/.exec(tag?.[0] ?? "")?.[1] ?? "";
  };
  const names = ["sequence", "id", "graceDays", "counted", "timeZone"];
  const hidden: Record<string, string> = Object.fromEntries(names.map((name) => [name, at(name)]));
  const fields: Record<string, string> = {
    ...hidden,
    intent: "publish",
    when: "now",
    change: "Fewer words.",
  };
  return { html, fields };
}

const typed = async (text: string, sequence = 0) => ({
  title: "Social media policy",
  text,
  sequence: String(sequence),
  base: String(await base()),
  whole: "yes",
});

test("a form that was cut short, or sent by no button of it, changes nothing", async () => {
  const { whole: _, ...cut } = await typed("Text.");
  for (const fields of [
    { ...cut, do: "save" },
    { ...cut, whole: "yes", do: "burn" },
  ])
    expect((await priya.post(PAGE, fields)).status).toBe(400);
  const say = (message: object) =>
    priya.send(`${PAGE}/draft`, {
      method: "POST",
      body: JSON.stringify(message),
      headers: { "Content-Type": "application/json", Origin: site.origin },
    });
  const whole = { intent: "save", text: "no blank line\nbelow", sequence: 0, baseNumber: 1 };
  expect((await say(whole)).status).toBe(400);
  expect(await draft()).toBeNull();
});

test("what is too long comes back as it was typed", async () => {
  const long = await typed("word ".repeat(POLICY_LENGTH / 5));
  const refused = await priya.post(PAGE, { ...long, do: "save" });
  expect(refused.status).toBe(400);
  const html = await refused.text();
  expect(html).toContain("A text can have at most");
  expect(html).toContain("word word word");
  expect(await draft()).toBeNull();
});

test("saved from two doors, a late save shows both; what is published is counted first, and once", async () => {
  const saved = await priya.post(PAGE, { ...(await typed("## Mine\n\nMine.")), do: "save" });
  expect(saved.headers.get("location")).toBe(`${PAGE}?saved=1`);
  const late = await dana.post(STUDIO, { ...(await typed("## Hers\n\nHers.")), do: "save" });
  expect(late.status).toBe(409);
  const both = await late.text();
  for (const words of ["Two versions", "Priya Nair", "Hers."]) expect(both).toContain(words);
  const hers = { ...(await typed("## Hers\n\nHers.", 1)), do: "replace" };
  expect((await dana.post(STUDIO, hers)).status).toBe(303);

  const { html, fields } = await publishing(priya, PAGE);
  for (const words of ["Publish policy 2026.3", "Minor change", "have to sign", "Who they are"])
    expect(html).toContain(words);
  const send = (more: object) => priya.post(`${PAGE}/publish`, { ...fields, ...more });
  // Nothing chosen, no sentence, no days, a time that has passed.
  expect((await send({})).status).toBe(400);
  expect((await send({ impact: "relearn", change: " " })).status).toBe(400);
  for (const graceDays of ["", "-1", "400", "soon"])
    expect((await send({ impact: "relearn", graceDays })).status).toBe(400);
  const past = await send({ impact: "relearn", when: "later", at: "2020-01-01T09:00" });
  expect(past.status).toBe(400);
  expect(await past.text()).toContain("That time has passed");
  // Other days than were counted are counted before anything is published.
  const other = await send({ impact: "relearn", graceDays: "3" });
  expect(other.status).toBe(409);
  expect(await other.text()).toContain('value="3 now"');
  const before = await base();
  for (let press = 0; press < 2; press += 1) {
    const sent = await send({ impact: "relearn", graceDays: "3", counted: "3 now" });
    expect(sent.headers.get("location")).toMatch(/history\?published=signed&people=\d+$/);
  }
  expect(await base()).toBe(before + 1);
  expect(await (await priya.get("/clearance/policy")).text()).toContain("2026.3");
});

test("a trainer schedules a version by the company’s clock, and cancels it", async () => {
  await dana.post(STUDIO, { ...(await typed("## Later\n\nLater.")), do: "save" });
  const { fields } = await publishing(dana, STUDIO);
  const later = { ...fields, impact: "wording", when: "later", at: "2030-07-01T09:00" };
  const scheduled = await dana.post(`${STUDIO}/publish`, { ...later, timeZone: "Asia/Tokyo" });
  expect(scheduled.headers.get("location")).toBe(`${STUDIO}/publish`);
  // Nine in London.
  expect((await draft())?.publishAt?.toISOString()).toBe("2030-07-01T08:00:00.000Z");
  const { sequence } = (await draft())!;
  const cancel = { intent: "take-back", sequence: String(sequence), id: fields["id"] ?? "" };
  expect((await dana.post(`${STUDIO}/publish`, cancel)).status).toBe(303);
  expect((await draft())?.publishAt).toBeNull();
});

test("the form and its text are the same for both ways of saving", async () => {
  const { sequence } = (await draft())!;
  const text = policyFormText({ title: "Social media policy", text: "## Later\n\nLater." });
  const message = { intent: "save", text, sequence, baseNumber: await base() };
  const answer = await priya.send(`${PAGE}/draft`, {
    method: "POST",
    body: JSON.stringify(message),
    headers: { "Content-Type": "application/json", Origin: site.origin },
  });
  expect(await answer.json()).toMatchObject({ ok: true, sequence });
});
