import { expect, test } from "vitest";
import { masked } from "~/practice/rules/judging/masked";

test.each([
  ["Sorry, Hana! Wen, Pier Street", "Wen Li", "Sorry, Hana! •••, Pier Street"],
  ["It leaves at ten. ^NK", "Noor Khan", "It leaves at ten. ^••"],
  ["I’m Wén-Li and WEN LI and wen", "Wen Li", "I’m Wén-•• and ••• •• and •••"],
  ["Nkosi asks Nk, nk and ENK", "Noor Khan", "Nkosi asks Nk, nk and ENK"],
  ["A cake. O, Pier Street", "O", "A cake. O, Pier Street"],
])("what %s says of %s is not who they are", (text, name, shown) => {
  const read = masked(text, name);
  expect(read).toBe(shown);
  expect(read).toHaveLength(text.length);
});
