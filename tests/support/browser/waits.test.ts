import { expect, test } from "vitest";
import { waitsForNothing, watchKind } from "./waits";

/** What can be clicked and waited for, as Playwright’s locators can. */
class Thing {
  clicks = 0;

  constructor(
    private shown: boolean,
    private readonly onClick: (shows: (shown: boolean) => void) => void,
  ) {}

  async count() {
    return Promise.resolve(1);
  }

  async isVisible() {
    return Promise.resolve(this.shown);
  }

  async click() {
    this.clicks += 1;
    this.onClick((shown) => (this.shown = shown));
    return Promise.resolve();
  }

  async waitFor() {
    await expect.poll(() => this.shown).toBe(true);
  }
}

watchKind(Thing.prototype as unknown as Record<string, unknown>);

const later = (work: () => void) => void setImmediate(work);

test.each<[string, Thing, number]>([
  ["is there before, and after", new Thing(true, () => {}), 1],
  ["is not there before", new Thing(false, (shows) => later(() => shows(true))), 0],
  [
    "is there before, and not at once after",
    new Thing(true, (shows) => {
      shows(false);
      later(() => shows(true));
    }),
    0,
  ],
])("a wait for what %s", async (_, thing, found) => {
  await thing.click();
  await thing.waitFor();
  expect(thing.clicks).toBe(1);
  const all = waitsForNothing();
  expect(all).toHaveLength(found);
  for (const one of all)
    expect(one).toMatch(/^waitFor \(.*waits\.test\.ts:\d+\) was fulfilled before click \(/);
});

test("an act is done before whatever else is asked, and also where nothing is", async () => {
  const thing = new Thing(true, () => {});
  await thing.click();
  await thing.count();
  expect(thing.clicks).toBe(1);
  await thing.click();
  await expect.poll(() => thing.clicks).toBe(2);
});
