import { describe, expect, test } from "vitest";
import { webLink, readIncident } from "~/clearance/rules/sign-offs/incident";

describe("an incident", () => {
  test.each([
    ["", "", null],
    ["  CASE-123 ", "CASE-123", null],
    ["Case 123: the angry baker", "Case 123: the angry baker", null],
    ["https://desk.example/cases/7?a=1", "https://desk.example/cases/7?a=1", "same"],
    ["HTTP://desk.example/7", "HTTP://desk.example/7", "http://desk.example/7"],
  ])("%j is taken", (typed, incident, link) => {
    expect(readIncident(typed)).toEqual({ ok: true, incident });
    expect(webLink(incident)).toBe(link === "same" ? incident : link);
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript://desk.example/%0aalert(1)",
    "data:text/html,<b>",
    "ftp://desk.example/7",
    "https://",
    "https://priya:secret@desk.example/7",
    "CASE-1\nCASE-2",
    "CASE\u0000",
    "x".repeat(101),
    `https://desk.example/${"x".repeat(500)}`,
  ])("%j is refused", (typed) => {
    expect(readIncident(typed)).toMatchObject({ ok: false });
  });

  test("what is no address of the web is never a link", () => {
    expect(webLink(" https://desk.example")).toBeNull();
    expect(webLink("javascript:alert(1)")).toBeNull();
    expect(webLink("//desk.example")).toBeNull();
  });
});
