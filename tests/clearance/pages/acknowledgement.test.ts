import { peopleIn } from "../../support/makers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const FORGED = { "X-Forwarded-For": "203.0.113.9" };

let direct: Site;
let proxied: Site;

beforeAll(async () => {
  [direct, proxied] = await Promise.all([openSite(), openSite({ trustProxy: 1 })]);
});

afterAll(() => Promise.all([direct.stop(), proxied.stop()]));

/** What is recorded once Maya has signed the newest policy, sent with a header that a proxy would add. */
async function signing(site: Site) {
  const { policyVersion, session, acknowledgement } = site.store.read.tables;
  const people = await peopleIn(site.store);
  const maya = people.find(({ email }) => email === PEOPLE.employee)!;
  const versions = await site.store.read.select().from(policyVersion);
  const newest = versions
    .filter(({ companyId }) => companyId === maya.companyId)
    .reduce((a, b) => (a.number > b.number ? a : b));
  const visitor = await signedIn(site, PEOPLE.employee);
  const fields = { policy: newest.id, name: maya.name };
  const sent = await visitor.post("/learn/policy", fields, FORGED);
  expect(sent.status).toBe(303);
  const rows = await site.store.read.select().from(acknowledgement);
  const signed = rows.find((row) => row.personId === maya.id && row.policyVersionId === newest.id)!;
  const sessions = await site.store.read.select().from(session);
  const own = sessions.filter(({ personId }) => personId === maya.id).map(({ id }) => id);
  const page = await (await visitor.get(`/learn/policy/${newest.version}`)).text();
  return { signed, own, newest, page, visitor };
}

test("a signature keeps the session it was given in and the address it came from", async () => {
  const { signed, own, newest, page } = await signing(direct);
  expect(own).toContain(signed.sessionId);
  expect(signed.policyHash).toBe(newest.hash);
  // What a stranger says of himself is not believed where no proxy is trusted.
  expect(signed.ipAddress).toMatch(/127\.0\.0\.1$/);
  expect(page).toContain(signed.sessionId);
  expect(page).toContain("Hash computed now");
});

test("behind a trusted proxy the address is the one that the proxy names", async () => {
  const { signed, page } = await signing(proxied);
  expect(signed.ipAddress).toBe("203.0.113.9");
  expect(page).toContain("203.0.113.9");
});

test("an older version is refused with 409, and the page then shows the newest one", async () => {
  const { store } = direct;
  const versions = await store.read.select().from(store.read.tables.policyVersion);
  const old = versions.find(({ version }) => version === "2025.1")!;
  const visitor = await signedIn(direct, "dev@harbourandpine.example");
  const sent = await visitor.post("/learn/policy", { policy: old.id, name: "Dev" });
  expect(sent.status).toBe(409);
  const page = await sent.text();
  expect(page).toContain("was published while you were reading, so nothing is signed");
  expect(page).toContain('href="#policy-text"');
});
