import type { PracticePost } from "~/curriculum/rules/bodies";
import { DECISIONS } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import type { Account } from "~/practice/rules/checks/reply";
import type { DraftBody, ReplyBody } from "~/practice/rules/rows";
import { accountNamed, accountValue } from "./accounts";

/** The fields of a post’s form, as they come. */
export const REPLY_FIELDS = [
  "decision",
  "account",
  "text",
  "alt",
  "to",
  "note",
  "why",
  "worst",
] as const;
type ReplyField = (typeof REPLY_FIELDS)[number];
export type ReplyFields = { [Field in ReplyField]?: string | undefined };

/** More than anybody writes by hand; a network’s own limit is another matter. */
export const LONGEST = 10_000;

/** What a form says, to be gone on with; what is empty is left out. */
export function draftOf(fields: ReplyFields, accounts: readonly Account[]): DraftBody {
  const { decision, account, ...words } = fields;
  const chosen = DECISIONS.find((one) => one === decision);
  const from = accountNamed(account ?? "", accounts);
  const written = Object.entries(words).filter(([, value]) => value !== "");
  return {
    ...(chosen && { decision: chosen }),
    ...(from && { account: from }),
    ...(Object.fromEntries(written) as Omit<ReplyFields, "decision" | "account">),
  };
}

/** The same the other way round. */
export function fieldsOfDraft({ account, ...words }: DraftBody): ReplyFields {
  return { ...words, ...(account && { account: accountValue(account) }) };
}

/** What a decision asks for, and how the post and its company stand to it. */
interface Asked {
  post: Pick<PracticePost, "attach" | "asks">;
  /** The account that is chosen where the form names none. */
  preselected: Account;
  /** The playbook’s lines. */
  lines: readonly string[];
  /** False where a reply to this post is approved already, or with a trainer: then it is enough to decide. */
  writes: boolean;
  /** What a network says that can’t take it; null where it can. */
  refused: (account: Account, text: string) => string | null;
}

export type Missing = { [Field in ReplyField]?: string };

/**
 * What is sent, or what is missing for it, in words, by the field it concerns. Only a reply that a trainer reads needs words. Which
 * posts ask for one is told by nothing before they are sent, since it would tell what is right.
 */
export function toSend(
  draft: DraftBody,
  asked: Asked,
): { ok: true; body: ReplyBody } | { ok: false; missing: Missing } {
  const { decision } = draft;
  switch (decision) {
    case undefined:
      return { ok: false, missing: { decision: m.practice_desk_missing_decision() } };
    case "reply":
      return aReply(draft, asked);
    case "escalate": {
      const to = asked.lines.find((line) => line === draft.to);
      if (to) return { ok: true, body: { decision, to, note: trimmed(draft.note) } };
      return { ok: false, missing: { to: m.practice_desk_missing_to() } };
    }
    case "leave":
      return { ok: true, body: { decision, why: trimmed(draft.why) } };
    default:
      return decision satisfies never;
  }
}

function aReply(
  draft: DraftBody,
  { post, preselected, writes, refused }: Asked,
): ReturnType<typeof toSend> {
  const account = draft.account ?? preselected;
  if (!writes) return { ok: true, body: { decision: "reply", account, text: "" } };
  const text = trimmed(draft.text);
  const alt = trimmed(draft.alt);
  const worst = trimmed(draft.worst);
  if (post.asks === "decision" && text === "")
    return { ok: true, body: { decision: "reply", account, text } };
  const tooLong = text === "" ? null : refused(account, text);
  const missing: Missing = {
    ...(post.asks === "worst" && !worst && { worst: m.practice_desk_missing_worst() }),
    ...(!text && { text: m.practice_desk_missing_text() }),
    ...(tooLong !== null && { text: tooLong }),
    ...(post.attach !== undefined && !alt && { alt: m.practice_desk_missing_alt() }),
  };
  if (Object.keys(missing).length > 0) return { ok: false, missing };
  const body: ReplyBody = {
    decision: "reply",
    account,
    text,
    ...(post.attach !== undefined && { alt }),
    ...(post.asks === "worst" && { worst }),
  };
  return { ok: true, body };
}

const trimmed = (words: string | undefined) => (words ?? "").trim();
