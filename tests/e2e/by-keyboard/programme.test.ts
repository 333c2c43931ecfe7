import { expect, test } from "vitest";
import { expectAccessible } from "../../support/browser/browser";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../../support/browser/keyboard";
import { trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { signedIn, address, draftOf } = trainersKeyboard();

const modulesOf = async () =>
  /^modules: \[(.*)\]$/m.exec(await draftOf("programmes/forum.yaml"))?.[1] ?? "";

test("a programme’s modules are moved, removed, put back and added without a pointer, and published", async () => {
  const page = await signedIn();
  await load(page, address("programme/forum"));
  const { keyboard } = page;
  const rows = page.locator(".programme-module b");
  const [first = "", second = "", third = ""] = await rows.allTextContents();

  // The focus stays with what moves, and the move is said.
  await tabTo(page, "button", `Move “${third}”`);
  await keyboard.press("Alt+ArrowUp");
  await focusComesTo(page, `button "Move “${third}”"`);
  await page.getByText(`“${third}” is now 2 of 3.`).waitFor();
  expect(await rows.allTextContents()).toEqual([first, third, second]);
  await expect.poll(modulesOf).toBe("why, tone, bounds");
  await expectAccessible(page);

  await tabTo(page, "button", `Remove ${third}`);
  await keyboard.press("Enter");
  await focusComesTo(page, 'button "Undo"');
  await expect.poll(modulesOf).toBe("why, bounds");
  await keyboard.press("Enter");
  await focusComesTo(page, `button "Move “${third}”"`);
  await expect.poll(modulesOf).toBe("why, tone, bounds");

  await tabTo(page, "button", "Add module");
  await keyboard.press("Enter");
  await page.getByText(/ added as number 4\.$/).waitFor();
  await expect.poll(async () => (await modulesOf()).split(", ")).toHaveLength(4);
  // The preview has what was typed.
  expect(await page.locator(".programme-preview h3").count()).toBe(4 + 2);

  await press(page, "link", "Publish…", { limit: 100 });
  await arrivesAt(page, /\/publish$/);
  await page.getByText("Module added").first().waitFor();
  await press(page, "button", /^Publish version/, { limit: 100 });
  await arrivesAt(page, /\/history\?/, /^(status|main)/);
});

test("a module is dragged by its grip, with a mouse as on a phone", async () => {
  const page = await signedIn();
  await load(page, address("programme/reply"));
  const rows = page.locator(".programme-module b");
  const before = await rows.allTextContents();
  const grip = page.getByRole("button", { name: `Move “${before[0]}”` });
  const target = page.locator(".programme-module").nth(2);
  await grip.scrollIntoViewIfNeeded();
  const [from, to] = [(await grip.boundingBox())!, (await target.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  const [first, second, third, ...rest] = before;
  expect(await rows.allTextContents()).toEqual([second, third, first, ...rest]);
});

test("loading the data again after saving leaves the page where it is scrolled to meanwhile", async () => {
  const page = await signedIn();
  await load(page, address("programme/share"));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = false;
  await page.route(/programme\/share\.data/, async (route) => {
    if (route.request().method() === "GET") {
      asked = true;
      await held;
    }
    await route.continue();
  });
  const discard = page.getByRole("button", { name: "Discard draft" });
  await page.getByLabel("Title").fill("Answering");
  await expect.poll(() => asked).toBe(true);
  expect(await discard.count()).toBe(0);
  await page.evaluate(() => window.scrollTo(0, 300));
  release();
  await discard.waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBe(300);
});
