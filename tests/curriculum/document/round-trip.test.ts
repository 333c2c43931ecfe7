import fc from "fast-check";
import { expect, test } from "vitest";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { files } from "../../support/documents/documents";
import { runs } from "../../support/harness/runs";

test("whatever is read is written byte for byte", () => {
  fc.assert(
    fc.property(files, (text) => {
      expect(writeLessonFile(readLessonFile(text))).toBe(text);
    }),
    { numRuns: runs(100) },
  );
});
