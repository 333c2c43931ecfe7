import { afterAll, beforeAll, expect, test } from "vitest";
import { readProgrammeForm } from "~/authoring/rules/programme/file";
import { programmeFormText, type ProgrammeForm } from "~/authoring/rules/programme/form";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/studio/library/programme/forum";
const PATH = "programmes/forum.yaml";

let site: Site;
let dana: Visitor;
let form: ProgrammeForm;
let baseNumber: number;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  const [file] = await currentTexts(site.store.read, [PATH]);
  form = readProgrammeForm(file!.text)!;
  baseNumber = file!.number;
});

afterAll(() => site.stop());

/** The form as a browser without JavaScript sends it. */
function fieldsOf({ modules, policy, ...texts }: ProgrammeForm, sequence = 0) {
  return {
    ...texts,
    ...(policy ? { policy: "yes" } : {}),
    module: [...modules],
    sequence: String(sequence),
    base: String(baseNumber),
    whole: "yes",
  };
}

const draft = () => findDraft(site.store.read, PATH);

/** The modules of the form that a page shows, in order. */
function modulesIn(html: string): string[] {
  const inputs = html.match(/<input[^>]*name="module"[^>]*>/g) ?? [];
  return inputs.map((input) => /value="([^"]*)"/.exec(input)![1]!);
}

test("without JavaScript, a list’s buttons change the form and nothing else", async () => {
  const [first = "", second = "", ...rest] = form.modules;
  const pressed = async (button: string, more: object = {}) => {
    const sent = await dana.post(PAGE, { ...fieldsOf(form), ...more, do: button });
    expect(sent.status).toBe(200);
    return modulesIn(await sent.text());
  };
  expect(await pressed(`move:${second}:0`)).toEqual([second, first, ...rest]);
  expect(await pressed(`remove:${first}`)).toEqual([second, ...rest]);
  expect(await pressed("add", { add: "tools" })).toEqual([...form.modules, "tools"]);
  expect(await draft()).toBeNull();
});

test("a form cut short changes nothing", async () => {
  const { whole: _, ...cut } = fieldsOf({ ...form, title: "Cut" });
  expect((await dana.post(PAGE, { ...cut, do: "save" })).status).toBe(400);
  expect(await draft()).toBeNull();
});

test("what is typed is saved, shown as employees will see it, and discarded by a button", async () => {
  const title = "Cleared for the forum";
  const wanted = { ...form, title, modules: form.modules.toReversed() };
  const sent = await dana.post(PAGE, { ...fieldsOf(wanted), do: "save" });
  expect(sent.headers.get("location")).toBe(`${PAGE}?saved=1`);
  const shown = await (await dana.get(PAGE)).text();
  expect(modulesIn(shown)).toEqual(wanted.modules);
  expect(shown).toMatch(/<h2 id="preview-title">Cleared for the forum<\/h2>/);
  expect(shown).toContain("As employees see it");

  const late = await dana.post(PAGE, { ...fieldsOf({ ...form, title: "Late" }), do: "save" });
  expect(late.status).toBe(409);
  const told = await late.text();
  for (const words of ["Two versions", "Keep mine"]) expect(told).toContain(words);
  expect(readProgrammeForm((await draft())!.text)!.title).toBe(title);

  const away = await dana.post(PAGE, { do: "discard", sequence: "1", base: String(baseNumber) });
  expect(away.headers.get("location")).toMatch(/\?discarded=/);
  expect(await draft()).toBeNull();
});

test("with JavaScript, the whole form is saved as it is typed, and nothing less", async () => {
  const say = (message: object) =>
    dana.send(`${PAGE}/draft`, {
      method: "POST",
      body: JSON.stringify(message),
      headers: { "Content-Type": "application/json", Origin: site.origin },
    });
  const text = programmeFormText({ ...form, validMonths: "6" });
  const whole = { intent: "save", text, sequence: 0, baseNumber };
  for (const message of [
    { ...whole, text: "" },
    { ...whole, text: text.slice(0, 60) },
    { ...whole, text: `${text}&colour=red` },
    { ...whole, sequence: -1 },
  ])
    expect((await say(message)).status, JSON.stringify(message)).toBe(400);
  expect(await (await say(whole)).json()).toEqual({ ok: true, sequence: 1 });
  const late = await say({ ...whole, text: programmeFormText({ ...form, validMonths: "9" }) });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ theirs: { text, sequence: 1 } });
});

test("a new programme asks for a title and a level, and opens as a draft that only the library lists", async () => {
  const page = "/studio/library/new?what=programme";
  const refused = await dana.post(page, { title: "", level: "reply", key: "" });
  expect(refused.status).toBe(400);
  const sent = await dana.post(page, { title: "Press days", level: "post", key: "" });
  expect(sent.headers.get("location")).toBe("/studio/library/programme/press-days");
  const shown = await (await dana.get("/studio/library/programme/press-days")).text();
  expect(shown).toContain("No one sees it until you publish it");
  const library = await (await dana.get("/studio/library")).text();
  expect(library).toContain("Programmes that aren’t published yet");
});
