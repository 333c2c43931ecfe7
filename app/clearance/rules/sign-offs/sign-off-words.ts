import type { LocalDate } from "~/kit/time/moment";
import { authorisedText, authorisingText } from "./consequences";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import type { SignOffKind } from "~/clearance/rules/kinds";

/** Whom a sign-off is about, and what it decides. */
interface About {
  givenName: string;
  /** The company's short name. */
  company: string;
  programme: PersonProgramme;
}

interface SideWords {
  /** What the side is asked, of everybody in its queue. */
  asked: string;
  nobody: { title: string; text: string; way: string };
  heading: string;
  yes: string;
  /** What a “yes” makes true, said before it is pressed; what it grants stands out. */
  consequence: (about: About, today: LocalDate) => { text: string; grants?: string };
  /** The “yes” once it is said, and what it has made true. */
  said: string;
  done: (about: About) => string;
}

/** What the two sides read in the same places. */
export const SIDE_WORDS: Record<SignOffKind, SideWords> = {
  trainer: {
    asked: "They have done everything that is asked of them; you say whether they can do it.",
    nobody: {
      title: "Nobody waits for you",
      text: "Whoever has finished their programme comes here.",
      way: "See your companies",
    },
    heading: "Your sign-off",
    yes: "Competent",
    consequence: ({ givenName, company }) => ({
      text: `“Competent” says that ${givenName} can do this, and hands the decision to a manager of ${company}. “Not yet” lets ${givenName} work on it and ask again.`,
    }),
    said: "Competent",
    done: ({ company }) => `It now waits for a manager of ${company}.`,
  },
  manager: {
    asked: "Their trainer says they are ready; you decide whether they speak for the company.",
    nobody: {
      title: "Nothing waits for you",
      text: "When a trainer signs somebody off as competent, they come here for your decision.",
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
  },
};

/** Why a sign-off came too late, and who was faster. */
export function tooLateText(by: string | null): string {
  return `This waits for your sign-off no longer. ${by ? `${by} decided it meanwhile; nothing` : "Nothing"} was changed.`;
}
