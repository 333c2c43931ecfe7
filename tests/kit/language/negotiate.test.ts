import { describe, expect, test } from "vitest";
import { acceptedLanguage, keepLanguage, keptLanguage } from "~/kit/language/negotiate";

describe("a browser’s languages", () => {
  test.each([
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["it,pl;q=0.9,fr-CA;q=0.4,en;q=0.3", "fr"],
    ["en;q=0.2, es;q=0.7", "es"],
    ["de;q=0, en", "en"],
    ["DE", "de"],
    ["*", null],
    ["pl", null],
    ["", null],
    [undefined, null],
    [";;;q=,,=", null],
  ])("of %j, the first that we speak is %j", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});

describe("a choice in this browser", () => {
  test("is kept, with whether the next person to sign in made it", () => {
    for (const kept of [
      { language: "es", picked: true },
      { language: "fr", picked: false },
    ] as const) {
      const cookie = keepLanguage(kept, { origin: "https://firsthand.example" });
      expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
      expect(keptLanguage(`a=b; ${cookie.split(";")[0]}; c=d`)).toEqual(kept);
    }
  });

  test("of a language that we do not speak is none", () => {
    expect(keptLanguage("firsthand.language=xx; other=de")).toBeNull();
    expect(keptLanguage(null)).toBeNull();
  });
});
