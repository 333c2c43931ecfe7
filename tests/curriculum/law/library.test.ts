import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { exportedFiles } from "~/authoring/services/folder/export-content.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Files } from "~/curriculum/rules/content/files";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { LAW, LAW_FILE } from "../../support/content/a-law";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const FILE = "law/disclosure.yaml";
const TOLD = `${LESSON}\n{% law topic="disclosure" /%}\n`;
const COMMENTED = `# Looked at by two of us.\n${LAW_FILE}`;

async function imported(store: Store, files: Files) {
  const { content } = checkContent(files);
  return importContent({ store, content, now: NOON });
}

const withLaw = (law: string | null) =>
  aContentFolder({ [FILE]: law, "modules/reply/angry.md": law === null ? LESSON : TOLD });

eachEngine("the law in the library", (open) => {
  test("is quoted as it was imported, and exported byte for byte", async () => {
    const store = await open();
    expect((await currentCurriculum(store)).law).toEqual({});
    const files = withLaw(COMMENTED);
    expect(await imported(store, files)).toMatchObject({ ok: true, unfit: [] });
    expect((await currentCurriculum(store)).law).toEqual(LAW);
    const exported = await exportedFiles(store.read);
    expect([...exported].map(([path, { text }]) => [path, text])).toEqual(
      [...files].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  test("is read anew when nothing but the law has changed", async () => {
    const store = await open();
    await imported(store, withLaw(LAW_FILE));
    const before = await currentCurriculum(store);
    await imported(store, withLaw(LAW_FILE.replace("In us, say", "In us, always say")));
    const after = await currentCurriculum(store);
    expect(after.stamp).toBeGreaterThan(before.stamp);
    expect(after.law["disclosure"]?.us.text).toBe("In us, always say that you work there.");
  });

  test("goes with the lesson that named it", async () => {
    const store = await open();
    await imported(store, withLaw(LAW_FILE));
    expect(await imported(store, withLaw(null))).toMatchObject({ ok: true, unfit: [] });
    expect((await currentCurriculum(store)).law).toEqual({});
  });
});
