import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

async function page(visitor: Visitor, to: string, language = "en") {
  const response = await visitor.send(to, { headers: { "Accept-Language": language } });
  return { status: response.status, html: await response.text() };
}

test("who isn’t signed in reads at / what this is and whose, in their language, and gets to sign in", async () => {
  const { status, html } = await page(new Visitor(site), "/");
  expect(status).toBe(200);
  expect(html).toContain("This installation belongs to Northlight Agency.");
  expect(html).toMatch(/<a [^>]*href="\/sign-in"[^>]*>Sign in</);
  for (const [language, words] of [
    ["de", "Diese Installation gehört Northlight Agency."],
    ["es", "Esta instalación pertenece a Northlight Agency."],
    ["fr", "Cette installation appartient à Northlight Agency."],
  ] as const)
    expect((await page(new Visitor(site), "/", language)).html).toContain(words);
  const maya = await signedIn(site, PEOPLE.employee);
  expect((await maya.get("/")).headers.get("Location")).toBe("/learn");
});

test("/help and /privacy are there for everyone, from the sign-in page and from one’s account", async () => {
  const stranger = new Visitor(site);
  const maya = await signedIn(site, PEOPLE.employee);
  for (const visitor of [stranger, maya])
    for (const [to, words] of [
      ["/help", "Open the email with the 6-digit code."],
      ["/privacy", "One cookie keeps people signed in."],
    ] as const) {
      const { status, html } = await page(visitor, to);
      expect(status, to).toBe(200);
      expect(html).toContain(words);
    }
  for (const html of [
    (await page(stranger, "/sign-in")).html,
    (await page(maya, "/account")).html,
  ]) {
    expect(html).toContain('href="/help"');
    expect(html).toContain('href="/privacy"');
  }
});

test("the agency’s own text on privacy stands in place of ours, in the reader’s language", async () => {
  const files = ["privacy.md", "privacy.de.md"].map((name) => path.join(site.data, name));
  writeFileSync(files[0]!, "# Our promise\n\nWe **keep** it. <script>alert(1)</script>\n");
  writeFileSync(files[1]!, "Wir halten es.\n");
  const { html } = await page(new Visitor(site), "/privacy");
  expect(html).toMatch(/<h2[^>]*>Our promise<\/h2>/);
  expect(html).toContain("<strong>keep</strong>");
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("One cookie keeps");
  expect((await page(new Visitor(site), "/privacy", "de")).html).toContain("Wir halten es.");
  for (const file of files) rmSync(file);
});

test("an admin sees how the installation is doing, and that there is no backup", async () => {
  const admin = await signedIn(site, PEOPLE.admin);
  const { html } = await page(admin, "/settings");
  for (const words of ["This installation has no backup", "Failed requests in 24"])
    expect(html).toContain(words);
  // Of the disk of a database server nothing is known.
  expect(html.includes("Free disk space")).toBe((await site.store.space()).free !== null);
  writeFileSync(
    path.join(site.data, "last-backup.json"),
    JSON.stringify({ at: site.clock.now.toISOString() }),
  );
  const after = await page(admin, "/settings");
  expect(after.html).not.toContain("This installation has no backup");
});
