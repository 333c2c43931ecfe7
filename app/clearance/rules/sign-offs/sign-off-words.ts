import type { LocalDate } from "~/kit/time/moment";
import { counted } from "~/kit/text/amounts";
import { authorisedText, authorisingText } from "./consequences";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import type { PendingOutcome, SignOffKind, Verdict } from "~/clearance/rules/kinds";

/** Whom a sign-off is about, and what it decides. */
interface About {
  givenName: string;
  /** The company's short name. */
  company: string;
  programme: PersonProgramme;
}

interface SideWords {
  nobody: { title: string; text: string; way: string };
  heading: string;
  yes: string;
  /** What a “yes” makes true, said before it is pressed; what it grants stands out. */
  consequence: (about: About, today: LocalDate) => { text: string; grants?: string };
  /** The “yes” once it is said, and what it has made true. */
  said: string;
  done: (about: About) => string;
  /** What its signer did, while it may be undone. */
  decided: (name: string) => string;
}

/** What the two sides read in the same places. */
export const SIDE_WORDS: Record<SignOffKind, SideWords> = {
  trainer: {
    nobody: {
      title: "No one is waiting for you",
      text: "People appear here once they’ve finished their programme.",
      way: "See your companies",
    },
    heading: "Your sign-off",
    yes: "Sign off as competent",
    consequence: ({ givenName, company }) => ({
      text: `Signing off says ${givenName} can do this. A manager of ${company} decides next. With “Not yet”, ${givenName} works on it and asks again.`,
    }),
    said: "Competent",
    done: ({ company }) => `A manager of ${company} decides next.`,
    decided: (name) => `You signed off ${name}`,
  },
  manager: {
    nobody: {
      title: "No one is waiting for you",
      text: "People appear here once their trainer has signed them off.",
      way: "See who may speak today",
    },
    heading: "Your decision",
    yes: "Authorise",
    consequence: ({ givenName, programme }, today) => ({
      text: "If you authorise it:",
      grants: authorisingText(givenName, programme, today),
    }),
    said: "Authorised",
    done: ({ givenName, programme }) => authorisedText(givenName, programme),
    decided: (name) => `You authorised ${name}`,
  },
};

/** “5 people waiting, longest first”; a person may wait in several programmes. */
export function queueText({ total, people }: { total: number; people: number }): string {
  const waiting = counted(people, "person", "people");
  if (total === people)
    return total === 1 ? `${waiting} waiting` : `${waiting} waiting, longest first`;
  return `${counted(total, "sign-off")} for ${waiting}, longest first`;
}

/** What a signer did, in the minute in which they may undo it. */
export function decidedText(side: SignOffKind, verdict: Verdict, name: string): string {
  return verdict === "not-yet" ? `You said “not yet” to ${name}` : SIDE_WORDS[side].decided(name);
}

/** Why a decision came to nothing whose minute was over, and what to do. */
export const UNCOUNTED_WORDS: Record<Exclude<PendingOutcome, "undone">, string> = {
  "not-awaiting":
    "Something changed within the minute: someone else decided first, or there’s a step left to do. Nothing was recorded.",
  suspended: "They were suspended or left the company within the minute. Nothing was recorded.",
};

/** Why a sign-off came too late, and who was faster. */
export function tooLateText(by: string | null): string {
  return by
    ? `${by} decided this before you. Nothing changed.`
    : "This is no longer waiting for your sign-off. Nothing changed.";
}
