import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settleFiles, type LibraryFile } from "~/authoring/rules/files/settle-files";

const path = "modules/reply/angry.md";
const verdict = (
  here: string | null,
  imported: string | null,
  there: string | null,
): string | null => {
  const known = here !== null || imported !== null;
  const library = known ? [{ path, hash: here, importedHash: imported }] : [];
  const settled = settleFiles(library, new Map(there === null ? [] : [[path, there]]));
  const found = Object.entries(settled).filter(([, files]) => files.length > 0);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.[0] ?? null;
};

describe("a file of the folder", () => {
  test.each<[string, string | null, string | null, string | null, string | null]>([
    // what, in the library, at the last import, in the folder, verdict
    ["that is new is taken", null, null, "a", "taken"],
    ["that changed nowhere asks for nothing", "a", "a", "a", null],
    ["that changed there alone is taken", "a", "a", "b", "taken"],
    ["that left, untouched here, is taken out of use", "a", "a", null, "taken"],
    ["that changed here alone asks for nothing", "b", "a", "a", null],
    ["that was retired here alone asks for nothing", null, "a", "a", null],
    ["that says now what the studio says is agreed", "b", "a", "b", "agreed"],
    ["that left and was retired here is agreed", null, "a", null, "agreed"],
    ["that changed on both sides is disputed", "b", "a", "c", "disputed"],
    ["that changed there and was retired here is disputed", null, "a", "b", "disputed"],
    ["that left and changed here is disputed", "b", "a", null, "disputed"],
    ["that was made in the studio and not in the folder asks for nothing", "a", null, null, null],
    ["that was made on both sides alike is agreed", "a", null, "a", "agreed"],
    ["that was made on both sides differently is disputed", "a", null, "b", "disputed"],
    ["that comes back after it left is taken", null, null, "a", "taken"],
  ])("%s", (_, here, imported, there, expected) => {
    expect(verdict(here, imported, there)).toBe(expected);
  });

  test.each<[string, (string | null)[], string | null, string | null, string]>([
    // what, replaced by the studio, at the last import, in the folder, verdict; the library says s
    ["that is as it was before the studio changed it is behind", ["a"], "s", "a", "behind"],
    ["that goes back to it after another text is behind", ["a"], "b", "a", "behind"],
    ["that has not what the studio made is behind", [null], "s", null, "behind"],
    ["that changed on top of the studio’s text is taken", ["a"], "s", "b", "taken"],
    ["that changed on top of an older text is disputed", ["a"], "a", "b", "disputed"],
    ["that leaves is disputed where the studio has changed it", ["a"], "s", null, "disputed"],
    ["that the studio made alike is agreed", [null], null, "s", "agreed"],
  ])("%s", (_, replaced, importedHash, there, expected) => {
    const folder = new Map(there === null ? [] : [[path, there]]);
    const settled = settleFiles([{ path, hash: "s", importedHash, replaced }], folder);
    expect(settled).toMatchObject({ [expected]: [{ path, hash: there }] });
  });

  test("overrides nothing unless it changed since its last import, whatever happened", () => {
    const word = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
    fc.assert(
      fc.property(word, word, (here, imported) => {
        expect(verdict(here, imported, imported)).toBeNull();
      }),
    );
  });

  test("is settled once: what was noted asks for nothing at the next import", () => {
    const hash = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
    const files = fc.dictionary(fc.constantFrom("p", "q", "r"), fc.tuple(hash, hash, hash));
    fc.assert(
      fc.property(files, (all) => {
        const library: LibraryFile[] = Object.entries(all).map(([name, [here, imported]]) => ({
          path: name,
          hash: here,
          importedHash: imported,
        }));
        const folder = new Map(
          Object.entries(all).flatMap(([name, [, , there]]) =>
            there === null ? [] : [[name, there] as const],
          ),
        );
        const { taken, agreed, disputed } = settleFiles(library, folder);
        const noted = library.map((file) => {
          const took = taken.find((one) => one.path === file.path);
          return {
            ...file,
            hash: took ? took.hash : file.hash,
            importedHash: folder.get(file.path) ?? null,
          };
        });
        expect([taken, agreed, disputed].flat().length).toBeLessThanOrEqual(library.length);
        expect(settleFiles(noted, folder)).toEqual({
          taken: [],
          agreed: [],
          behind: [],
          disputed: [],
        });
      }),
    );
  });
});
