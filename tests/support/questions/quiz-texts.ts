import fc from "fast-check";
import { parseDocument, stringify } from "yaml";

/** Words with everything in them that YAML reads as a sign, or that a keyboard or a copied text brings. */
export const aText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "a",
          "It’s",
          " ",
          ": ",
          ":",
          " #",
          "#",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          '"',
          "'",
          "- ",
          "{% $x %}",
        ],
        ...[
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a",
          "*a",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "---",
          "...",
          "null",
          "yes",
        ],
        ...[
          "1",
          "0x1f",
          "\\",
          "\\n",
          "\u2028",
          "\u0085",
          "\ufeff",
          "\ud800",
          "\u0007",
          "?",
          "é",
          "🍞",
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);

const simple = fc.oneof(aText, fc.boolean(), fc.integer(), fc.double(), fc.constant(null));
const name = fc
  .oneof(fc.constantFrom("text", "correct", "feedback", "a b", "yes", "1"), aText)
  .filter((text) => text !== "__proto__");

/** What may stand under a name of a question, right or wrong. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  simple,
  fc.array(simple, { maxLength: 3 }),
  fc.dictionary(name, simple, { maxKeys: 3, noNullPrototype: true }),
  fc.array(fc.dictionary(name, simple, { maxKeys: 3, noNullPrototype: true }), { maxLength: 3 }),
);

const question = fc.record(
  {
    key: fc.stringMatching(/^[a-z]{1,8}$/),
    type: fc.constantFrom("single-choice", "ordering", "essay"),
    stem: aText,
    hint: aText,
    options: fc.array(fc.record({ text: aText, correct: fc.boolean() }), { maxLength: 3 }),
  },
  { requiredKeys: ["key", "type"], noNullPrototype: true },
);

const style = fc.record({
  indentSeq: fc.boolean(),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
  collectionStyle: fc.constantFrom("any", "any", "any", "block", "flow"),
  lineWidth: fc.constantFrom(0, 40),
  indent: fc.constantFrom(2, 4),
} as const);

/** A quiz file in one of the many ways in which it may be written: quotes, folds, brackets, comments, blank lines, CRLF. */
export const aQuizText: fc.Arbitrary<string> = fc
  .record({
    settings: fc.record({ title: aText, minutes: fc.integer(), draw: fc.constant({ "a.b": 2 }) }),
    questions: fc.array(question, { minLength: 1, maxLength: 4 }),
    last: fc.boolean(),
    style,
    notes: fc.array(
      fc.constantFrom("", "", "\n", "# note\n", "\n# note\n\n", "  # deep\n", "   \n"),
      {
        minLength: 12,
        maxLength: 12,
      },
    ),
    remark: fc.boolean(),
    crlf: fc.boolean(),
    end: fc.constantFrom("", "\n", "# end\n", "...\n", "...\n# after\n"),
    bare: fc.boolean(),
  })
  .map(({ settings, questions, last, style, notes, remark, crlf, end, bare }) => {
    const values = last ? { ...settings, questions } : { questions, ...settings };
    const yaml = stringify(values, style);
    const lines = noted(yaml, notes, remark);
    const text = (bare ? lines.replace(/\n$/, "") : lines + end) || lines;
    return crlf ? text.replaceAll("\n", "\r\n") : text;
  })
  // What writes it in so many ways has some that nobody can read.
  .filter((text) => parseDocument(text).errors.length === 0);

/** Puts notes above the keys of the file and the dashes of its questions, and remarks after simple values. */
function noted(yaml: string, notes: readonly string[], remark: boolean): string {
  let next = 0;
  const place = (line: string) => {
    const dash = /^( *)- key: /.exec(line);
    const top = /^(?:title|minutes|draw|questions):/.test(line);
    const note = dash || top ? (notes[next++ % notes.length] ?? "") : "";
    const deep = dash ? note.replace(/^# /gm, `${dash[1] ?? ""}# `) : note;
    return deep + (remark ? line.replace(/(minutes: -?\d+|type: [a-z-]+)$/, "$1 # remark") : line);
  };
  return yaml.split("\n").map(place).join("\n");
}
