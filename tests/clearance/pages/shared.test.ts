import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";
import { peopleIn } from "../../support/makers";

const SAID = [
  "content-type",
  "content-language",
  "content-encoding",
  "content-length",
  "content-security-policy",
  "cache-control",
  "cross-origin-resource-policy",
  "referrer-policy",
  "vary",
  "x-content-type-options",
  "x-frame-options",
  "x-robots-tag",
];

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

test("a clearance is shared by a form, seen by anybody without a cookie, in no log, and gone once it is ended", async () => {
  const { store } = site;
  const hana = (await peopleIn(store)).find(({ name }) => name.startsWith("Hana"))!;
  const { enrolment } = store.read.tables;
  const enrolments = await store.read.select().from(enrolment);
  const own = enrolments.find(({ personId }) => personId === hana.id)!;
  const page = `/learn/share/${own.id}`;
  const browser = await signedIn(site, hana.email);
  expect((await browser.post(page, { intent: "share" })).status).toBe(303);
  const html = await (await browser.get(page)).text();
  const path = /href="(\/verify\/[\w-]+)"/.exec(html)?.[1] ?? "";
  expect(path).not.toBe("");

  const seen = await fetch(site.origin + path, { headers: { "Accept-Language": "de" } });
  expect(seen.status).toBe(200);
  expect(seen.headers.get("set-cookie")).toBeNull();
  expect(seen.headers.get("cache-control")).toBe("no-store");
  expect(seen.headers.get("content-language")).toBe("de");
  expect(seen.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha/,
  );
  const body = await seen.text();
  expect(body).toMatch(/^<!doctype html><html lang="de">/);
  expect(body).not.toMatch(/<script|<link|<img/);
  // The long way, with the pages, says the same.
  for (const headers of [{ "Accept-Language": "de" }, { "Accept-Language": "fr" }]) {
    const [quick, slow] = [
      await fetch(site.origin + path, { headers }),
      await fetch(site.origin + path, { headers: { ...headers, Cookie: "other=1" } }),
    ];
    expect([quick, slow].map((one) => one.headers.get("cross-origin-opener-policy"))).toEqual([
      null,
      "same-origin",
    ]);
    expect(await quick.text()).toBe(await slow.text());
    for (const name of SAID)
      expect([name, quick.headers.get(name)]).toEqual([name, slow.headers.get(name)]);
  }
  // Also for somebody who is signed in, whatever roles they have.
  expect((await browser.get(path)).status).toBe(200);

  const did = (await (await fetch(`${site.origin}/.well-known/did.json`)).json()) as {
    verificationMethod: unknown[];
  };
  expect(did.verificationMethod).toHaveLength(2);
  for (const [end, type] of [
    [".jsonld", "application/vc"],
    [".jwt", "application/vc+jwt"],
    [".pdf", "application/pdf"],
    [".svg", "image/svg+xml"],
  ]) {
    const form = await fetch(site.origin + path + end);
    expect([form.status, form.headers.get("content-type")]).toEqual([200, type]);
  }
  expect((await fetch(`${site.origin}/credentials/status/1-suspension`)).status).toBe(200);

  const clearance = /name="clearance" value="([^"]+)"/.exec(html)?.[1] ?? "";
  expect((await browser.post(page, { intent: "stop", clearance })).status).toBe(303);
  const ended = await fetch(site.origin + path);
  const unknown = await fetch(`${site.origin}/verify/${"A".repeat(32)}`);
  expect([ended.status, await ended.text()]).toEqual([404, await unknown.text()]);
  const log = lines.join("");
  expect(log).toContain('"event":"credential.shared"');
  expect(log).toContain('"event":"credential.ended"');
  expect(log).toContain("/verify/[hidden]");
  expect(log).not.toContain(path.split("/").pop());
});

test("nobody shares, or sees the page of, a clearance that isn’t theirs", async () => {
  const { store } = site;
  const hana = (await peopleIn(store)).find(({ name }) => name.startsWith("Hana"))!;
  const enrolments = await store.read.select().from(store.read.tables.enrolment);
  const page = `/learn/share/${enrolments.find(({ personId }) => personId === hana.id)!.id}`;
  const maya = await signedIn(site, PEOPLE.employee);
  expect((await maya.get(page)).status).toBe(404);
  expect((await maya.post(page, { intent: "share" })).status).toBe(404);
});
