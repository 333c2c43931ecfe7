import type { LocalDate } from "~/kit/time/moment";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { authorisedText, authorisingText } from "./consequences";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import type { PendingOutcome, SignOffKind, Verdict } from "~/clearance/rules/kinds";

/** The person a sign-off is about, and what it decides. */
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
export const SIDE_WORDS = wordTable<SignOffKind, SideWords>({
  trainer: () => ({
    nobody: {
      title: m.clearance_sign_off_words_nobody(),
      text: m.clearance_sign_off_words_trainer_nobody(),
      way: m.clearance_sign_off_words_trainer_way(),
    },
    heading: m.clearance_sign_off_words_trainer_heading(),
    yes: m.clearance_sign_off_words_trainer_yes(),
    consequence: ({ givenName: name, company }) => ({
      text: m.clearance_sign_off_words_trainer_consequence({ name, company }),
    }),
    said: m.clearance_sign_off_words_trainer_said(),
    done: ({ company }) => m.clearance_sign_off_words_trainer_done({ company }),
    decided: (name) => m.clearance_sign_off_words_trainer_decided({ name }),
  }),
  manager: () => ({
    nobody: {
      title: m.clearance_sign_off_words_nobody(),
      text: m.clearance_sign_off_words_manager_nobody(),
      way: m.clearance_sign_off_words_manager_way(),
    },
    heading: m.clearance_sign_off_words_manager_heading(),
    yes: m.clearance_sign_off_words_manager_yes(),
    consequence: ({ givenName, programme }, today) => ({
      text: m.clearance_sign_off_words_manager_consequence(),
      grants: authorisingText(givenName, programme, today),
    }),
    said: m.clearance_sign_off_words_manager_said(),
    done: ({ givenName, programme }) => authorisedText(givenName, programme),
    decided: (name) => m.clearance_sign_off_words_manager_decided({ name }),
  }),
});

/** “5 people waiting, longest first”; a person may wait in several programmes. */
export function queueText({ total, people }: { total: number; people: number }): string {
  if (total === people) return m.clearance_sign_off_words_queue({ count: total });
  return m.clearance_sign_off_words_queue_several({
    signOffs: m.clearance_amounts_sign_offs({ count: total }),
    people: m.clearance_amounts_people({ count: people }),
  });
}

/** What a signer did, in the minute in which they may undo it. */
export function decidedText(side: SignOffKind, verdict: Verdict, name: string): string {
  return verdict === "not-yet"
    ? m.clearance_sign_off_words_not_yet_decided({ name })
    : SIDE_WORDS[side].decided(name);
}

/** Why a decision came to nothing whose minute was over, and what to do. */
export const UNCOUNTED_WORDS = wordTable<Exclude<PendingOutcome, "undone">, string>({
  "not-awaiting": m.clearance_sign_off_words_uncounted_changed,
  suspended: m.clearance_sign_off_words_uncounted_suspended,
});

/** Why a sign-off came too late, and who was faster. */
export function tooLateText(by: string | null): string {
  return by
    ? m.clearance_sign_off_words_too_late_by({ name: by })
    : m.clearance_sign_off_words_too_late();
}
