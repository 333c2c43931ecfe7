import { expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

test("a table says each word in the language of the reader who looks it up", () => {
  const table = wordTable<"yes" | "no", string>({
    yes: m.clearance_states_cleared,
    no: m.clearance_states_paused,
  });
  expect(table.yes).toBe("Cleared");
  expect(inLanguage("de", () => table.yes)).toBe("Freigegeben");
  expect(Object.values(table)).toEqual(["Cleared", "Paused"]);
});
