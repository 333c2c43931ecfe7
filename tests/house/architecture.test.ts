import { expect, test } from "vitest";
import { circles, IMPORTS, SOURCE, textOf } from "../support/sources";

/** The features. Each uses only those before it. */
const FEATURES = [
  ["ledger", "people", "company", "curriculum", "assessment", "practice"],
  [
    "clearance",
    "notices",
    "assignment",
    "roster",
    "directory",
    "learning",
    "gate",
    "authoring",
    "privacy",
    "handover",
    "search",
    "installation",
  ],
].flat();

/** The rooms of a feature, and which rooms of its own and of the features before it each may use, beside kit. */
const ROOMS: Record<string, string[]> = {
  rules: ["rules"],
  queries: ["rules", "queries"],
  services: ["rules", "queries", "services"],
  parts: ["rules", "parts"],
  pages: ["rules", "services", "parts"],
};

/** Rooms that may use db; a page only names its types, to pass the store on. */
const BY_DATA = ["queries", "services"];

/** The packages that a room may use, where not all are allowed. */
const PACKAGES: Record<string, RegExp> = {
  rules:
    /^(zod|temporal-polyfill|culori|canonicalize|diff|node-diff3|yaml|inkjs|@markdoc\/markdoc)$/,
  parts: /^(react|react-dom|@remix-run\/react|@tiptap\/.+)$/,
};

function mayUse(from: string, to: string, typeOnly: boolean): boolean {
  const [top = "", feature = "", room = ""] = from.split("/");
  const [toTop = "", toFeature = "", toRoom = ""] = to.split("/");
  const inside = toTop === "app" || toTop === "db";
  if (!inside) return PACKAGES[room]?.test(to) ?? true;
  if (top === "db") return toTop === "db" || toFeature === "kit" || toRoom === "rules";
  if (!FEATURES.includes(feature)) return feature !== "kit" || toFeature === "kit";
  if (toTop === "db") return BY_DATA.includes(room) || (room === "pages" && typeOnly);
  if (toFeature === "kit") return true;
  if (feature === toFeature && room === toRoom) return true;
  const earlier = FEATURES.indexOf(toFeature) <= FEATURES.indexOf(feature);
  return FEATURES.includes(toFeature) && earlier && (ROOMS[room]?.includes(toRoom) ?? false);
}

test("an import goes where the law allows", () => {
  const broken = IMPORTS.filter(({ from, to, typeOnly }) => !mayUse(from, to, typeOnly));
  expect(broken).toEqual([]);
});

test("every file is in a room of a feature, in kit, in process, or at the top of the app", () => {
  const homeless = SOURCE.filter((file) => {
    const [top, feature = "", room = "", more] = file.split("/");
    if (top === "db" || room === "" || ["kit", "process"].includes(feature)) return false;
    return !FEATURES.includes(feature) || !(room in ROOMS) || more === undefined;
  });
  expect(homeless).toEqual([]);
});

test("no file imports itself round a corner", () => {
  expect(circles(IMPORTS)).toEqual([]);
});

test("what db throws is told by its name where pages are built from it: their build has another class of that name", () => {
  const errors = SOURCE.flatMap((file) =>
    [...textOf(file).matchAll(/class (\w+) extends Error\b/g)].map(([, name]) => name!),
  );
  const ofDb = SOURCE.filter((file) => file.startsWith("db/")).map(textOf);
  const thrown = errors.filter((name) => ofDb.some((text) => text.includes(`new ${name}(`)));
  expect(thrown).toContain("DatabaseAway");
  const told = SOURCE.filter((file) => /^app\/(?!process\/)/.test(file)).filter((file) =>
    thrown.some((name) => new RegExp(`instanceof ${name}\\b`).test(textOf(file))),
  );
  expect(told).toEqual([]);
});
