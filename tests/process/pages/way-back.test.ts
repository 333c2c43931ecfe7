import { parse, type DefaultTreeAdapterMap } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placesFor } from "~/people/parts/navigation";
import { ROLES } from "~/people/rules/kinds";
import { pagesToSee, type PageToSee } from "../../support/browser/pages";
import { openSite, signedIn, type Site } from "../../support/harness/site";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What the head of every page leads to, tabs that stand beside each other, and pages that say what to do instead. */
const REACHED_FROM_ANYWHERE = ["/account", "/notices", "/search", "/may-i", "/desk", "/dev/mail"];
const ERROR_PAGES = ["not-found", "forbidden"];

let site: Site;
let pages: readonly PageToSee[];
beforeAll(async () => {
  site = await openSite();
  pages = await pagesToSee(site);
});
afterAll(() => site.stop());

function links(node: Node): Element[] {
  const own = "tagName" in node && node.tagName === "a" ? [node] : [];
  const inside = "childNodes" in node ? node.childNodes : [];
  return [...own, ...inside.flatMap(links)];
}

function main(node: Node): Node | undefined {
  if ("tagName" in node && node.tagName === "main") return node;
  const inside = "childNodes" in node ? node.childNodes : [];
  return inside.map(main).find((found) => found !== undefined);
}

const pathOf = (to: string) => new URL(to, site.origin).pathname;

/** Whether a page says, before anything else, how to get to a page above it. */
function leadsBack(html: string): boolean {
  const content = main(parse(html));
  const marked = (content ? links(content) : []).some(({ attrs }) =>
    attrs.some(({ name, value }) => name === "class" && value.split(" ").includes("page-back")),
  );
  // A lesson and a quiz have their module above the outline.
  return marked || /class="lesson-outline"[^]*?href="\/learn\/[^/"]+"/.test(html);
}

test("every page deeper than the places in the navigation leads back to the page above it", async () => {
  const places = new Set(
    ROLES.flatMap((role) =>
      [true, false].flatMap((ofTeams) => placesFor({ role, ofTeams }).map(({ to }) => to)),
    ),
  );
  const deep = pages.filter(({ name, who, path }) => {
    const here = pathOf(path);
    return (
      who !== null &&
      !places.has(here) &&
      !REACHED_FROM_ANYWHERE.includes(here) &&
      !ERROR_PAGES.includes(name)
    );
  });
  expect(deep.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const { name, who, path } of deep) {
    const visitor = await signedIn(site, who!);
    const html = await (await visitor.get(path)).text();
    if (!leadsBack(html)) lost.push(name);
  }
  expect(lost).toEqual([]);
});

test("the pages of a translation lead back through every level", async () => {
  const wanted = {
    "trainer-translations": 2,
    "trainer-translation-edit": 3,
    "trainer-translation-publish": 4,
    "trainer-translation-history": 4,
  };
  for (const [name, levels] of Object.entries(wanted)) {
    const page = pages.find((one) => one.name === name)!;
    const html = await (await (await signedIn(site, page.who!)).get(page.path)).text();
    const all = links(main(parse(html))!).flatMap(({ attrs }) => {
      const said = new Map(attrs.map((attr) => [attr.name, attr.value]));
      const marked = said.get("class")?.split(" ").includes("page-back");
      return marked ? [pathOf(said.get("href") ?? "")] : [];
    });
    const translations = pathOf(page.path).replace(/translations.*/, "translations");
    const lesson = translations.replace("/translations", "");
    const editor = `${translations}/de/edit`;
    expect(all).toEqual(["/studio/library", lesson, translations, editor].slice(0, levels));
  }
});
