import fc from "fast-check";
import { expect, test } from "vitest";
import { byName, inNameOrder, nameSortKey } from "~/kit/text/name-order";
import { runs } from "../../support/harness/runs";

const IN_ORDER = [
  "Ana Luz",
  "Ángel",
  "Anke",
  "de Vries",
  "Łukasz",
  "Maya 2",
  "Maya 10",
  "Maya 1000000000",
  "Ørsted",
  "O'Zeal",
  "Weiß",
  "Zoë",
  "Αθηνά",
  "Сергей",
];

test("names stand as in a dictionary, for a list and for a database", () => {
  const shuffled = IN_ORDER.toReversed();
  const order = ["Ana Luz", "Ángel", "Anke", "de Vries"];
  expect(shuffled.toSorted(inNameOrder).filter((name) => order.includes(name))).toEqual(order);
  const people = shuffled.map((name) => ({ name }));
  expect(people.sort(byName).map(({ name }) => name)).toEqual(shuffled.toSorted(inNameOrder));
  const keyed = shuffled.toSorted((one, other) => (nameSortKey(one) < nameSortKey(other) ? -1 : 1));
  expect(keyed).toEqual(shuffled.toSorted(inNameOrder));
});

test("a database sorts names of Latin letters, spaces and numbers as a list does", () => {
  const name = fc
    .array(fc.constantFrom(..."aAáÁbçdeéèłnøoößsuüz 0129"), { minLength: 1, maxLength: 8 })
    .map((letters) => letters.join("").replace(/\s+/g, " ").trim());
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [key, otherKey] = [nameSortKey(one), nameSortKey(other)];
      const keyOrder = key < otherKey ? -1 : key > otherKey ? 1 : 0;
      if (keyOrder !== 0) expect(inNameOrder(one, other)).toBe(keyOrder);
    }),
    { numRuns: runs(400) },
  );
});
