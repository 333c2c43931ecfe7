import type {
  Criterion,
  CriticalFail,
  ReplyVerdict,
  Score,
} from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";

interface CriterionWords {
  title: () => string;
  question: () => string;
  /** What each score looks like, from 0 to 3. */
  anchors: Record<Score, () => string>;
}

/** By what a reply is judged, in words: each criterion with what it asks, and what each of its scores looks like. */
export const CRITERION_WORDS: Record<Criterion, CriterionWords> = {
  acknowledges: {
    title: m.practice_rubric_acknowledges,
    question: m.practice_rubric_acknowledges_asks,
    anchors: {
      0: m.practice_rubric_acknowledges_0,
      1: m.practice_rubric_acknowledges_1,
      2: m.practice_rubric_acknowledges_2,
      3: m.practice_rubric_acknowledges_3,
    },
  },
  honest: {
    title: m.practice_rubric_honest,
    question: m.practice_rubric_honest_asks,
    anchors: {
      0: m.practice_rubric_honest_0,
      1: m.practice_rubric_honest_1,
      2: m.practice_rubric_honest_2,
      3: m.practice_rubric_honest_3,
    },
  },
  "next-step": {
    title: m.practice_rubric_next_step,
    question: m.practice_rubric_next_step_asks,
    anchors: {
      0: m.practice_rubric_next_step_0,
      1: m.practice_rubric_next_step_1,
      2: m.practice_rubric_next_step_2,
      3: m.practice_rubric_next_step_3,
    },
  },
  voice: {
    title: m.practice_rubric_voice,
    question: m.practice_rubric_voice_asks,
    anchors: {
      0: m.practice_rubric_voice_0,
      1: m.practice_rubric_voice_1,
      2: m.practice_rubric_voice_2,
      3: m.practice_rubric_voice_3,
    },
  },
  plain: {
    title: m.practice_rubric_plain,
    question: m.practice_rubric_plain_asks,
    anchors: {
      0: m.practice_rubric_plain_0,
      1: m.practice_rubric_plain_1,
      2: m.practice_rubric_plain_2,
      3: m.practice_rubric_plain_3,
    },
  },
};

export const CRITICAL_WORDS: Record<CriticalFail, { title: () => string; text: () => string }> = {
  "wrong-account": {
    title: m.practice_rubric_wrong_account,
    text: m.practice_rubric_wrong_account_text,
  },
  "personal-data": {
    title: m.practice_rubric_personal_data,
    text: m.practice_rubric_personal_data_text,
  },
  "off-limits": { title: m.practice_rubric_off_limits, text: m.practice_rubric_off_limits_text },
  untrue: { title: m.practice_rubric_untrue, text: m.practice_rubric_untrue_text },
  unsafe: { title: m.practice_rubric_unsafe, text: m.practice_rubric_unsafe_text },
  unkind: { title: m.practice_rubric_unkind, text: m.practice_rubric_unkind_text },
};

/** What a verdict is called as it is given, what it does, and what is said of a reply that has it. */
export const VERDICT_WORDS: Record<
  ReplyVerdict,
  { give: () => string; does: () => string; given: () => string }
> = {
  approve: {
    give: m.practice_rubric_approve,
    does: m.practice_rubric_approve_does,
    given: m.practice_rubric_approved,
  },
  again: {
    give: m.practice_rubric_again,
    does: m.practice_rubric_again_does,
    given: m.practice_rubric_sent_back,
  },
  fail: {
    give: m.practice_rubric_fail,
    does: m.practice_rubric_fail_does,
    given: m.practice_rubric_failed,
  },
};

/** As many points as a reply can have. */
export const MOST_POINTS = 15;
