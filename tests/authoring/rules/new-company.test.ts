import { expect, test } from "vitest";
import { companyKey } from "~/authoring/rules/new-company/company-key";
import { usualLimit } from "~/company/rules/networks";
import { isSameName, shortNameOf } from "~/company/rules/setup/company-name";

test.each([
  ["Harbour & Pine", "harbour-pine"],
  ["Bäckerei Größer", "baeckerei-groesser"],
  ["Łódź Café Ærø", "lodz-cafe-aero"],
  ["Кофейня", "company"],
  ["株式会社", "company"],
  ["!!!", "company"],
  ["New", "new-2"],
  ["a".repeat(100), "a".repeat(60)],
])("%s has the key %s", (name, key) => {
  expect(companyKey(name, [])).toBe(key);
});

test("a key that is taken gets a number", () => {
  expect(companyKey("Кофейня", ["company", "company-2"])).toBe("company-3");
});

test.each([
  ["Bäckerei Müller GmbH", "Bäckerei Müller"],
  ["Harbour & Pine, Ltd.", "Harbour & Pine"],
  ["Flores S.L.", "Flores"],
  ["Meier GmbH & Co. KG", "Meier"],
  ["Boulangerie SARL", "Boulangerie"],
  ["  Tide   water ", "Tide water"],
  ["SAGA", "SAGA"],
  ["AG", "AG"],
])("%s is %s for short", (name, short) => {
  expect(shortNameOf(name)).toBe(short);
});

test("names are the same whatever their capitals, accents and spaces", () => {
  expect(isSameName("Café  ROUGE", "cafe rouge")).toBe(true);
  expect(isSameName("Café Rouge", "Café Rouge II")).toBe(false);
});

test("a network proposes its limit, however its name is typed; an unknown one proposes none", () => {
  expect(usualLimit(" instagram ")).toBe(2_200);
  expect(usualLimit("X")).toBe(280);
  expect(usualLimit("Our forum")).toBeNull();
});
