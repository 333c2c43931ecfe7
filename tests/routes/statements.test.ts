import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesToSee } from "../e2e/pages";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../support/site";

/** The most statements a page may make once the copies of content and board are warm, the session's own included. */
const MOST: Record<string, number> = {
  "sign-in": 1,
  mail: 0,
  "not-found": 1,
  forbidden: 1,
  "employee-home": 16,
  "employee-home-not-enrolled": 14,
  "employee-home-not-yet": 14,
  "employee-home-suspended": 14,
  "employee-home-renewing": 14,
  "employee-home-waiting": 14,
  module: 7,
  lesson: 8,
  "lesson-other-company": 7,
  quiz: 11,
  policy: 5,
  "my-clearance": 14,
  account: 2,
  "my-hours": 4,
  "manager-coverage": 4,
  "manager-expiring": 3,
  "manager-handover": 5,
  "manager-skills": 4,
  "manager-hours": 4,
  "manager-board": 3,
  "manager-board-paused": 3,
  "manager-board-nothing": 3,
  "manager-person": 23,
  "manager-person-suspended": 23,
  "manager-sign-offs": 13,
  "manager-policy": 13,
  "manager-ledger": 6,
  "manager-ledger-filtered": 8,
  "trainer-home": 6,
  "trainer-company": 4,
  "trainer-person": 25,
  "trainer-allowances": 6,
  "trainer-attempt": 11,
  "trainer-library": 2,
  "trainer-preview": 4,
  "trainer-preview-quiz": 7,
  "trainer-regrade": 5,
  settings: 3,
};

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.stop());

async function statementsOf(visitor: Visitor, path: string): Promise<number> {
  let count = 0;
  await visitor.get(path);
  site.store.onStatement = () => {
    count += 1;
  };
  await visitor.get(path);
  site.store.onStatement = null;
  return count;
}

test("no page makes more statements than it is allowed", async () => {
  const counted: Record<string, number> = {};
  for (const { name, who, path } of await pagesToSee(site.store)) {
    const visitor = who === null ? new Visitor(site) : await signedIn(site, who);
    counted[name] = await statementsOf(visitor, path);
  }
  expect(Object.keys(MOST).sort()).toEqual(Object.keys(counted).sort());
  const over = Object.entries(counted).filter(([name, count]) => count > (MOST[name] ?? 0));
  expect(over).toEqual([]);
});

test.each([
  "/clearance",
  "/clearance/policy",
  "/clearance/coverage",
  "/clearance/expiring",
  "/clearance/skills",
])("%s makes as many statements for a company of five as for one of thirty-eight", async (path) => {
  const few = await statementsOf(await signedIn(site, PEOPLE.otherManager), path);
  const many = await statementsOf(await signedIn(site, PEOPLE.manager), path);
  expect(many).toBe(few);
});
