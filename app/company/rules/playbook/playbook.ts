import type { Address, Language } from "~/kit/language/language";
import type { Place } from "~/company/rules/places";
import type { ProgrammeOverride } from "~/company/rules/programme-terms";

/** A line of help: when, to whom, how fast, and whether the employee may answer in public first. */
export interface EscalationLine {
  when: string;
  who: string;
  how: string;
  reply: boolean;
}

/** What isn't discussed in public, what to say instead, and whom to ask. */
export interface OffLimitsTopic {
  topic: string;
  say: string;
  ask: string;
  /** What people call it, in any language: the checks of replies look for these. */
  words?: string[] | undefined;
}

/** A company's playbook as its file has it. Every text is plain. */
export interface Playbook {
  /** What the company asks otherwise than the programmes do, by a programme's key. */
  programmes?: Record<string, ProgrammeOverride> | undefined;
  company: {
    name: string;
    short: string;
    trade: string;
    customers: string;
    timeZone: string;
    /** In which its people are spoken to, unless they choose another; the agency's where it says none. */
    language?: Language | undefined;
    /** How its people are addressed; informally where it doesn't say. */
    address?: Address | undefined;
    personalAccounts: boolean;
    /** Where it works: lessons quote the law of these places, and of all of them where it doesn't say. */
    places?: readonly Place[] | undefined;
  };
  channels: { key: string; network: string; name: string; handle: string; limit: number }[];
  voice: { summary: string; principles: { name: string; say: string; not: string }[] };
  signature: { rule: string; example: string };
  offLimits: OffLimitsTopic[];
  /** Always has the keys complaint, safety, press and legal. */
  escalation: Record<string, EscalationLine>;
  help: { channel: string; hours: string };
  replyGoal: string;
  responsibilities: {
    task: string;
    now: "agency" | "shared" | "company";
    then: "agency" | "shared" | "company";
    by: string;
  }[];
}
