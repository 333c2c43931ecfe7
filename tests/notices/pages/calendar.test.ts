import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "/account/calendar";

let site: Site;
const lines: string[] = [];

beforeAll(async () => {
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  site = await openSite({ log: pino({ level: "trace" }, log) });
});
afterAll(() => site.stop());

/** The address that somebody's page shows, for a program that asks over HTTP. */
function pathIn(html: string): string {
  return /webcal:\/\/[^/]+(\/calendar\/[^"]+\.ics)/.exec(html)?.[1] ?? "";
}

test("an address is made by a form, fetched without signing in, told from none, in no log, and ends", async () => {
  const maya = await signedIn(site, PEOPLE.employee);
  expect(pathIn(await (await maya.get(PAGE)).text())).toBe("");
  expect((await maya.post(PAGE, { intent: "make" })).status).toBe(303);
  const path = pathIn(await (await maya.get(PAGE)).text());
  expect(path).not.toBe("");

  const fetched = await fetch(site.origin + path);
  expect(fetched.status).toBe(200);
  expect(fetched.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(fetched.headers.get("cache-control")).toBe("private, no-cache");
  expect(fetched.headers.get("set-cookie")).toBeNull();
  expect(await fetched.text()).toContain("BEGIN:VEVENT");
  const tag = fetched.headers.get("etag")!;
  const again = await fetch(site.origin + path, {
    headers: { "If-None-Match": `"other", W/${tag}` },
  });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(await (await maya.get(PAGE)).text()).toContain("Last fetched");

  // Also for somebody whose browser asks for a page.
  const seen = await maya.get(path);
  expect(seen.status).toBe(200);

  expect((await maya.post(PAGE, { intent: "end" })).status).toBe(303);
  expect((await fetch(site.origin + path)).status).toBe(404);
  const log = lines.join("");
  expect(log).toContain('"event":"calendar.made"');
  expect(log).toContain('"event":"calendar.ended"');
  expect(log).toContain("/calendar/[hidden]");
  expect(log).not.toContain(path.split("/").pop());
});

test("a manager’s is of their people", async () => {
  const priya = await signedIn(site, PEOPLE.manager);
  await priya.post(PAGE, { intent: "make" });
  const path = pathIn(await (await priya.get(PAGE)).text());
  const text = await (await fetch(site.origin + path)).text();
  expect(text).toMatch(/SUMMARY:[^\r]+: last day of Cleared to/);
});
