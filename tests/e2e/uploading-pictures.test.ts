import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../support/images/pictures";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../support/browser/keyboard";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";

let site: Site;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-uploads-"));
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A file to be chosen, of some size, that begins with these bytes. */
function aFile(name: string, bytes: Buffer, size = bytes.byteLength): string {
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.concat([bytes, Buffer.alloc(size - bytes.byteLength)]));
  return file;
}

test("by keyboard, a trainer finds the pictures, is told what is none, uploads one and copies it", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 640 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  const chosen = page.getByLabel("Image", { exact: true });
  await load(page, `${site.origin}/studio/library`);
  await press(page, "link", "Images");
  await arrivesAt(page, /^\/studio\/images$/);
  await page.getByRole("heading", { name: "No images yet" }).waitFor();

  await tabTo(page, "button", /Choose File|Image/);
  await chosen.setInputFiles(
    aFile("logo.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")),
  );
  await press(page, "button", "Upload image");
  await focusComesTo(page, /alert/);
  await page.getByRole("alert").getByText("This is an SVG drawing").waitFor();
  await expectAccessible(page);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.method()));
  await chosen.setInputFiles(aFile("large.png", Buffer.from("x"), 13 * 1024 * 1024));
  await press(page, "button", "Upload image");
  await page.getByRole("alert").getByText("larger than the limit of 12 MB").waitFor();
  await focusComesTo(page, /alert/);
  expect(asked).not.toContain("POST");

  await chosen.setInputFiles(aFile("shop.png", await drawn().png().toBuffer()));
  await press(page, "button", "Upload image");
  await arrivesAt(page, /^\/studio\/images\?added=[0-9a-f]{64}$/, /status|main/);
  await page.getByRole("status").getByText("“shop.png” is in the library").waitFor();
  const shown = page.getByRole("img", { name: "View shop.png" });
  const width = () => shown.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBe(300);
  await press(page, "button", /^Copy for a lesson/);
  await page.getByText("Copied", { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^!\[What it shows\]\(\/images\/[0-9a-f]{64}\.webp\)$/);
  await expectAccessible(page);
  expect(thrown).toEqual([]);
  await context.close();
});

test("without JavaScript, 100 MB are refused on the page itself, in words", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  await page.goto(`${site.origin}/studio/images`);
  const png = await drawn({ colour: "#ad2a1a" }).png().toBuffer();
  await page
    .getByLabel("Image", { exact: true })
    .setInputFiles(aFile("huge.png", png, 100 * 1024 * 1024));
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: "Upload image" }).click(),
  ]);
  expect(answer.status()).toBe(413);
  await page.getByRole("alert").getByText("This is larger than the limit of 12 MB").waitFor();
  await expectNoSidewaysScroll(page);

  await page.getByLabel("Image", { exact: true }).setInputFiles(aFile("small.png", png));
  await page.getByRole("button", { name: "Upload image" }).click();
  await page.getByText("“small.png” is in the library").waitFor();
  await page.locator("code.copy-text").first().waitFor();
  await context.close();
});
