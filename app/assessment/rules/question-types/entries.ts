import { m } from "~/kit/language/m";

/**
 * What an entry of a list is called: “Option” on its own, “option 2” within a sentence, and “option” where another one is added.
 */
export interface EntryName {
  one: () => string;
  numbered: (said: { number: string }) => string;
  another: () => string;
}

export const ENTRIES = {
  option: {
    one: m.assessment_author_option,
    numbered: m.assessment_author_option_numbered,
    another: m.assessment_author_option_another,
  },
  category: {
    one: m.assessment_author_category,
    numbered: m.assessment_author_category_numbered,
    another: m.assessment_author_category_another,
  },
  item: {
    one: m.assessment_author_item,
    numbered: m.assessment_author_item_numbered,
    another: m.assessment_author_item_another,
  },
  pair: {
    one: m.assessment_author_pair,
    numbered: m.assessment_author_pair_numbered,
    another: m.assessment_author_pair_another,
  },
  extra: {
    one: m.assessment_author_extra,
    numbered: m.assessment_author_extra_numbered,
    another: m.assessment_author_extra_another,
  },
  gap: {
    one: m.assessment_author_gap,
    numbered: m.assessment_author_gap_numbered,
    another: m.assessment_author_gap_another,
  },
  accepted: {
    one: m.assessment_author_accepted_one,
    numbered: m.assessment_author_accepted_one_numbered,
    another: m.assessment_author_accepted_one_another,
  },
  problem: {
    one: m.assessment_author_problem,
    numbered: m.assessment_author_problem_numbered,
    another: m.assessment_author_problem_another,
  },
} satisfies Record<string, EntryName>;
