import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SECURITY_EVENTS } from "~/people/rules/security-events";

test("docs/security.md lists every event of the security log, and no other", () => {
  const text = readFileSync("docs/security.md", "utf8");
  const rows = [...text.matchAll(/^\| `([a-z-]+\.[a-z-]+)` +\| (.+?) +\|$/gm)];
  expect(Object.fromEntries(rows.map(([, event, words]) => [event, words]))).toEqual(
    SECURITY_EVENTS,
  );
});

test("docs/security.md names tests that are there", () => {
  const text = readFileSync("docs/security.md", "utf8");
  const named = [...text.matchAll(/`((?:people|process|clearance|directory)\/[\w/-]+)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(10);
  for (const path of named) expect(() => readFileSync(`tests/${path}.test.ts`), path).not.toThrow();
});

test("every event of the security log is asserted by a test of what it tells about", () => {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" });
  const tests = files
    .filter((name) => name.endsWith(".test.ts") && !name.endsWith("rules/security-events.test.ts"))
    .map((name) => readFileSync(path.join("tests", name), "utf8"))
    .join("");
  const unnamed = Object.keys(SECURITY_EVENTS).filter((event) => !tests.includes(`"${event}"`));
  expect(unnamed).toEqual([]);
});
