import { writeBlock } from "~/kit/yaml/write-yaml";
import { personalSpans } from "~/practice/rules/checks/personal/spans";

/** What happened, as others could meet it in practice: nobody’s name, and nothing by which they’d be known. */
export interface IncidentPost {
  network: string;
  /** What was written to the company. */
  text: string;
  /** What was done about it, and what would have been better. */
  done: string;
  better: string;
}

/** The longest of each text, in characters. */
export const INCIDENT_LENGTH = 2000;

/** The words of an incident by which somebody could be known: numbers, addresses, handles, and names of the company’s people. */
export function identifyingIn(post: IncidentPost, names: readonly string[]): string[] {
  const found = [post.text, post.done, post.better].flatMap((text) => [
    ...personalSpans(text).map(({ from, to }) => text.slice(from, to)),
    ...(text.match(/(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,}/gu) ?? []),
    ...names.filter((name) => saysName(text, name)),
  ]);
  return [...new Set(found)];
}

function saysName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name.length < 3) return false;
  const letter = /\p{L}/u;
  return !letter.test(text[at - 1] ?? " ") && !letter.test(text[at + name.length] ?? " ");
}

export type IncidentRefusal = "own" | "reviewed" | "reason-missing" | "identifying";

/** Whether somebody may say if an incident is used: never of their own, once, and with a reason where it isn’t. */
export function mayReviewIncident({
  by,
  reportedBy,
  reviewed,
  verdict,
  reason,
}: {
  by: string;
  reportedBy: string;
  reviewed: boolean;
  verdict: "use" | "decline";
  reason: string;
}): { ok: true } | { ok: false; reason: IncidentRefusal } {
  if (by === reportedBy) return { ok: false, reason: "own" };
  if (reviewed) return { ok: false, reason: "reviewed" };
  if (verdict === "decline" && reason.trim() === "") return { ok: false, reason: "reason-missing" };
  return { ok: true };
}

/** An incident as a post of a practice set’s file, to paste into one. Its objective is for the trainer to choose. */
export function practicePost({ network, text, done, better }: IncidentPost, key: string): string {
  const post = {
    key,
    networks: [network],
    // oxlint-disable-next-line house/in-catalogue -- What is taught is written in English.
    author: "A customer",
    text: plain(text),
    expect: { decision: "reply", why: plain(better) },
  };
  const lines = writeBlock([post], { indent: 2, eol: "\n" }).split("\n");
  const [first = "", ...rest] = lines;
  const was = done.replace(/\s+/gu, " ").trim();
  return [
    `  ${first}`,
    "    objective: # one of the module’s",
    `    # Done then: ${was}`,
    ...rest,
  ].join("\n");
}

/** Text that Markdoc reads as it stands. */
function plain(text: string): string {
  return text
    .replaceAll("{%", "{ %")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
