import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "react-router-dom";
import { expect, test } from "vitest";
import { routesOf } from "~/process/server/route-of";
import { textOf } from "../../support/sources";

const PATTERNS = [
  ...(textOf("app/routes.ts") + textOf("app/program-routes.ts")).matchAll(/route\(\s*"([^"]+)"/g),
].map(([, pattern]) => pattern!);

const routes = {
  root: { id: "root", path: "", module: {} },
  home: { id: "home", parentId: "root", index: true, module: {} },
  ...Object.fromEntries(
    PATTERNS.map((path) => [path, { id: path, parentId: "root", path, module: {} }]),
  ),
} as unknown as ServerBuild["routes"];
const routeOf = routesOf(routes);

test("every route is found as the router finds it, also where two could answer", () => {
  expect(PATTERNS.length).toBeGreaterThan(80);
  const tree = PATTERNS.map((path) => ({ path, id: path }));
  const filled = PATTERNS.flatMap((pattern) => {
    const others = PATTERNS.filter(
      (other) => other.split("/").length === pattern.split("/").length,
    );
    const parts = pattern.split("/");
    // Every place that is named also stands for what other routes have written there.
    return others.map((other) =>
      parts.map((part, at) => (part.startsWith(":") ? other.split("/")[at] : part)).join("/"),
    );
  });
  for (const path of [...new Set(filled)].map((each) => `/${each.replaceAll(":", "a-")}`)) {
    const [match] = matchRoutes(tree, path) ?? [];
    const expected = match!.route.path!.endsWith("*") ? "*" : `/${match!.route.path}`;
    expect(routeOf(path), path).toBe(expected);
  }
});

test("a path is found however it is spelled, and what is nowhere has one name", () => {
  expect(routeOf("/")).toBe("/");
  expect(routeOf("/_root.data")).toBe("/");
  expect(routeOf("/learn/tone.data")).toBe("/learn/:module");
  expect(routeOf("/LEARN/%70olicy/")).toBe("/learn/policy");
  expect(routeOf("//learn")).toBe("/learn");
  expect(routeOf("/assets/de/a-4f2e.js")).toBe("/assets");
  expect(routeOf("/wp-admin/setup.php")).toBe("*");
  expect(routeOf("/learn/%")).toBe("/learn/:module");
  expect(routeOf("/__proto__/constructor")).toBe("*");
});
