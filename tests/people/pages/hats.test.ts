import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import { markLeft } from "~/people/queries/memberships";
import { givePriyaHats } from "../../support/harness/several-hats";
import { ownPerson } from "../../support/own";
import { changeMembership, peopleIn } from "../../support/makers";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

/** Priya manages at one company, and learns there and at another. */
const MANAGES = "/as/manager@harbour-and-pine";
const LEARNS = "/as/employee@harbour-and-pine";
const ELSEWHERE = "/as/employee@tidewater";

let site: Site;
let priya: Visitor;
let priyasId: string;

beforeAll(async () => {
  site = await openSite();
  priyasId = await givePriyaHats(site);
  priya = await signedIn(site, PEOPLE.manager);
});
afterAll(() => site.stop());

const PAGE = { Accept: "text/html" };
const page = (visitor: Visitor, path: string) => visitor.send(path, { headers: PAGE });
const location = async (visitor: Visitor, path: string) => {
  const { status, headers } = await page(visitor, path);
  return [status, headers.get("Location")];
};

describe("somebody with several roles", () => {
  test("is the person they were, by the name they had", async () => {
    const hers = (await peopleIn(site.store)).filter(({ email }) => email === PEOPLE.manager);
    expect(hers.map(({ personId, name, role }) => [personId, name, role]).sort()).toEqual([
      [priyasId, "Priya Nair", "employee"],
      [priyasId, "Priya Nair", "employee"],
      [priyasId, "Priya Nair", "manager"],
    ]);
  });

  test("is led to the address that says as whom, and from there to nothing else", async () => {
    expect(await location(priya, "/clearance/skills?team=Shop")).toEqual([
      302,
      `${MANAGES}/clearance/skills?team=Shop`,
    ]);
    const shown = await page(priya, `${MANAGES}/clearance`);
    expect(shown.status).toBe(200);
    const text = await shown.text();
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !href.startsWith(`${MANAGES}/`) && href !== MANAGES)).toEqual([]);
    const actions = [...text.matchAll(/<form [^>]*action="(\/[^"]*)"/g)].map(([, to]) => to!);
    expect(actions.filter((to) => !to.startsWith(`${MANAGES}/`))).toEqual([]);
  });

  test("is shown the way to the others where each of them starts, which nobody else is", async () => {
    const others = async (visitor: Visitor, path: string) => {
      const form = /<form[^>]*aria-label="Your other roles".*?<\/form>/s;
      const shown = form.exec(await (await page(visitor, path)).text())?.[0] ?? "";
      return [...shown.matchAll(/name="hat" value="([^"]+)"/g)].map(([, key]) => key);
    };
    const elsewhere = "employee@tidewater";
    expect(await others(priya, `${LEARNS}/learn`)).toEqual(["manager@harbour-and-pine", elsewhere]);
    expect(await others(priya, `${MANAGES}/clearance`)).toEqual([
      "employee@harbour-and-pine",
      elsewhere,
    ]);
    expect(await others(await signedIn(site, PEOPLE.employee), "/learn")).toEqual([]);
  });

  test("sees in each what is its own, and nothing of the others", async () => {
    const board = await page(priya, `${MANAGES}/clearance`);
    expect(await board.text()).toContain("Maya Okafor");
    const learning = await page(priya, `${LEARNS}/learn`);
    expect(learning.status).toBe(200);
    const text = await learning.text();
    expect(text).not.toContain("Maya Okafor");
    expect(text).toContain("Harbour &amp; Pine");
    expect((await page(priya, `${LEARNS}/clearance`)).status).toBe(403);
    expect((await page(priya, `${MANAGES}/learn`)).status).toBe(403);
    expect(await (await page(priya, `${ELSEWHERE}/playbook`)).text()).toContain("Tidewater");
  });

  test("changes nothing from a page that doesn’t say as whom, where that could be either", async () => {
    const form = { quietFrom: "21:00", quietUntil: "07:00", timeZone: "" };
    const refused = await priya.post("/account/notices", form);
    expect(refused.status).toBe(409);
    expect(await site.store.read.select().from(site.store.read.tables.noticePreference)).toEqual(
      [],
    );
    const learned = await priya.post("/learn/policy", { policy: "x", name: "Priya Nair" });
    expect(learned.status).toBe(409);
    // As a manager she is one person in one place.
    const asked = await priya.post("/clearance/leaving", {});
    expect(asked.status).not.toBe(409);
    const taken = await priya.post(`${MANAGES}/account/notices`, form);
    expect(taken.status).not.toBe(409);
  });

  test("is taken from an address of what they aren’t to what they are, and sends nothing there", async () => {
    expect(await location(priya, "/as/trainer/studio")).toEqual([
      302,
      expect.stringMatching(/^\/as\/(manager|employee)@[a-z-]+\/studio$/),
    ]);
    const maya = await signedIn(site, PEOPLE.employee);
    expect(await location(maya, `${MANAGES}/clearance?group=all`)).toEqual([
      302,
      "/clearance?group=all",
    ]);
    expect((await page(maya, "/clearance")).status).toBe(403);
    const sent = await maya.post(`${MANAGES}/account`, { intent: "end-others" });
    expect(sent.status).toBe(409);
    expect(await location(maya, "/as/employee@harbour-and-pine/learn")).toEqual([302, "/learn"]);
  });

  test("goes on in another, which is the one they begin with next time", async () => {
    const begins = async () => {
      const visitor = await signedIn(site, PEOPLE.manager);
      return (await location(visitor, "/"))[1];
    };
    const go = async (key: string) => {
      const chosen = await priya.post(`${MANAGES}/hat`, { hat: key });
      return [chosen.status, chosen.headers.get("Location")];
    };
    site.clock.now = new Date(site.clock.now.getTime() + 1000);
    expect(await go("employee@tidewater")).toEqual([303, `${site.origin}${ELSEWHERE}/`]);
    expect(await begins()).toBe(`${ELSEWHERE}/`);
    expect(await location(priya, `${ELSEWHERE}/`)).toEqual([302, `${ELSEWHERE}/learn`]);
    site.clock.now = new Date(site.clock.now.getTime() + 1000);
    expect(await go("manager@harbour-and-pine")).toEqual([303, `${site.origin}${MANAGES}/`]);
    expect(await begins()).toBe(`${MANAGES}/`);
    expect((await priya.post(`${MANAGES}/hat`, { hat: "trainer" })).status).toBe(404);
  });

  test("goes on in another from an address that doesn’t say as whom, too", async () => {
    const answer = await priya.post("/hat", { hat: "employee@tidewater" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      303,
      `${site.origin}${ELSEWHERE}/`,
    ]);
    expect((await priya.post("/hat", { hat: "manager@tidewater" })).status).toBe(404);
  });

  test("who has to sign in comes back to the page, and as whom they were to see it", async () => {
    const stranger = new Visitor(site);
    const to = `${ELSEWHERE}/learn/clearance`;
    expect(await location(stranger, to)).toEqual([302, `/sign-in?to=${encodeURIComponent(to)}`]);
    const signed = await stranger.post("/sign-in/demo", { email: PEOPLE.manager, to });
    expect(signed.headers.get("Location")).toBe(to);
    const lost = await new Visitor(site).post(`${ELSEWHERE}/learn/policy`, {
      policy: "x",
      name: "Priya Nair",
    });
    expect(lost.status).toBe(401);
  });

  test("loses one at once when it ends, and keeps the others", async () => {
    const company = await findCompanyByKey(site.store.read, "tidewater");
    const one = ownPerson(company!.companyId, priyasId);
    await site.store.write((tx) => markLeft(tx, one, { at: site.clock.now }));
    expect(await location(priya, `${ELSEWHERE}/learn`)).toEqual([302, `${LEARNS}/learn`]);
    expect((await page(priya, `${MANAGES}/clearance`)).status).toBe(200);
  });
});

test("a trainer is nobody’s employee or manager where they judge, and nobody trains where they learn", async () => {
  const { store, clock } = site;
  const company = await findCompanyByKey(store.read, "harbour-and-pine");
  const add = (person: object) =>
    addNewPerson({
      store,
      now: clock.now,
      person: { name: "X", givenName: "X", ...person } as Parameters<
        typeof addNewPerson
      >[0]["person"],
    });
  for (const role of ["employee", "manager"])
    await expect(add({ email: PEOPLE.trainer, role, company })).rejects.toMatchObject({
      status: 409,
    });
  await expect(
    add({ email: PEOPLE.employee, role: "trainer", company: null, engagedWith: [company] }),
  ).rejects.toMatchObject({ status: 409 });
  const maya = (await peopleIn(store)).filter(({ email }) => email === PEOPLE.employee);
  expect(maya).toHaveLength(1);
  // Elsewhere she may.
  const other = await findCompanyByKey(store.read, "tidewater");
  await add({ email: PEOPLE.employee, role: "trainer", company: null, engagedWith: [other] });
  await changeMembership(store, maya[0]!.personId, { chosenAt: null });
});
