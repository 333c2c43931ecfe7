import { expect, test } from "vitest";
import type { Files } from "~/curriculum/rules/content/files";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { contentFingerprint } from "~/authoring/queries/content";
import { contentStamp } from "~/curriculum/queries/rules";
import type { Store } from "~db/store";
import { aContentFolder, LESSON, POLICY, withEdit } from "../../support/content/a-content-folder";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { fingerprintOf } from "~/authoring/services/folder/fingerprint";

function published(store: Store, files: Files = aContentFolder(), program: string | null = "one") {
  return publishContent({ store, files, program, now: NOON });
}

const allTaken = { pictures: 0, disputed: [], unfit: [], behind: [] };
const unchanged = { ok: true, parsed: false, revisions: 0, ...allTaken };
const changed = withEdit("modules/reply/angry.md", "Hundreds may", "hundreds may");
const mistaken = withEdit("modules/reply/angry.md", "minutes: 6", "minutes: six");
const rewritten = withEdit("companies/harbour-and-pine/policy/2026.1.md", "Those who", "All who");

eachEngine("publishing content", (open) => {
  test("files that were published by this program ask one question of the database, and nothing is parsed", async () => {
    const store = await open();
    expect(await published(store)).toEqual({ ok: true, parsed: true, revisions: 8, ...allTaken });
    const statements: string[] = [];
    store.onStatement = (sql) => statements.push(sql);
    expect(await published(store)).toEqual(unchanged);
    store.onStatement = null;
    expect(statements).toHaveLength(1);
  });

  test("one letter that differs is parsed and published, and putting it back is too", async () => {
    const store = await open();
    await published(store);
    expect(await published(store, changed)).toEqual({
      ok: true,
      parsed: true,
      revisions: 1,
      ...allTaken,
    });
    expect(await published(store, changed)).toEqual(unchanged);
    expect(await published(store)).toEqual({ ok: true, parsed: true, revisions: 1, ...allTaken });
  });

  test("a comment that changes no meaning is parsed once, and publishes nothing", async () => {
    const store = await open();
    await published(store);
    const commented = withEdit(
      "programmes/reply.yaml",
      "level: reply",
      "level: reply # the second",
    );
    const stamp = await contentStamp(store.read);
    expect(await published(store, commented)).toEqual({
      ok: true,
      parsed: true,
      revisions: 0,
      ...allTaken,
    });
    expect(await published(store, commented)).toEqual(unchanged);
    expect(await contentStamp(store.read)).toBe(stamp);
  });

  test("a mistake is refused at every try, and what was good is known again", async () => {
    const store = await open();
    await published(store);
    for (const files of [mistaken, mistaken, rewritten, rewritten])
      expect(await published(store, files)).toMatchObject({ ok: false, mistakes: [{}] });
    expect(await published(store)).toEqual(unchanged);
  });

  test("another program reads the same files again, and so does one that doesn’t know itself", async () => {
    const store = await open();
    await published(store);
    for (const program of ["two", "one", null, null, "one"])
      expect(await published(store, aContentFolder(), program)).toMatchObject({ parsed: true });
  });

  test("an import from somewhere else makes what was known unknown", async () => {
    const store = await open();
    await published(store);
    await importContent({ store, content: checkContent(changed).content, now: NOON });
    expect(await contentFingerprint(store.read)).toBeNull();
    expect(await published(store)).toEqual({ ok: true, parsed: true, revisions: 1, ...allTaken });
  });
});

test("whatever differs in a path, a text or the program is another fingerprint; the order of files is none", () => {
  const folder = aContentFolder();
  const others: [Files, string][] = [
    [folder, "one"],
    [folder, "two"],
    [aContentFolder({ "modules/reply/angry.md": `${LESSON} ` }), "one"],
    [aContentFolder({ "modules/reply/angry.md": null }), "one"],
    [aContentFolder({ "modules/reply/angry.md": null, "modules/reply/angry.m": LESSON }), "one"],
    [aContentFolder({ "companies/harbour-and-pine/policy/2026.2.md": POLICY }), "one"],
    [new Map([["a", 'b","c']]), "one"],
    [
      new Map([
        ["a", "b"],
        ["c", ""],
      ]),
      "one",
    ],
    [new Map(), "one"],
  ];
  const prints = others.map(([files, program]) => fingerprintOf(files, program));
  expect(new Set(prints).size).toBe(others.length);
  expect(fingerprintOf(new Map([...folder].reverse()), "one")).toBe(prints[0]);
});
