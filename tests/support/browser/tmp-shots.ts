import { mkdirSync } from "node:fs";
import makeDemo from "../harness/demo-once";
import { openSite } from "../harness/site";
import { pagesToSee } from "./pages";
import { openBrowser, signedInPage, SIZES } from "./browser";
const want = (process.argv[3] ?? "").split(",");
const out = process.argv[2]!; const lang = process.argv[4] ?? "en";
mkdirSync(out, { recursive: true });
await makeDemo();
const [site, browser] = await Promise.all([openSite(), openBrowser()]);
if (lang !== "en") { const { person } = site.store.read.tables; await site.store.write((tx) => tx.update(person).set({ language: lang as "de" })); }
const pages = (await pagesToSee(site)).filter((p) => want.includes(p.name));
for (const [size, scheme] of [["wide", "light"], ["phone", "dark"]] as const)
  for (const who of new Set(pages.map((p) => p.who))) {
    const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme, locale: lang });
    const page = who === null ? await context.newPage() : await signedInPage(context, site, who);
    for (const { name, path } of pages.filter((p) => p.who === who)) {
      await page.goto(site.origin + path); await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${out}/${name}-${size}-${lang}.png`, fullPage: size === "wide" });
    }
    await context.close();
  }
process.exit(0);
