import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { loadDemo } from "~/process/demo/load-demo";
import { openSqliteStore } from "~db/store.sqlite";

test.each(["2026-11-30T07:45:00Z", "2028-02-29T23:50:00Z"])(
  "the demo can be made at %s",
  async (now) => {
    const folder = mkdtempSync(path.join(tmpdir(), "firsthand-demo-"));
    const store = openSqliteStore({ file: path.join(folder, "demo.db"), durability: "off" });
    try {
      const { content } = checkContent(demoFiles());
      await loadDemo({ store, content, now: new Date(now) });
      const signOffs = await store.read.select().from(store.read.tables.signOff);
      expect(signOffs.length).toBeGreaterThan(50);
      expect(signOffs.every(({ signedAt }) => signedAt <= new Date(now))).toBe(true);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  },
);
