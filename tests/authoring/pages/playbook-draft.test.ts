import { afterAll, beforeAll, expect, test } from "vitest";
import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { playbookText } from "~/company/rules/playbook/typed";
import { currentTexts } from "~/authoring/queries/authoring";
import { findAsides, findDraft } from "~/authoring/queries/drafts";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const OWN = "/clearance/playbook/draft";
const STUDIO = "/studio/companies/harbour-and-pine/playbook/draft";
const PATH = "companies/harbour-and-pine/playbook.yaml";

let site: Site;
let priya: Visitor;
let dana: Visitor;
let form: PlaybookForm;
let baseNumber: number;

beforeAll(async () => {
  site = await openSite();
  priya = await signedIn(site, PEOPLE.manager);
  dana = await signedIn(site, PEOPLE.trainer);
  const [file] = await currentTexts(site.store.read, [PATH]);
  form = readPlaybookForm(file!.text)!;
  baseNumber = file!.number;
});

afterAll(() => site.stop());

const say = (visitor: Visitor, to: string, message: object) =>
  visitor.send(to, {
    method: "POST",
    body: JSON.stringify(message),
    headers: { "Content-Type": "application/json", Origin: site.origin },
  });
const withRule = (rule: string) =>
  playbookText({ ...form, signature: { ...form.signature, rule } });
const rule = async () => {
  const draft = await findDraft(site.store.read, PATH);
  return draft && readPlaybookForm(draft.text)?.signature.rule;
};

test("what is no whole form, or does not say what it was typed on, changes nothing", async () => {
  const whole = { intent: "save", text: withRule("a name"), sequence: 0, baseNumber };
  const { sequence: _, ...unsaid } = whole;
  for (const message of [
    { ...whole, text: "" },
    { ...whole, text: whole.text.slice(0, 400) },
    { ...whole, text: `${whole.text}&signature.colour=red` },
    { ...whole, text: "replyGoal=at+once" },
    { ...whole, sequence: -1 },
    { ...whole, intent: "burn" },
    unsaid,
  ])
    expect((await say(priya, OWN, message)).status, JSON.stringify(message)).toBe(400);
  expect(await rule()).toBeNull();
});

test("two doors lead to one draft: a late save is answered with both versions, and may take its place", async () => {
  const first = { intent: "save", text: withRule("a name"), sequence: 0, baseNumber };
  expect(await (await say(priya, OWN, first)).json()).toEqual({ ok: true, sequence: 1 });
  // The same again, as after an answer that was lost.
  expect(await (await say(priya, OWN, first)).json()).toEqual({ ok: true, sequence: 1 });

  const late = await say(dana, STUDIO, { ...first, text: withRule("a smile") });
  expect(late.status).toBe(409);
  const told = (await late.json()) as { [name: string]: unknown };
  expect(told).toMatchObject({
    ok: false,
    code: "stale",
    theirs: { text: withRule("a name"), sequence: 1, savedBy: "Priya Nair" },
    published: { text: playbookText(form), number: baseNumber },
  });
  expect(JSON.stringify(told["changes"])).toContain("smile");
  expect(await rule()).toBe("a name");

  const aside = { intent: "aside", text: withRule("a bow") };
  expect((await say(dana, STUDIO, aside)).status).toBe(200);
  const mine = { intent: "replace", text: withRule("a smile"), sequence: 1 };
  expect(await (await say(dana, STUDIO, mine)).json()).toEqual({ ok: true, sequence: 2 });
  expect(await rule()).toBe("a smile");
  const kept = (await findAsides(site.store.read, PATH)).map(({ text }) => text).join();
  for (const words of ["a bow", "a name"]) expect(kept).toContain(words);
});

test("the person who has it open is named at the other door, until they close it", async () => {
  const open = async (visitor: Visitor, to: string, window: string) =>
    (await (await say(visitor, to, { intent: "open", window })).json()) as { others: string[] };
  expect((await open(priya, OWN, "priya’s")).others).toEqual([]);
  expect((await open(dana, STUDIO, "dana’s")).others).toEqual(["Priya Nair"]);
  await say(priya, OWN, { intent: "close", window: "priya’s" });
  expect((await open(dana, STUDIO, "dana’s")).others).toEqual([]);
});
