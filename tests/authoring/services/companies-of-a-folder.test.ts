import { expect, test } from "vitest";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { demoFiles } from "~/process/demo/demo-files";
import { keptCompanies } from "~/authoring/queries/content";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { ANGRY, importFolder } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const LATER = new Date("2026-12-01T09:00:00.000Z");
const COPY = "companies/harbour-and-pine/modules/reply/angry.md";

const isCompanys = (file: string) => file.startsWith("companies/");

test("what is shipped has no company; the demo’s come with the demo", () => {
  expect([...readFiles("content").keys()].filter(isCompanys)).toEqual([]);
  const companies = [...demoFiles().keys()].filter(isCompanys).map((file) => file.split("/")[1]);
  expect([...new Set(companies)]).toEqual(["harbour-and-pine", "tidewater"]);
});

async function library(store: Store) {
  return new Map((await currentTexts(store.read)).map(({ path, text }) => [path, text]));
}

eachEngine("an import of a folder", (open) => {
  test("with no file of a company leaves that company as it is", async () => {
    const store = await open();
    await importFolder(store, aContentFolder({ [COPY]: LESSON }));
    const [companies, texts] = [await keptCompanies(store.read), await library(store)];
    const without = new Map([...aContentFolder()].filter(([file]) => !isCompanys(file)));
    expect(await importFolder(store, without, LATER)).toMatchObject({ changed: false, behind: [] });
    without.set(ANGRY, LESSON.replace("Hundreds may", "Dozens may"));
    expect(await importFolder(store, without, LATER)).toMatchObject({ ok: true, revisions: 1 });
    expect(await keptCompanies(store.read)).toEqual(companies);
    expect([...(await library(store)).keys()]).toEqual([...texts.keys()]);
    expect((await library(store)).get(ANGRY)).toBe(without.get(ANGRY));
  });

  test("with some of a company’s files takes the others out of use", async () => {
    const store = await open();
    await importFolder(store, aContentFolder({ [COPY]: LESSON }), NOON);
    expect(await importFolder(store, aContentFolder(), LATER)).toMatchObject({ changed: true });
    expect((await library(store)).has(COPY)).toBe(false);
  });
});
