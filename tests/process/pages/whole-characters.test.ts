import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.stop());

test("wherever its characters of several bytes fall, a page has no zeros among them", async () => {
  const { person } = site.store.read.tables;
  const visitor = await signedIn(site, PEOPLE.employee);
  for (const before of ["", "a", "ab"]) {
    const name = before + "漢".repeat(600);
    await site.store.write((tx) =>
      tx.update(person).set({ name }).where(eq(person.email, PEOPLE.employee)),
    );
    const html = Buffer.from(await (await visitor.get("/account")).arrayBuffer());
    expect(html.includes(0), `after “${before}”`).toBe(false);
    expect(html.toString()).toContain(name);
  }
});
