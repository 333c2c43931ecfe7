import { Writable } from "node:stream";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "learning/pages/clearance";
const SECRET = "hunter2 is the password";

function withFailingPage(build: ServerBuild): ServerBuild {
  const route = build.routes[PAGE];
  if (!route) throw new Error(`There is no page ${PAGE}.`);
  const fails = () => {
    throw new Error(SECRET);
  };
  return {
    ...build,
    routes: { ...build.routes, [PAGE]: { ...route, module: { ...route.module, default: fails } } },
  };
}

let site: Site;
const lines: string[] = [];
beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  site = await openSite({ log: pino({ level: "error" }, stream), changed: withFailingPage });
});
afterAll(() => site.stop());

test("a page that fails while it is rendered is an error page with its number, and tells nothing else", async () => {
  const maya = await signedIn(site, PEOPLE.employee);
  const response = await maya.get("/learn/clearance");
  const html = await response.text();
  const number = response.headers.get("X-Request-Id")!;
  expect(response.status).toBe(500);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(html).toContain("<h1>Something went wrong in Firsthand</h1>");
  expect(html).toContain(`<code>${number}</code>`);
  expect(html).not.toContain(SECRET);
  expect(html).not.toMatch(/\bat .+\(|\.[jt]sx?:\d/);

  const told = lines.filter((line) => line.includes(SECRET));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]!)).toMatchObject({
    msg: "a page failed",
    requestId: number,
    path: "/learn/clearance",
    err: { message: SECRET },
  });
});
