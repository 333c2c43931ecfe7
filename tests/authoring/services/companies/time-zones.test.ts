import { expect, test } from "vitest";
import { zoneMeant } from "~/authoring/services/companies/time-zones.server";

test("a time zone is found by its city, in any case, and by its whole name", () => {
  expect(zoneMeant("London")).toBe("Europe/London");
  expect(zoneMeant("new york")).toBe("America/New_York");
  expect(zoneMeant("europe/london")).toBe("Europe/London");
  expect(zoneMeant("buenos aires")).toBe("America/Buenos_Aires");
  expect(zoneMeant("utc")).toBe("UTC");
  expect(zoneMeant("Europe/Kyiv")).toBe("Europe/Kyiv");
});

test("what names no time zone stays as it was typed", () => {
  for (const typed of ["", "/", "Atlantis", "Europe", "London/", "a".repeat(100_000)])
    expect(zoneMeant(typed)).toBe(typed);
});
