import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { CHECK_CODES, type CheckCode } from "~/practice/rules/checks/check";
import type { Account, Span, WrittenReply } from "~/practice/rules/checks/reply";

const FOLDER = import.meta.dirname;
const COMPANIES = path.resolve(FOLDER, "../../../db/demo/companies");

/** The files of labelled replies: those that the rules were written with, and those that were written afterwards. */
const SETS = {
  known: [
    "bakery/first",
    "bakery/second",
    "bakery/third",
    "bakery/fourth",
    "bakery/fifth",
    "bakery/sixth",
    "ferries/first",
    "ferries/second",
    "ferries/third",
    "ferries/fourth",
    "ferries/fifth",
    "ferries/sixth",
  ],
  "held out": ["bakery/held-out", "ferries/held-out"],
} as const;
type SetName = keyof typeof SETS;

export interface Label {
  code: CheckCode;
  /** Null where no words are meant. */
  span: Span | null;
}
export interface LabelledReply {
  file: string;
  reply: WrittenReply;
  labels: Label[];
}

const File = z.strictObject({
  company: z.string(),
  by: z.string(),
  replies: z.array(
    z.strictObject({
      at: z.string().optional(),
      from: z.string().optional(),
      expected: z.literal("personal").optional(),
      by: z.string().optional(),
      text: z.string(),
      also: z.array(z.enum(CHECK_CODES)).default([]),
      earlier: z.array(z.string()).default([]),
      samples: z.array(z.string()).default([]),
    }),
  ),
});

export function labelledReplies(set: SetName): LabelledReply[] {
  return SETS[set].flatMap((name) => {
    const file = `${name}.yaml`;
    const { company, by, replies } = File.parse(
      parse(readFileSync(path.join(FOLDER, file), "utf8")),
    );
    const playbook = playbookOf(company);
    return replies.map((one): LabelledReply => {
      const { text, labels } = unmarked(one.text, file);
      const expected = accountOf(one.expected ?? one.at, file);
      const reply: WrittenReply = {
        text,
        usual: "en",
        from: one.from === undefined ? expected : accountOf(one.from, file),
        expected,
        writer: { givenName: one.by ?? by },
        earlier: one.earlier,
        samples: one.samples,
        playbook,
      };
      return {
        file,
        reply,
        labels: [...labels, ...one.also.map((code) => ({ code, span: null }))],
      };
    });
  });
}

function accountOf(name: string | undefined, file: string): Account {
  if (name === undefined) throw new Error(`${file}: a reply needs "at" or "expected".`);
  return name === "personal"
    ? { kind: "personal", network: "Facebook" }
    : { kind: "company", channel: name };
}

export function playbookOf(company: string): Playbook {
  return parse(readFileSync(path.join(COMPANIES, company, "playbook.yaml"), "utf8")) as Playbook;
}

/** A text without its marks, [[code|words]], and where they were. */
function unmarked(marked: string, file: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  const [start = "", ...parts] = marked.split("[[");
  let text = start;
  for (const part of parts) {
    const [, code = "", words = "", rest = ""] = /^([a-z-]+)\|([^\]]+)\]\](.*)$/su.exec(part) ?? [];
    const known = CHECK_CODES.find((one) => one === code);
    if (!known) throw new Error(`${file}: [[${part.slice(0, 40)} is no mark.`);
    labels.push({ code: known, span: { from: text.length, to: text.length + words.length } });
    text += words + rest;
  }
  return { text, labels };
}
