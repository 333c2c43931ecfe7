import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";
import {
  DOORS,
  mayasThings,
  VISITORS,
  type Door,
  type Things,
  type VisitorName,
} from "../../support/access/access";
import { AGAIN, AGAIN_FOR_SOME } from "../../support/access/again";
import { routeAsker, routesOfTheBuild } from "../../support/access/ask-route";

let site: Site;
let things: Things;
let ask: Awaited<ReturnType<typeof routeAsker>>;
const visitors = new Map<VisitorName, Visitor>();
const SIGN_IN = /^\/sign-in(\?|$)/;

beforeAll(async () => {
  site = await openSite();
  visitors.set("stranger", new Visitor(site));
  for (const [name, email] of Object.entries(PEOPLE)) {
    visitors.set(name as VisitorName, await signedIn(site, email));
  }
  const started = await visitors.get("employee")!.post("/learn/reply/quiz", { intent: "start" });
  const attempt = started.headers.get("location")?.split("/").at(-1);
  expect(started.status).toBe(303);
  things = await mayasThings(site.store, attempt!);
  ask = await routeAsker(site.app, things);
});

afterAll(() => site.stop());

test("every route is in the list of doors, and no door leads nowhere", async () => {
  const routes = await routesOfTheBuild();
  expect(DOORS.map((door) => door.route).sort()).toEqual(routes.map((route) => route.path).sort());
  for (const route of routes) {
    const door = DOORS.find((one) => one.route === route.path);
    expect(Boolean(door?.post), `${route.path} takes forms`).toBe("action" in route.module);
  }
});

const roleOf = (name: VisitorName) =>
  name === "otherEmployee" ? "employee" : name === "otherManager" ? "manager" : name;

/** The statuses a visitor may get, and whether a redirect must lead to the sign-in page. */
function expected(door: Door, name: VisitorName, method: "get" | "post") {
  const right = method === "get" ? door.get : door.post?.statuses;
  if (door.roles === "everyone") return { statuses: right, toSignIn: false };
  if (name === "stranger") return { statuses: method === "get" ? [302] : [401], toSignIn: true };
  const role = roleOf(name);
  if (role === "stranger" || !door.roles.includes(role))
    return { statuses: [403], toSignIn: false };
  const other = name === "otherEmployee" || name === "otherManager";
  return { statuses: other ? door.foreign?.[method] : right, toSignIn: false };
}

const cases = DOORS.flatMap((door) =>
  VISITORS.flatMap((name) =>
    (["get", "post"] as const)
      .filter((method) => door[method])
      .map((method) => ({ door, name, method, route: `/${door.route}` })),
  ),
).filter(({ door, method }) => !(door.route === "sign-out" && method === "post"));

test.each(cases)("$method $route by $name", async ({ door, name, method }) => {
  const visitor = visitors.get(name)!;
  const { statuses, toSignIn } = expected(door, name, method);
  expect(statuses, "the list says what this visitor gets").toBeDefined();
  // Who gets no further than the door is answered by the route alone, without a page.
  if (door.roles !== "everyone" && (toSignIn || statuses![0] === 403)) {
    const { status, location } = await ask(door, method, { cookie: visitor.cookie() });
    expect(statuses).toContain(status);
    return expect(SIGN_IN.test(location)).toBe(status === 302);
  }
  const to = door.path(things);
  const response =
    method === "get"
      ? await visitor.get(to)
      : await visitor.post(to, { id: newId(site.clock.now), ...door.post!.fields(things) });
  const text = await response.text();
  expect(statuses, text.slice(0, 300)).toContain(response.status);
  const location = response.headers.get("location") ?? "";
  if (door.roles !== "everyone" && [302, 303].includes(response.status)) {
    expect(SIGN_IN.test(location), `redirected to ${location}`).toBe(toSignIn);
  }
  const refused = response.status === 403 || response.status === 404;
  if (refused && name !== "employee") expect(text).not.toContain("Okafor");
});

test("a form from another site is refused, no matter who is signed in", async () => {
  const response = await fetch(`${site.origin}/sign-in/demo`, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: "https://elsewhere.example",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: `email=${PEOPLE.manager}`,
  });
  expect(response.status).toBe(403);
});

test("signing out ends the session on the server, not only in the browser", async () => {
  const visitor = await signedIn(site, PEOPLE.otherEmployee);
  expect((await visitor.get("/learn")).status).toBe(200);
  const copy = visitor.copy();
  await visitor.post("/sign-out", {});
  expect((await copy.get("/learn")).status).toBe(302);
});

test("every page that may ask to sign in again says for what", () => {
  const map = readFileSync("app/routes.ts", "utf8");
  const routes = [...map.matchAll(/route\(\s*"([^"]+)",\s*"([^"]+)"/g)];
  expect(routes.length).toBeGreaterThan(150);
  const asking = routes
    .filter(([, , file]) =>
      /\blately\b|decideDetails|decideTeam\b/.test(readFileSync(`app/${file!}`, "utf8")),
    )
    .map(([, route]) => route!);
  const listed = [...Object.keys(AGAIN), ...AGAIN_FOR_SOME.map(({ route }) => route)];
  expect([...new Set(listed)].sort()).toEqual(asking.sort());
});
