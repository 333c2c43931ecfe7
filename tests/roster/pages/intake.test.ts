import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

async function send(who: Visitor, to: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return await who.send(to, { method: "POST", body, headers: { Origin: site.origin } });
}

const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";

/** The lines that a preview holds, as its form sends them again. */
const linesOf = (html: string) =>
  (/<textarea[^>]*name="people"[^>]*>([^<]*)</.exec(html)?.[1] ?? "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test("a file is shown first, and nothing happens until it is confirmed; who is missing leaves only when that was seen and agreed to", async () => {
  const theo = await signedIn(site, PEOPLE.otherManager);
  const here = "/clearance/people/upload";
  const text = "Wer,Kontakt\nZoe Quint,zoe@tidewater.example\n";
  const asked = await send(theo, here, { file: new File([text], "people.csv") });
  expect(asked.status).toBe(200);
  expect(await asked.text()).toContain("Which column is what?");
  const columns = { text, name: "Wer", email: "Kontakt", intent: "columns" };
  const shown = await (await send(theo, here, columns)).text();
  expect(shown).toContain("Nothing has been saved yet");
  const people = linesOf(shown);
  expect(await (await theo.get("/clearance/people?q=zoe")).text()).toContain("No matches");

  // The columns are remembered: the next file is read at once.
  const again = await send(theo, here, { file: new File([text], "people.csv") });
  expect(await again.text()).toContain("Nothing has been saved yet");

  const leaving = await (await send(theo, here, { people, others: "left" })).text();
  const gone = /name="agreed"/.test(leaving);
  expect(gone).toBe(true);
  const expected = fieldOf(leaving, "expected");
  const confirm = { people, expected, othersLeft: "left", intent: "confirm" };
  const unsure = await send(theo, here, confirm);
  expect(unsure.status).toBe(400);
  expect(await (await theo.get("/clearance/people?q=zoe")).text()).toContain("No matches");
  const done = await send(theo, here, { ...confirm, agreed: "yes" });
  expect([done.status, done.headers.get("location")]).toEqual([
    303,
    expect.stringContaining("done=1&added=1"),
  ]);
  const list = await (await theo.get("/clearance/people")).text();
  expect(list).toContain("zoe@tidewater.example");
  expect(list).not.toContain(PEOPLE.otherEmployee);
  expect(list).toContain("theo@tidewater.example");
  expect(await (await theo.get("/clearance/people?show=left")).text()).toContain(
    PEOPLE.otherEmployee,
  );
});

test("one person is added at once, what is wrong keeps what was typed, and the studio’s door is another company’s for nobody", async () => {
  const dana = await signedIn(site, PEOPLE.trainer);
  const here = "/studio/companies/harbour-and-pine/people/add";
  const wrong = await dana.post(here, { intent: "one", name: "Yan Ode", email: "yan at work" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('value="Yan Ode"');
  const yan = { intent: "one", name: "Yan Ode", email: "yan@harbourandpine.example", teams: "" };
  for (const done of ["added=1", "done=1"]) {
    const added = await dana.post(here, { ...yan, role: "employee" });
    expect([added.status, added.headers.get("location")]).toEqual([
      303,
      expect.stringContaining(done),
    ]);
  }
  const list = await (await dana.get("/studio/companies/harbour-and-pine/people?q=yan")).text();
  expect(list).toContain("1 match");
  expect((await dana.get("/clearance/people")).status).toBe(403);
  const broken = await dana.post(here, { people: "nonsense", intent: "confirm" });
  expect(broken.status).toBe(400);
});
