import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "react-router-dom";
import { expect, test } from "vitest";
import { narrowed, possibleRoutes } from "~/process/server/possible-routes";
import { someOf } from "../../support/harness/runs";
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
const build = { routes, assets: { routes: {} } } as unknown as ServerBuild;
const possible = possibleRoutes(routes);

function chosen({ routes: among }: ServerBuild, path: string) {
  const [root, ...others] = Object.values(among).filter((route) => route !== undefined);
  const children = others.map(({ id, path: pattern, index }) =>
    index ? { id, index } : { id, path: pattern },
  );
  return matchRoutes([{ id: root!.id, path: "", children }] as never, path)?.map(
    ({ route, params }) => ({ id: (route as { id: string }).id, params }),
  );
}

/** Filled in, and with what other routes have written where this one has a name. */
const paths = PATTERNS.flatMap((pattern) => {
  const parts = pattern.split("/");
  const others = PATTERNS.map((other) => other.split("/"));
  const filled = others
    .filter((other) => other.length === parts.length)
    .map((other) => parts.map((part, at) => (part.startsWith(":") ? other[at]! : part)));
  return [...filled, parts.slice(0, -1), [...parts, "more"]].map(
    (each) =>
      `/${each.join("/").replaceAll(":", "a-").replaceAll("?", "").replace(/\*$/, "any/thing")}`,
  );
});
const ODD = ["/", "//learn", "/LEARN/%70olicy/", "/learn/%", "/%", "/scim", "/SCIM/v2/x", "/a b"];

test("among the routes that an address may mean, the router chooses as among all", () => {
  const all = [...new Set(paths)];
  expect(all.length).toBeGreaterThan(200);
  for (const path of [...someOf(all), ...ODD])
    expect(chosen(narrowed(build, possible(path)), path), path).toEqual(chosen(build, path));
});

test("they are few, and the same list for every address of a kind", () => {
  const counts = [...new Set(paths)].map((path) => possible(path).length);
  expect(Math.max(...counts)).toBeLessThan(12);
  expect(possible("/learn/tone/first")).toBe(possible("/learn/reply/second.data"));
  expect(possible("/_root.data")).toBe(possible("/"));
});
