import { describe, expect, test } from "vitest";
import { baseOf, splitBase } from "~/kit/http/base";
import { localPath, pathToReturnTo } from "~/kit/http/local-path";
import { hatFor, hatKey, hatsAt } from "~/people/rules/hats";
import type { Role } from "~/people/rules/kinds";

const NOW = new Date("2026-11-21T12:00:00Z");
const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const worn = (role: Role, companyKey: string | null, leftAt: Date | null = null) => ({
  role,
  companyKey,
  leftAt,
  chosenAt: null as Date | null,
});
const learns = worn("employee", "harbour");
const manages = worn("manager", "harbour");
const elsewhere = worn("employee", "tidewater");
const trains = worn("trainer", null);

describe("what somebody may act as", () => {
  test("is what hasn’t ended, first what they chose last, then what is most of their work", () => {
    const left = { ...elsewhere, leftAt: NOW };
    const leaving = { ...elsewhere, leftAt: hour(1) };
    expect(hatsAt([manages, left, learns], NOW)).toEqual([learns, manages]);
    expect(hatsAt([leaving], NOW)).toEqual([leaving]);
    const chosen = { ...manages, chosenAt: hour(-1) };
    const before = { ...trains, chosenAt: hour(-2) };
    expect(hatsAt([learns, before, chosen], NOW)).toEqual([chosen, before, learns]);
    expect(hatsAt([left], NOW)).toEqual([]);
  });

  test.each([
    ["their only one, wherever", [learns], null, "/clearance", learns, true],
    ["the one whose pages lie there", [learns, manages], null, "/clearance/skills", manages, true],
    ["the employee’s, of whom is asked", [manages, learns], null, "/may-i", learns, true],
    ["the first of two that fit, unsurely", [elsewhere, learns], null, "/learn", elsewhere, false],
    [
      "the first where the pages are everyone’s",
      [manages, learns],
      null,
      "/account",
      manages,
      false,
    ],
    ["the first where none fits", [manages, learns], null, "/studio", manages, false],
    [
      "the one that the address names",
      [manages, learns, elsewhere],
      "employee@tidewater",
      "/learn",
      elsewhere,
      true,
    ],
    ["one of the agency", [learns, trains], "trainer", "/account", trains, true],
  ] as const)("at an address is %s", (_, hats, key, path, hat, sure) => {
    expect(hatFor(hats, { key, path })).toEqual({ hat, sure });
  });

  test("is nothing at an address that names what they aren’t", () => {
    expect(hatFor([learns, manages], { key: "trainer", path: "/studio" })).toBeNull();
    expect(hatFor([learns], { key: "employee@tidewater", path: "/learn" })).toBeNull();
    expect(hatFor([], { key: null, path: "/learn" })).toBeNull();
  });

  test("stands in addresses by role and company", () => {
    expect([manages, trains].map(hatKey)).toEqual(["manager@harbour", "trainer"]);
  });
});

describe("an address that says as whom", () => {
  test.each([
    ["/learn/reply?x=1", null, "/learn/reply?x=1"],
    [
      "/as/manager@harbour-and-pine/clearance?x=/as/y",
      "manager@harbour-and-pine",
      "/clearance?x=/as/y",
    ],
    ["/as/trainer/studio.data", "trainer", "/studio.data"],
    ["/as/trainer", "trainer", "/"],
    ["/as/trainer?index", "trainer", "/?index"],
    ["/as/trainer.data?_routes=root", "trainer", "/_root.data?_routes=root"],
    ["/as/trainer/__manifest?p=%2F", "trainer", "/__manifest?p=%2F"],
    ["/assets/a.js", null, "/assets/a.js"],
    ["/as", null, "/as"],
    ["/as/", null, "/as/"],
    ["/as/../settings", null, "/as/../settings"],
    ["/as/Manager@x/learn", null, "/as/Manager@x/learn"],
    ["/as/manager@x%2Fy/learn", null, "/as/manager@x%2Fy/learn"],
    ["/as/trainer//evil.example", null, "/as/trainer//evil.example"],
    ["/as/trainer/\\evil.example", null, "/as/trainer/\\evil.example"],
  ])("%s is taken apart", (address, key, rest) => {
    expect(splitBase(address)).toEqual({ key, rest });
    if (key !== null) expect(baseOf(key)).toBe(`/as/${key}`);
  });

  test("is come back to by the path alone, which is nobody else’s", () => {
    const request = (path: string) => new Request(`http://127.0.0.1${path}`);
    expect(pathToReturnTo(request("/as/trainer/studio.data?index&a=1"))).toBe("/studio?a=1");
    expect(pathToReturnTo(request("/as/trainer/sign-in"))).toBeNull();
    expect(localPath("/as/trainer/studio")).toBe("/as/trainer/studio");
  });
});
