import { afterAll, beforeAll, expect, test } from "vitest";
import { findCompanyByKey } from "~/people/queries/organisation";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { drawn } from "../../support/images/pictures";

const PAGE = "/studio/companies/tidewater/settings";

let site: Site;
let dana: Visitor;
let robin: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  robin = await signedIn(site, PEOPLE.admin);
});

afterAll(() => site.stop());

const textOf = async (response: Response | Promise<Response>) => (await response).text();
const tidewater = async () => (await findCompanyByKey(site.store.read, "tidewater"))!;

const FORM = {
  name: "Tidewater Ferries",
  short: "Tidewater",
  timeZone: "Europe/Lisbon",
  language: "",
  address: "",
};

test("an admin comes from the settings, and a form with mistakes comes back as it was typed", async () => {
  expect(await textOf(robin.get("/settings"))).toContain(`href="${PAGE}"`);
  const before = await tidewater();
  const wrong: [Record<string, string>, string][] = [
    [{ name: " " }, "Enter the company’s name."],
    [{ name: "harbour & pine bakery" }, "A company with this name already exists."],
    [{ timeZone: "Atlantis" }, "Choose a time zone from the list"],
  ];
  for (const [changes, words] of wrong) {
    const answer = await robin.post(PAGE, { ...FORM, ...changes });
    expect(answer.status, words).toBe(400);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('value="Tidewater"');
  }
  expect(await tidewater()).toEqual(before);
});

test("what is saved is what its people see, at the same address", async () => {
  const answer = await robin.post(PAGE, { ...FORM, name: "Tidewater Lines" });
  expect(answer.headers.get("location")).toBe(`${PAGE}?done=saved`);
  expect(await textOf(robin.get(`${PAGE}?done=saved`))).toContain("Saved");
  const theo = await signedIn(site, PEOPLE.otherManager);
  expect(await textOf(theo.get("/clearance"))).toContain("Tidewater Lines");
  expect(await textOf(theo.get("/clearance/ledger"))).toContain("is now called “Tidewater Lines”");
});

test("programmes that people are in are given up only after it was said how many they are", async () => {
  const page = `${PAGE}/programmes`;
  const asked = await robin.post(page, { new: "yes" });
  expect(asked.status).toBe(200);
  const html = await asked.text();
  expect(html).toContain("Stop offering this?");
  expect(html).toMatch(/\d+ (?:person is|people are) in “/);
  const shown = /name="confirmed" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const stale = await robin.post(page, { new: "yes", confirmed: "something else" });
  expect(await stale.text()).toContain("Stop offering this?");
  const done = await robin.post(page, { new: "yes", confirmed: shown });
  expect(done.headers.get("location")).toBe(`${page}?done=saved`);
  const theo = await signedIn(site, PEOPLE.otherManager);
  expect(await textOf(theo.get("/clearance/bulk?do=assign&all=1"))).not.toContain('value="reply"');
  const back = await robin.post(page, { new: "yes", programme: "reply" });
  expect(back.status).toBe(303);
});

test("a colour and a logo are seen by its people, on every page, and by no one else", async () => {
  const page = `${PAGE}/look`;
  const wrong = await robin.post(page, { accent: "red" });
  expect(wrong.status).toBe(400);
  const seen = await robin.post(page, { accent: "#f4c24d", intent: "preview" });
  expect(seen.status).toBe(200);
  expect(await seen.text()).toContain("too faint to read here");
  expect((await tidewater()).accent).toBeNull();
  const body = new FormData();
  body.set("accent", "#1c4f86");
  const png = await drawn({ colour: "#1c4f86" }).png().toBuffer();
  body.set("logo", new File([new Uint8Array(png)], "logo.png", { type: "image/png" }));
  const saved = await robin.send(page, {
    method: "POST",
    body,
    headers: { Origin: site.origin },
  });
  expect(saved.status).toBe(303);
  const { logo } = await tidewater();
  const theo = await signedIn(site, PEOPLE.otherManager);
  const theirs = await textOf(theo.get("/clearance"));
  expect(theirs).toContain('href="/look/1c4f86.css"');
  expect(theirs).toContain(`/images/${logo}.webp`);
  expect((await theo.get(`/images/${logo}.webp`)).status).toBe(200);
  const css = await theo.get("/look/1c4f86.css");
  expect(css.headers.get("content-type")).toContain("text/css");
  expect(await css.text()).toContain("--company:light-dark(#1c4f86,");
  expect(await textOf(dana.get("/studio"))).not.toContain("/look/");
});

test("everything of it is downloaded as an archive, and a link alone downloads nothing", async () => {
  const page = "/studio/companies/tidewater/handover.zip";
  expect((await robin.get(page)).headers.get("location")).toBe(PAGE);
  const answer = await robin.post(page, {});
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toMatch(/filename="tidewater-\d.*\.zip"/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.length).toBeGreaterThan(10_000);
});

test("archived, it is read and not written, its people are out, and all comes back", async () => {
  const page = `${PAGE}/archive`;
  const theo = await signedIn(site, PEOPLE.otherManager);
  expect((await robin.post(page, { intent: "archive", name: "Tide" })).status).toBe(400);
  expect((await theo.get("/clearance")).status).toBe(200);
  const archived = await robin.post(page, { intent: "archive", name: "tidewater lines" });
  expect(archived.headers.get("location")).toBe(page);
  expect((await theo.get("/clearance")).status).toBe(302);
  expect(await textOf(robin.get(page))).toContain("has been archived since");
  expect((await robin.get(PAGE)).status).toBe(200);
  const refused = await robin.post(PAGE, { ...FORM, name: "Another" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Tidewater Lines is archived");
  expect((await robin.post("/studio/companies/tidewater/handover.zip", {})).status).toBe(200);
  expect((await robin.post(page, { intent: "restore" })).status).toBe(303);
  const again = await signedIn(site, PEOPLE.otherManager);
  expect((await again.get("/clearance")).status).toBe(200);
  expect((await robin.post(PAGE, { ...FORM, name: "Tidewater Lines" })).status).toBe(303);
});
