import { readFileSync } from "node:fs";
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
