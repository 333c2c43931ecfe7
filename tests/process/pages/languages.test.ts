import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueFiles } from "../../../app/process/tooling/catalogue/files.mjs";
import { eq } from "drizzle-orm";
import { LANGUAGES, type Address, type Language } from "~/kit/language/language";
import { SOURCE, textOf } from "../../support/sources";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const scriptsIn = (language: string) => path.resolve("build/client/assets", language);

/** Plain words in a row, whole: a text that is nothing else is one of them wherever it stands between quotation marks. */
const runsIn = (text: string) => new Set(text.match(/[\p{L} ,.’-]{12,}/gu));

/** The texts of a language that are no text of another, long enough to be found by. */
function ownTexts(language: Language): string[] {
  const textsIn = (one: string) =>
    catalogueFiles()
      .filter((file) => file.language === one)
      .flatMap(({ text }) => Object.values(JSON.parse(text) as Record<string, unknown>))
      .filter((text) => typeof text === "string")
      .filter((text) => /^[\p{L} ,.’-]{12,}$/u.test(text));
  const others = new Set(LANGUAGES.filter((one) => one !== language).flatMap(textsIn));
  // Sentences that old rows hold are recognised by their English in every language.
  const stored = runsIn(SOURCE.map(textOf).join("\n"));
  return textsIn(language).filter((text) => !others.has(text) && !stored.has(text));
}

async function pageIn(visitor: Visitor, to: string, accepted?: string) {
  const headers = accepted ? { "Accept-Language": accepted } : {};
  const response = await visitor.send(to, { method: "GET", headers });
  return { response, html: await response.text() };
}

describe("a page’s scripts", () => {
  test("have the words of one language and of no other", () => {
    const texts = new Map(LANGUAGES.map((one) => [one, ownTexts(one)]));
    for (const language of LANGUAGES) {
      const code = readdirSync(scriptsIn(language))
        .map((name) => readFileSync(path.join(scriptsIn(language), name), "utf8"))
        .join("\n");
      const runs = runsIn(code);
      const said = (one: Language) => texts.get(one)!.filter((text) => runs.has(text));
      expect(said(language).length).toBeGreaterThan(50);
      for (const other of LANGUAGES.filter((one) => one !== language))
        expect(said(other), `${language} has none of ${other}`).toEqual([]);
      expect(code).not.toContain("FIRSTHAND_LANGUAGE");
    }
  });

  test("are asked for in the language of the page, all of them, and are kept by browsers", async () => {
    const { html } = await pageIn(new Visitor(site), "/sign-in", "de");
    const asked = [...html.matchAll(/\/assets\/[\w./-]+\.js/g)].map(([to]) => to);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((to) => !to.startsWith("/assets/de/"))).toEqual([]);
    for (const to of new Set(asked)) {
      const { status, headers } = await fetch(site.origin + to);
      expect([to, status, headers.get("Cache-Control")]).toEqual([
        to,
        200,
        "public, max-age=31536000, immutable",
      ]);
    }
    const manifest = asked.find((to) => to.includes("/manifest-"))!;
    const routes = await (await fetch(site.origin + manifest)).text();
    expect(routes.match(/\/assets\/(?!de\/)[\w.-]+\.js/g)).toBeNull();
  });
});

describe("a stranger", () => {
  test("is spoken to in the first of their browser’s languages that we speak", async () => {
    const { html, response } = await pageIn(
      new Visitor(site),
      "/sign-in",
      "pl, fr-CA;q=0.8, en;q=0.1",
    );
    expect(html).toMatch(/^<!DOCTYPE html><html lang="fr" dir="ltr">/);
    expect(html).toContain("<title>Se connecter · Firsthand</title>");
    expect(response.headers.get("Content-Language")).toBe("fr");
    expect((await pageIn(new Visitor(site), "/sign-in", "pl")).html).toContain(
      '<html lang="en-GB"',
    );
  });

  test("picks another on the page, which is theirs once they have signed in, and in their mails", async () => {
    const noor = new Visitor(site);
    const picked = await noor.post("/language", { language: "es", to: "/learn/clearance" });
    expect(picked.headers.get("Location")).toBe("/sign-in?to=%2Flearn%2Fclearance");
    expect((await pageIn(noor, "/sign-in", "de")).html).toContain('<html lang="es"');
    await noor.post("/sign-in/demo", { email: PEOPLE.otherEmployee });
    expect((await pageIn(noor, "/account", "de")).html).toContain('<html lang="es"');
    const elsewhere = await signedIn(site, PEOPLE.otherEmployee);
    expect((await pageIn(elsewhere, "/account")).html).toContain('<html lang="es"');

    const theo = noor.copy();
    await theo.post("/sign-in/demo", { email: PEOPLE.otherManager });
    expect((await pageIn(theo, "/account")).html).toContain('<html lang="en-GB"');
  });
});

describe("somebody who is signed in", () => {
  test("chooses a language, and goes back to their company’s", async () => {
    const maya = await signedIn(site, PEOPLE.employee);
    expect((await pageIn(maya, "/account", "de")).html).toContain('<html lang="en-GB"');
    expect((await maya.post("/language", { language: "fr" })).headers.get("Location")).toBe(
      "/account",
    );
    const { html } = await pageIn(maya, "/account");
    expect(html).toContain("Ton compte");
    expect(html).toContain('<option value="fr" lang="fr" selected="">');
    await maya.post("/language", { language: "" });
    expect((await pageIn(maya, "/account")).html).toContain("Your account");
    const unknown = await maya.post("/language", { language: "xx" });
    expect(unknown.status).toBe(400);
  });

  test("is addressed as their company wishes, in what they read and in what it loads", async () => {
    const { company } = site.store.read.tables;
    const wish = (set: { language: Language | null; address: Address | null }) =>
      site.store.write((tx) => tx.update(company).set(set).where(eq(company.key, "tidewater")));
    const marek = await signedIn(site, "marek@tidewater.example");
    const home = async () => (await pageIn(marek, "/learn")).html;
    await wish({ language: "de", address: null });
    const informal = await home();
    expect(informal).toContain("Deine Freigabe");
    expect(informal).toContain("/assets/de/");
    await wish({ language: "de", address: "formal" });
    const { html, response } = await pageIn(marek, "/learn");
    expect(html).toMatch(/^<!DOCTYPE html><html lang="de"/);
    expect(response.headers.get("Content-Language")).toBe("de");
    expect(html).toContain("Ihre Freigabe");
    expect(html).not.toContain("Deine Freigabe");
    expect(html).toContain("/assets/de-x-formal/");
    expect(html).not.toContain("/assets/de/");
    await wish({ language: null, address: "formal" });
    expect(await home()).toContain("Your clearance");
    await wish({ language: null, address: null });
  });

  test("gets a page that is open in another language anew, instead of its scripts", async () => {
    const versionIn = async (language: string) => {
      const { html } = await pageIn(new Visitor(site), "/sign-in", language);
      return /manifest-(\w+)\.js/.exec(html)![1]!;
    };
    const [version] = await Promise.all([versionIn("de")]);
    const stale = `/__manifest?p=%2Fsign-in&version=${version}-de`;
    const german = await pageIn(new Visitor(site), stale, "de");
    const french = await pageIn(new Visitor(site), stale, "fr");
    expect([german.response.status, french.response.status]).toEqual([200, 204]);
    expect(french.response.headers.get("X-Remix-Reload-Document")).toBe("true");
  });
});
