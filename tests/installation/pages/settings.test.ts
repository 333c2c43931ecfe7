import { afterEach, beforeEach, expect, test } from "vitest";
import { inviteAdmin } from "~/installation/services/admins/invite-admin.server";
import { linkPath } from "~/installation/rules/paths";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

const PAGE = "/settings/people";
const NEW = { intent: "add", name: "Nia Brandt", email: "nia@northlight.example" };

let site: Site;
let robin: Visitor;
beforeEach(async () => {
  site = await openSite();
  robin = await signedIn(site, PEOPLE.admin);
});
afterEach(() => site.stop());

const textOf = async (response: Response | Promise<Response>) => (await response).text();

async function personOf(email: string) {
  const { person } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  return people.find((one) => one.email === email);
}

test("the agency’s name is on every page as soon as it is saved, and an empty one is refused", async () => {
  const refused = await robin.post("/settings/agency", { name: "  " });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Enter the agency’s name.");
  const long = await robin.post("/settings/agency", { name: "a".repeat(201) });
  expect(long.status).toBe(400);
  const saved = await robin.post("/settings/agency", { name: "Northlight <& Co>" });
  expect(saved.headers.get("location")).toBe("/settings?done=agency");
  for (const page of [new Visitor(site).get("/"), robin.get("/settings")])
    expect(await textOf(page)).toContain("Northlight &lt;&amp; Co&gt;");
});

test("a trainer is added once for a form that is sent twice, reads how to sign in, and ends at once", async () => {
  const form = { ...NEW, companies: ["tidewater"] };
  const answers = [await robin.post(PAGE, form), await robin.post(PAGE, form)];
  const [to, again] = answers.map(({ headers }) => headers.get("location"));
  expect(to).toBe(again);
  const page = await textOf(robin.get(to!));
  expect(page).toContain("Nia Brandt can sign in");
  expect(await textOf(robin.get("/dev/mail"))).toContain("You’re a trainer at Northlight Agency");

  const nia = await signedIn(site, NEW.email);
  const studio = await textOf(nia.get("/studio"));
  expect(studio).toContain("Tidewater");
  expect(studio).not.toContain("Harbour &amp; Pine");
  const { id } = (await personOf(NEW.email))!;
  const ended = await robin.post(PAGE, { intent: "end", person: id });
  expect(ended.headers.get("location")).toBe(`${PAGE}?done=ended`);
  expect((await nia.get("/studio")).status).toBe(302);
  expect((await robin.post(PAGE, { intent: "end", person: id })).status).toBe(404);
});

test("a form with mistakes, or someone else’s address, comes back as it was typed and adds nobody", async () => {
  for (const [changes, words] of [
    [{ name: " " }, "Enter a name."],
    [{ email: "nia" }, "Enter an email address, such as"],
    [{ email: PEOPLE.employee }, "Someone already has this address."],
  ] as const) {
    const answer = await robin.post(PAGE, { ...NEW, companies: ["tidewater"], ...changes });
    expect(answer.status, words).toBe(400);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toMatch(/checked=""[^>]*value="tidewater"|value="tidewater"[^>]*checked=""/);
  }
  expect((await robin.post(PAGE, { intent: "promote" })).status).toBe(400);
  const maya = (await personOf(PEOPLE.employee))!.id;
  for (const intent of ["change", "end"])
    expect((await robin.post(PAGE, { intent, person: maya })).status).toBe(404);
  expect(await personOf(NEW.email)).toBeUndefined();
});

test("who signed in more than ten minutes ago does so again before a trainer is added", async () => {
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  const answer = await robin.post(PAGE, NEW);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain("Sign in again to do this");
  expect(await personOf(NEW.email)).toBeUndefined();
});

test("the link of a new admin asks for a name, is not used by a form without one or from elsewhere, and lets in once", async () => {
  const email = "sam@northlight.example";
  const invited = await inviteAdmin({ store: site.store, now: site.clock.now, email });
  const to = linkPath(invited.ok ? invited.token : "");
  const sam = new Visitor(site);
  expect(await textOf(sam.get(to))).toContain("belongs to Northlight Agency");
  expect((await sam.post(to, { name: "" })).status).toBe(400);
  const headers = { Origin: "https://elsewhere.example" };
  const body = new URLSearchParams({ name: "Eve" });
  expect((await sam.send(to, { method: "POST", body, headers })).status).toBe(403);
  expect(await personOf(email)).toBeUndefined();

  const joined = await sam.post(to, { name: "Sam Ode" });
  expect(joined.headers.get("location")).toBe("/settings");
  expect(await textOf(sam.get(PAGE))).toContain("Sam Ode");
  const late = await new Visitor(site).post(to, { name: "Eve" });
  expect(late.status).toBe(410);
  expect(await late.text()).toContain("This link has been used");

  const expired = await inviteAdmin({ store: site.store, now: site.clock.now, email });
  site.clock.now = new Date(site.clock.now.getTime() + 60 * 60_000);
  const old = await new Visitor(site).get(linkPath(expired.ok ? expired.token : ""));
  expect(old.status).toBe(410);
  expect(await old.text()).toContain("This link has expired");
});
