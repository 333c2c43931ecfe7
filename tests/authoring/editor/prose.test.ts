import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { SCHEMA_EXTENSIONS } from "~/authoring/parts/lesson-editor/schema/extensions";
import { fromProse, toProse } from "~/authoring/parts/lesson-editor/prose";
import { files } from "../../support/documents/documents";
import { runs } from "../../support/harness/runs";

const schema = getSchema(SCHEMA_EXTENSIONS);

/** Through the model, ProseMirror’s own document and back. */
function throughEditor(text: string): string {
  const doc = schema.nodeFromJSON(toProse(readLessonFile(text)));
  doc.check();
  return writeLessonFile(fromProse(doc.toJSON()));
}

const folder = path.resolve("content");
const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

test.each(shipped)("%s goes through the editor byte for byte", (name) => {
  const text = readFileSync(path.join(folder, name), "utf8");
  expect(throughEditor(text)).toBe(text);
});

test("so does whatever else can be read", () => {
  fc.assert(
    fc.property(files, (text) => {
      expect(throughEditor(text)).toBe(text);
    }),
    {
      numRuns: runs(1000),
      examples: [
        [
          "{% if $offLimits.has %}\n{% mark %}{%if $has.personalAccounts%}Say  \n{% else /%}no, Say  \n{%/if%}  \n{% mark %} {% /mark %}\n\n{% $company.short %}\n{% /if %}\n\nSay",
        ],
        ["One.\n\n{% mark %} {% /mark %}\n\nTwo."],
      ],
    },
  );
});
