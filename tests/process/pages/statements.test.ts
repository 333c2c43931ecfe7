import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesToSee } from "../../support/browser/pages";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

/**
 * The most statements a page may make once the copies of content and board are warm, the session's own included. Where something
 * has changed that somebody did, their home asks one more: what of it they have looked at.
 */
const MOST: Record<string, number> = {
  start: 1,
  help: 1,
  privacy: 1,
  "trainer-new-company": 20,
  join: 1,
  "trainer-invitations": 8,
  "trainer-invite": 6,
  "trainer-domains": 7,
  "trainer-retention": 7,
  "manager-invitations": 7,
  "manager-invite": 6,
  "manager-domains": 7,
  "manager-retention": 7,
  "sign-in": 1,
  "sign-in-provider-down": 0,
  mail: 0,
  "not-found": 2,
  forbidden: 2,
  "employee-home": 20,
  "employee-home-not-enrolled": 17,
  "employee-home-not-yet": 18,
  "employee-home-suspended": 18,
  "employee-home-renewing": 18,
  "employee-home-waiting": 18,
  module: 11,
  lesson: 11,
  "lesson-other-company": 11,
  "lesson-changes": 14,
  playbook: 4,
  "playbook-changes": 17,
  "manager-playbook": 7,
  "manager-playbook-publish": 5,
  "manager-playbook-history": 9,
  "trainer-playbook": 8,
  "trainer-playbook-publish": 27,
  quiz: 15,
  policy: 8,
  "policy-record": 6,
  "my-clearance": 17,
  ask: 7,
  "may-i": 7,
  "may-i-not": 19,
  "may-i-yes": 19,
  cleared: 15,
  account: 3,
  "employee-search": 5,
  "manager-search": 5,
  "manager-search-all": 5,
  "manager-search-nothing": 5,
  "trainer-search": 9,
  "admin-search": 3,
  "account-notices": 3,
  "account-passkeys": 3,
  notices: 8,
  "notices-nothing": 3,
  "my-hours": 5,
  "manager-coverage": 5,
  "manager-expiring": 4,
  "manager-handover": 6,
  "manager-skills": 5,
  "manager-skill": 5,
  "manager-hours": 5,
  "manager-assignments": 7,
  "manager-programmes": 15,
  "manager-bulk-assign": 17,
  "manager-bulk-extend": 18,
  "manager-bulk-remind": 19,
  "manager-bulk-nobody": 4,
  "manager-board": 4,
  "manager-board-paused": 4,
  "manager-board-nothing": 4,
  "manager-person": 21,
  "manager-person-suspended": 21,
  "manager-person-suspending": 21,
  "manager-credits": 6,
  "manager-leaving": 16,
  "manager-erase": 6,
  "manager-left": 3,
  "manager-roster": 9,
  "manager-roster-nobody": 9,
  "manager-roster-add": 5,
  "manager-roster-upload": 5,
  "manager-upload": 2,
  "manager-sign-offs": 21,
  "manager-sign-offs-one": 21,
  "manager-sign-offs-none": 6,
  "manager-policy": 19,
  "manager-policy-edit": 10,
  "manager-policy-history": 12,
  "manager-policy-version": 20,
  "manager-policy-signed": 18,
  "manager-policy-record": 6,
  "manager-away": 5,
  "manager-second-factor": 6,
  "manager-second-factor-set-up": 6,
  "manager-ledger": 8,
  "manager-ledger-filtered": 10,
  "trainer-home": 16,
  "trainer-sign-offs": 43,
  "trainer-policy": 10,
  "trainer-policy-publish": 33,
  "trainer-sign-offs-one": 43,
  "trainer-policy-record": 8,
  "trainer-company": 7,
  "trainer-roster": 12,
  "trainer-roster-add": 8,
  "trainer-roster-upload": 8,
  "trainer-company-settings": 5,
  "trainer-company-look": 5,
  "trainer-company-archive": 11,
  "trainer-company-programmes": 11,
  "trainer-person": 24,
  "trainer-credits": 7,
  "trainer-allowances": 9,
  "trainer-attempt": 12,
  "trainer-images": 8,
  "trainer-images-none": 3,
  "trainer-insights": 12,
  "trainer-insights-none": 12,
  "trainer-question-insight": 12,
  "trainer-library": 23,
  "trainer-preview": 10,
  "trainer-preview-quiz": 13,
  "trainer-regrade": 9,
  "trainer-regrade-nothing": 6,
  "trainer-regrade-preview": 15,
  "trainer-write-lesson": 11,
  "trainer-write-quiz": 15,
  "trainer-conflicts": 9,
  "trainer-preview-phone-dark": 10,
  "trainer-library-found": 27,
  "trainer-library-not-found": 27,
  "trainer-library-narrowed": 23,
  "trainer-new-lesson": 6,
  "trainer-new-quiz": 6,
  "trainer-new-module": 6,
  "trainer-new-programme": 6,
  "trainer-module-facts": 4,
  "trainer-programme": 12,
  "trainer-programme-draft": 12,
  "trainer-programme-publish": 36,
  "trainer-programme-publish-nothing": 7,
  "trainer-programme-history": 10,
  "trainer-duplicate": 8,
  "trainer-retire": 8,
  "trainer-publish": 51,
  "trainer-publish-moved-on": 51,
  "trainer-publish-mistakes": 52,
  "trainer-publish-scheduled": 51,
  "trainer-publish-new": 49,
  "trainer-publish-nothing": 7,
  "trainer-history": 14,
  "trainer-history-one": 14,
  "trainer-copies": 11,
  "trainer-copy-update": 14,
  "trainer-copy-give-up": 47,
  "trainer-copy-edit": 14,
  "trainer-copy-history": 19,
  "trainer-translations": 11,
  "trainer-translation-edit": 12,
  "trainer-translation-edit-quiz": 16,
  "trainer-translation-publish": 11,
  "trainer-translation-history": 11,
  "manager-teams": 8,
  "manager-team": 11,
  "manager-team-merging": 16,
  "manager-details": 15,
  "manager-merge": 7,
  "manager-merge-two": 42,
  "trainer-teams": 9,
  "trainer-details": 18,
  settings: 12,
  "settings-agency": 2,
  "settings-mail": 2,
  "settings-curriculum": 3,
  "settings-people": 6,
  "admin-company-settings": 4,
  "admin-single-sign-on": 5,
  "admin-single-sign-on-groups": 6,
  "admin-company-provisioning": 4,
  "settings-second-factor": 4,
  "settings-roles": 2,
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
  for (const { name, who, path } of await pagesToSee(site)) {
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
  "/search?q=ma",
  "/clearance/assignments",
  "/clearance/bulk?do=extend&all=1&programme=reply&due=2026-12-24",
])("%s makes as many statements for a company of five as for one of thirty-eight", async (path) => {
  const few = await statementsOf(await signedIn(site, PEOPLE.otherManager), path);
  const many = await statementsOf(await signedIn(site, PEOPLE.manager), path);
  expect(many).toBe(few);
});
