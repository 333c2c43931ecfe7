import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { CHECK_CODES, type CheckCode } from "~/practice/rules/checks/check";
import type { Account, Span, WrittenReply } from "~/practice/rules/checks/reply";

const FOLDER = import.meta.dirname;
const COMPANIES = path.resolve(FOLDER, "../../../db/demo/companies");

/**
 * The files of labelled replies: those that the rules were written with, those that were written afterwards, and those of companies
 * of other trades than the demo's.
 */
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
  "other trades": [
    "trades/hotel",
    "trades/bank",
    "trades/museum",
    "trades/buses",
    "trades/clinic",
    "trades/software",
    "trades/garden",
    "trades/council",
  ],
  "first round of trades": [
    "trades/first/supermarket",
    "trades/first/leisure",
    "trades/first/energy",
    "trades/first/college",
  ],
  "second round of trades": [
    "trades/second/vets",
    "trades/second/theatre",
    "trades/second/railway",
  ],
  "third round of trades": [
    "trades/third/housing",
    "trades/third/airline",
    "trades/third/pharmacy",
  ],
  unseen: ["trades/unseen/restaurants", "trades/unseen/broadband"],
} as const;
type SetName = keyof typeof SETS;
/** Those that the rules haven't learnt from: their figures are what to expect, and nothing that the rules are made to reach. */
export const UNSEEN = "unseen" satisfies SetName;
export const SET_NAMES = Object.keys(SETS) as SetName[];

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

/** What the checks look at of a playbook. */
const OwnPlaybook = z.strictObject({
  company: z.custom<Playbook["company"]>(),
  channels: z.custom<Playbook["channels"]>(),
  signature: z.custom<Playbook["signature"]>(),
  offLimits: z.custom<Playbook["offLimits"]>(),
});
const File = z.strictObject({
  /** One of the demo's companies by its key, or the playbook of another. */
  company: z.string().optional(),
  playbook: OwnPlaybook.optional(),
  at: z.string().optional(),
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
    const {
      company,
      playbook: own,
      by,
      at,
      replies,
    } = File.parse(parse(readFileSync(path.join(FOLDER, file), "utf8")));
    const playbook: Playbook = { ...playbookOf(company ?? "harbour-and-pine"), ...own };
    return replies.map((one): LabelledReply => {
      const { text, labels } = unmarked(one.text, file);
      const expected = accountOf(one.expected ?? one.at ?? at, file);
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
