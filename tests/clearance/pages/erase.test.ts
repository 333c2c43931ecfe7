import { afterAll, beforeAll, expect, test } from "vitest";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const { lines, log } = aLog();
let site: Site;
beforeAll(async () => {
  site = await openSite({ log });
});
afterAll(() => site.stop());

async function idOf(email: string) {
  const { person } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  return people.find((one) => one.email === email)!.id;
}

test("someone who has left is erased by typing their name, once, and that is seen afterwards", async () => {
  const priya = await signedIn(site, PEOPLE.manager);
  const greta = `/clearance/people/${await idOf("greta@harbourandpine.example")}`;
  const erase = `${greta}/erase`;
  expect(await (await priya.get(greta)).text()).toContain(`href="${erase}"`);
  const page = await (await priya.get(erase)).text();
  for (const words of ["What goes", "What stays", "This is final", "Backups made before today"])
    expect(page).toContain(words);

  const unsaid = await priya.post(erase, { reason: "", typedName: "Greta Holm" });
  expect(unsaid.status).toBe(400);
  const wrong = await priya.post(erase, { reason: "no-longer-needed", typedName: "Greta <Home>" });
  expect(wrong.status).toBe(400);
  const again = await wrong.text();
  expect(again).toContain("That isn’t their name");
  expect(again).toContain('value="Greta &lt;Home&gt;"');
  expect(again).toMatch(/<option value="no-longer-needed" selected/);

  const right = { reason: "asked", typedName: " greta  HOLM" };
  const both = await Promise.all([priya.post(erase, right), priya.post(erase, right)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  const [done] = both.map(({ headers }) => headers.get("Location"));
  expect(done).toBe("/clearance/left?erased=1");
  const left = await (await priya.get(done!)).text();
  expect(left).toContain("Personal data erased");
  expect(left).toContain("Erased person");
  expect(left).not.toContain("Greta");
  expect(await (await priya.get(erase)).text()).toContain("Already erased");
  expect(await (await priya.get(greta)).text()).not.toContain("Greta");
  expect(eventsIn(lines).filter(({ event }) => event === "person.erased")).toHaveLength(1);
});

test("someone who is still there is not", async () => {
  const priya = await signedIn(site, PEOPLE.manager);
  const erase = `/clearance/people/${await idOf(PEOPLE.employee)}/erase`;
  expect(await (await priya.get(erase)).text()).not.toContain("Erase for good");
  const sent = await priya.post(erase, { reason: "asked", typedName: "Maya Okafor" });
  expect(sent.status).toBe(409);
  expect(await sent.text()).toContain("nothing was erased");
});

test("and it asks to sign in again where that was more than ten minutes ago", async () => {
  const priya = await signedIn(site, PEOPLE.manager);
  const erase = `/clearance/people/${await idOf(PEOPLE.employee)}/erase`;
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  const sent = await priya.post(erase, { reason: "asked", typedName: "Maya Okafor" });
  expect(sent.status).toBe(401);
});

test("everything about oneself is one file to download", async () => {
  const maya = await signedIn(site, PEOPLE.employee);
  expect(await (await maya.get("/account")).text()).toContain('href="/account/data.json"');
  const file = await maya.get("/account/data.json");
  expect(file.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="firsthand-.*json"$/,
  );
  expect(file.headers.get("Cache-Control")).toBe("no-store");
  const data = (await file.json()) as { profile: object; attempts: object[]; ledger: object[] };
  expect(data.profile).toMatchObject({ name: "Maya Okafor", email: PEOPLE.employee });
  expect(data.attempts.length).toBeGreaterThan(0);
  expect(data.ledger.length).toBeGreaterThan(0);
  expect(eventsIn(lines).at(-1)).toMatchObject({ event: "own-data.downloaded" });
});
