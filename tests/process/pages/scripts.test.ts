import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const SCRIPTS = path.resolve(import.meta.dirname, "../../../build/client/assets/en");

/** What only a server needs, by words that are in it however it is shortened. */
const SERVER_ONLY = {
  "checks forms and addresses": /\binvalid_type\b/,
  "tells the ledger’s entries": /\btrainer-engaged\b/,
};

/** Every script that a page brings, by the names in the built map of routes; not what it asks for later, such as an editor. */
function pageScripts(): Set<string> {
  const manifest = readdirSync(SCRIPTS).find((name) => name.startsWith("manifest-"))!;
  const map = readFileSync(path.join(SCRIPTS, manifest), "utf8");
  return new Set([...map.matchAll(/\/assets\/en\/([\w.-]+\.js)/g)].map(([, name]) => name!));
}

test("no page brings browsers what only the server needs", () => {
  const scripts = [...pageScripts()].filter((name) => !name.startsWith("manifest-"));
  expect(scripts.length).toBeGreaterThan(150);
  const brought = Object.entries(SERVER_ONLY).flatMap(([what, words]) =>
    scripts
      .filter((name) => words.test(readFileSync(path.join(SCRIPTS, name), "utf8")))
      .map((name) => `${name} ${what}`),
  );
  expect(brought).toEqual([]);
});
