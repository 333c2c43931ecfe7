import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

test("whichever stylesheet a browser reads first, it names the layers in their order", () => {
  const folder = path.resolve("build/client/assets");
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(10);
  const late = sheets.filter(
    (name) =>
      !readFileSync(path.join(folder, name), "utf8").startsWith(
        "@layer reset, tokens, base, parts, pages;",
      ),
  );
  expect(late).toEqual([]);
});
