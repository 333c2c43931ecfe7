import type { CheckCode, Finding } from "~/practice/rules/checks/check";
import type { WrittenReply } from "~/practice/rules/checks/reply";
import { findingsIn } from "~/practice/rules/checks/registry";
import { playbookOf } from "../labelled/read";

export const BAKERY = playbookOf("harbour-and-pine");
export const FERRIES = playbookOf("tidewater");

/** A reply of Maya's on the bakery's Instagram account. */
export function aReply(text: string, other: Partial<WrittenReply> = {}): WrittenReply {
  const instagram = { kind: "company", channel: "instagram" } as const;
  return {
    text,
    usual: "en",
    from: instagram,
    expected: instagram,
    writer: { givenName: "Maya" },
    earlier: [],
    samples: [],
    playbook: BAKERY,
    ...other,
  };
}

/** The words that a check points at, and "" for one that points at none. */
export function pointedAt(code: CheckCode, reply: WrittenReply): string[] {
  return findingsOf(code, reply).flatMap(({ spans }) =>
    spans.length === 0 ? [""] : spans.map(({ from, to }) => reply.text.slice(from, to)),
  );
}

export function findingsOf(code: CheckCode, reply: WrittenReply): Finding[] {
  return findingsIn(reply).filter((finding) => finding.code === code);
}
