import { expect, test } from "vitest";
import { companyKey } from "~/authoring/rules/new-company/company-key";
import { usualLimit } from "~/company/rules/networks";
import { isTimeZone } from "~/curriculum/rules/content/schemas";
import { placesOfZone } from "~/company/rules/setup/zone-places";
import { companyTyped, NewCompanyForm } from "~/authoring/pages/companies/typed";
import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import { startingPlaybook } from "~/authoring/rules/new-company/starting-playbook";
import { freshFormId } from "~/people/services/form-id.server";
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

test.each([
  ["Europe/London", ["uk"]],
  ["Europe/Dublin", ["eu"]],
  ["Atlantic/Canary", ["eu"]],
  ["America/Indiana/Knox", ["us"]],
  ["Pacific/Honolulu", ["us"]],
  ["Europe/Zurich", []],
  ["America/Toronto", []],
  ["UTC", []],
  ["", []],
])("somebody in %s probably works in %j", (zone, places) => {
  expect(placesOfZone(zone)).toEqual(places);
  if (places.length > 0) expect(isTimeZone(zone)).toBe(true);
});

/** The places that the playbook of a new company begins with. */
function placesSet(timeZone: string, places: string[]) {
  const id = freshFormId(new Date());
  const typed = companyTyped(NewCompanyForm.parse({ id, name: "Flores", timeZone, places }));
  if (!typed.ok) throw new Error("It should be a company.");
  return readPlaybookForm(startingPlaybook(typed.company, "2027-06"))?.company.places;
}

test("a new company works where boxes are ticked, or else where its time zone is", () => {
  const none = { uk: false, eu: false, us: false };
  expect(placesSet("Europe/Madrid", ["uk", "us"])).toEqual({ ...none, uk: true, us: true });
  expect(placesSet("Europe/Madrid", [])).toEqual({ ...none, eu: true });
  expect(placesSet("Asia/Tokyo", [])).toEqual(none);
  expect(() => placesSet("Europe/Madrid", ["mars"])).toThrow();
});
