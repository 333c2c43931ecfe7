import { afterAll, beforeAll, expect, test } from "vitest";
import { placesOf } from "~/search/rules/places";
import type { Found } from "~/search/rules/found/found";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.stop());

test.each(["employee", "manager", "trainer", "admin"] as const)(
  "every page and action that a search offers the %s opens",
  async (role) => {
    const visitor = await signedIn(site, PEOPLE[role]);
    for (const { title, to } of placesOf(role, () => true)) {
      const { status } = await visitor.get(to);
      expect(status, `${title}, ${to}`).toBe(200);
    }
  },
);

test("what a search finds opens for the person who found it", async () => {
  for (const who of [PEOPLE.employee, PEOPLE.manager, PEOPLE.trainer]) {
    const visitor = await signedIn(site, who);
    for (const query of ["a", "reply", "ma", "custo"]) {
      const found = (await (await visitor.get(`/search/results?q=${query}`)).json()) as Found;
      expect(found.groups.length).toBeGreaterThan(0);
      for (const { to } of found.groups.flatMap(({ items }) => items))
        expect((await visitor.get(to.split("#")[0]!)).status, to).toBe(200);
    }
  }
});

test("nothing of a question’s key goes to people who may be asked it", async () => {
  const trainer = await signedIn(site, PEOPLE.trainer);
  const asked = "/search/results?q=customer";
  const theirs = (await (await trainer.get(asked)).json()) as Found;
  expect(theirs.groups.map(({ kind }) => kind)).toContain("questions");
  for (const who of [PEOPLE.employee, PEOPLE.manager, PEOPLE.admin]) {
    const { groups } = (await (await (await signedIn(site, who)).get(asked)).json()) as Found;
    expect(groups.map(({ kind }) => kind)).not.toContain("questions");
  }
});

test("the page works without scripts, says what was found, and keeps what was typed", async () => {
  const visitor = await signedIn(site, PEOPLE.manager);
  const page = await (await visitor.get("/search?q=brandt")).text();
  expect(page).toContain('value="brandt"');
  expect(page).toMatch(/<mark>Brandt<\/mark>/);
  expect(await (await visitor.get("/search?q=zeppelin")).text()).toContain(
    "No results for “zeppelin”",
  );
});
