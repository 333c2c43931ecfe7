import { expect, test } from "vitest";
import { LANGUAGES } from "~/kit/language/language";
import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";

const NAMED = [
  [m.authoring_toolbar_subheading_short, m.authoring_toolbar_subheading],
  [m.authoring_toolbar_steps, m.authoring_toolbar_steps_whole],
  [m.authoring_toolbar_mark, m.authoring_toolbar_mark_words],
  [m.authoring_toolbar_post_short, m.authoring_blocks_post],
  [m.authoring_toolbar_check_short, m.authoring_blocks_check],
  [m.authoring_toolbar_company_short, m.authoring_blocks_company],
] as const;

test.each(LANGUAGES)(
  "in %s a tool's label is part of its name, for people who say it",
  (language) => {
    inLanguage(language, () => {
      for (const [label, name] of NAMED)
        expect(name().toLowerCase()).toContain(label().toLowerCase());
    });
  },
);
