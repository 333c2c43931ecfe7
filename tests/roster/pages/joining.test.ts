import { afterEach, expect, test } from "vitest";
import { invitationPath } from "~/people/rules/paths";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

let site: Site;
afterEach(() => site.stop());

const INVITE = "/clearance/people/invitations/new";

/** Invites somebody new, as the manager does, and returns where their link leads. */
async function invited(email: string): Promise<string> {
  const priya = await signedIn(site, PEOPLE.manager);
  const fields = { name: "Zelda Lund", email, role: "employee" };
  const sent = await priya.post(INVITE, fields);
  expect(sent.status, await sent.text()).toBe(303);
  const { invitation, person } = site.store.read.tables;
  const rows = await site.store.read
    .select({ id: invitation.id, personId: invitation.personId })
    .from(invitation);
  const people = await site.store.read.select({ id: person.id, email: person.email }).from(person);
  const { id } = people.find((one) => one.email === email)!;
  const mine = rows.find(({ personId }) => personId === id)!;
  return invitationPath(site.app.invitations.tokenFor(mine.id));
}

test("of many who accept an invitation at once one is let in, by whichever method they ask", async () => {
  site = await openSite();
  const to = await invited("zelda@harbourandpine.example");
  const visitors = Array.from({ length: 12 }, () => new Visitor(site));
  const answers = await Promise.all(visitors.map((one) => one.post(to, {})));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 410)).toHaveLength(11);
  const inside = await Promise.all(visitors.map((one) => one.get("/learn")));
  expect(inside.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const again = await new Visitor(site).send(to, { method, headers: { Origin: site.origin } });
    expect([method, again.status]).toEqual([method, 410]);
  }
});

test("guessing codes ends for a network with a 429 that says when to go on; a link from there still works", async () => {
  site = await openSite({ trustProxy: 1 });
  const to = await invited("zelda@harbourandpine.example");
  const guess = (network: string) =>
    new Visitor(site).post("/join", { code: "ZZZ-ZZZ-ZZZ-ZZZ" }, { "X-Forwarded-For": network });
  const wrong = await Promise.all(Array.from({ length: 200 }, () => guess("198.51.100.7")));
  expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([400]));
  // What stands before the proxy’s own word is anybody’s.
  const limited = await guess("203.0.113.9, 198.51.100.7");
  expect(limited.status).toBe(429);
  const seconds = Number(limited.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
  const minutes = Math.ceil(seconds / 60);
  expect(await limited.text()).toContain(`Too many wrong codes. Try again in ${minutes} minutes`);
  expect((await guess("198.51.100.8")).status).toBe(400);
  const from = { "X-Forwarded-For": "198.51.100.7" };
  expect((await new Visitor(site).post(to, {}, from)).status).toBe(303);
});
