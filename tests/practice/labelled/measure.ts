import {
  CHECK_CODES,
  type CheckCode,
  type Finding,
  type Severity,
} from "~/practice/rules/checks/check";
import type { Span } from "~/practice/rules/checks/reply";
import { findingsIn, severityOf } from "~/practice/rules/checks/registry";
import type { Label, LabelledReply } from "./read";

/** What somebody would be shown, or should have been and wasn't. */
interface Slip {
  kind: "false alarm" | "missed";
  file: string;
  text: string;
  words: string;
}
interface Measured {
  code: CheckCode;
  severity: Severity;
  labels: number;
  found: number;
  alarms: number;
  right: number;
  slips: Slip[];
}

/**
 * A label is found by a finding of its kind that shares words with it, or by any of its kind where it means no words. A finding is
 * right where its sentence has a label of its kind. Findings of one kind count by their spans.
 */
export function measure(replies: readonly LabelledReply[]): Measured[] {
  const results = replies.map((one) => ({ ...one, findings: findingsIn(one.reply) }));
  return CHECK_CODES.map((code) => {
    const slips: Slip[] = [];
    let [labels, found, alarms, right] = [0, 0, 0, 0];
    for (const { file, reply, ...one } of results) {
      const mine = one.labels.filter((label) => label.code === code);
      const marks = one.findings.filter((finding) => finding.code === code).flatMap(marksOf);
      const slip = (kind: Slip["kind"], span: Span | null) => {
        const words = span ? reply.text.slice(span.from, span.to) : "";
        slips.push({ kind, file, text: reply.text, words });
      };
      for (const label of mine) {
        labels += 1;
        if (marks.some((mark) => meet(mark, label.span))) found += 1;
        else slip("missed", label.span);
      }
      for (const mark of marks) {
        alarms += 1;
        if (mine.some((label) => meet(mark, label.span && sentenceOf(reply.text, label.span))))
          right += 1;
        else slip("false alarm", mark);
      }
    }
    return { code, severity: severityOf(code), labels, found, alarms, right, slips };
  });
}

const marksOf = ({ spans }: Finding): (Span | null)[] => (spans.length > 0 ? [...spans] : [null]);

function meet(one: Span | null, other: Label["span"]): boolean {
  return !one || !other || (one.from < other.to && other.from < one.to);
}

/** The sentence or sentences that a stretch stands in. */
function sentenceOf(text: string, { from, to }: Span): Span {
  const ends = [...text.matchAll(/[.!?]\s/g)].map(({ index }) => index + 1);
  return {
    from: ends.findLast((end) => end <= from) ?? 0,
    to: ends.find((end) => end >= to) ?? text.length,
  };
}

export const recallOf = ({ labels, found }: Measured) => (labels === 0 ? 1 : found / labels);
export const precisionOf = ({ alarms, right }: Measured) => (alarms === 0 ? 1 : right / alarms);

/** What every check has to reach, and what the critical ones have to. */
const LEAST_PRECISION = 0.8;
const LEAST_CRITICAL_RECALL = 0.95;

export function isGood(measured: Measured): boolean {
  const enough = measured.severity === "advisory" || recallOf(measured) >= LEAST_CRITICAL_RECALL;
  return enough && precisionOf(measured) >= LEAST_PRECISION;
}
