import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { drawn } from "../support/images/pictures";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import {
  clickText,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";

let site: Site;
let browser: Browser;
let context: BrowserContext;
let dana: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: SIZES.wide });
  context.setDefaultTimeout(15_000);
  dana = await signedInPage(context, site, PEOPLE.trainer);
  await dana.goto(`${site.origin}/studio/library/tone/person-with-a-name/edit`);
  await clickText(dana);
});

afterEach(() => context.close());

interface Brought {
  kind: "paste" | "drop";
  files: { name: string; type: string; base64?: string; size?: number }[];
  html?: string;
  /** Where it is dropped. */
  on?: string;
}

/** Pastes or drops files as a browser does; whether the page kept the browser from its own way with them. */
async function bring(brought: Brought): Promise<boolean> {
  return dana.evaluate(({ kind, files, html, on = "#edit-text" }) => {
    const data = new DataTransfer();
    for (const { name, type, base64 = "", size = 0 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes, new Uint8Array(size)], name, { type }));
    }
    if (html) data.setData("text/html", html);
    const target = document.querySelector(on)!;
    const { left, top } = target.getBoundingClientRect();
    const how = { bubbles: true, cancelable: true };
    return !target.dispatchEvent(
      kind === "paste"
        ? new ClipboardEvent("paste", { ...how, clipboardData: data })
        : new DragEvent("drop", {
            ...how,
            dataTransfer: data,
            clientX: left + 20,
            clientY: top + 20,
          }),
    );
  }, brought);
}

const png = async (colour = "#0f5c4a") => ({
  name: "shop.png",
  type: "image/png",
  base64: (await drawn({ colour }).png().toBuffer()).toString("base64"),
});
const panel = () => dana.getByRole("group", { name: "Image" });
const pictures = () => dana.locator("#edit-text img.edit-picture");
const add = () => panel().getByRole("button", { name: "Add image" }).click();
const says = (words: string) => panel().getByRole("alert").getByText(words).waitFor();

test("a pasted picture is asked for in words, sent to the library, and can be undone", async () => {
  expect(await bring({ kind: "paste", files: [await png()] })).toBe(true);
  await panel().getByText("shop.png").waitFor();
  await add();
  await says("Say in words what the image shows.");
  await dana.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(dana);
  await expectAccessible(dana);
  await dana.setViewportSize(SIZES.wide);
  await panel().getByLabel("What the image shows").fill("The shop on the quay");
  await dana.keyboard.press("Tab");
  await dana.keyboard.press("Enter");
  await pictures().waitFor();
  expect(await pictures().getAttribute("src")).toMatch(/^\/images\/[0-9a-f]{64}\.webp$/);
  expect(await pictures().getAttribute("alt")).toBe("The shop on the quay");
  expect(await panel().count()).toBe(0);
  await dana.keyboard.press("Control+z");
  await expect.poll(() => pictures().count()).toBe(0);
});

test("what is no picture, or too large, is refused in the words for a chosen one, and nothing is lost", async () => {
  const svg = {
    name: "logo.svg",
    type: "image/svg+xml",
    base64: btoa("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  };
  await bring({
    kind: "paste",
    files: [svg, { name: "large.png", type: "image/png", size: 13 << 20 }],
  });
  await panel().getByText("and 1 more image").waitFor();
  await panel().getByLabel("What the image shows").fill("A logo");
  await add();
  await says("SVG");
  expect(await panel().getByLabel("What the image shows").inputValue()).toBe("A logo");
  await panel().getByRole("button", { name: "Skip image" }).click();
  await panel().getByText("large.png").waitFor();
  await panel().getByLabel("What the image shows").fill("Something large");
  await add();
  await says("12 MB");
  await panel().getByRole("button", { name: "Skip image" }).click();
  await panel().waitFor({ state: "detached" });
  expect(await pictures().count()).toBe(0);
});

test("a picture that is dropped stands where it was dropped; beside the text a file changes nothing", async () => {
  expect(await bring({ kind: "drop", files: [await png("#ad2a1a")] })).toBe(true);
  await panel().getByLabel("What the image shows").fill("A red door");
  await add();
  await pictures().waitFor();
  const first = dana.locator("#edit-text > *").first();
  expect(await first.locator("img.edit-picture").count()).toBe(1);
  expect(await bring({ kind: "drop", files: [await png()], on: "main h1" })).toBe(true);
  expect(await panel().count()).toBe(0);
});

test("words that bring a picture of themselves are pasted as words", async () => {
  await bring({ kind: "paste", files: [await png()], html: "<p>From a <b>table</b></p>" });
  await dana.locator("#edit-text").getByText("From a table").waitFor();
  expect(await panel().count()).toBe(0);
});
