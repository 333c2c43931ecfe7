import { REACH_WORDS } from "~/clearance/rules/changes/addition-words";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import { KEY_LENGTH, type KeyMistake } from "~/authoring/rules/keys";
import type { ChangeRefused } from "~/authoring/services/library/change";
import type { AskedToRestore } from "~/authoring/services/structure/ask-to-restore.server";

/** What a page says of a change that was refused. Nothing was changed. */
export interface RefusedWords {
  title: string;
  lines: string[];
}

export function refusedWords(
  refused: ChangeRefused | Extract<AskedToRestore, { ok: false }>,
): RefusedWords {
  switch (refused.code) {
    case "moved-on":
      return {
        title: m.authoring_refused_moved_on(),
        lines: [m.authoring_refused_moved_on_text()],
      };
    case "gone":
      return { title: m.authoring_refused_gone(), lines: [m.authoring_refused_gone_text()] };
    case "last":
      return { title: m.authoring_refused_last(), lines: [m.authoring_refused_last_text()] };
    case "scheduled":
      return {
        title: m.authoring_refused_scheduled(),
        lines: [m.authoring_refused_scheduled_text()],
      };
    case "used": {
      const programmes = listed(refused.programmes);
      return {
        title: m.authoring_refused_used(),
        lines: [m.authoring_refused_used_text({ programmes })],
      };
    }
    case "module-retired":
      return {
        title: m.authoring_refused_module_retired(),
        lines: [m.authoring_refused_module_retired_text()],
      };
    case "second-yes": {
      const { people, companies } = refused.asked;
      return {
        title: m.authoring_refused_second_yes(),
        lines: [
          m.authoring_refused_second_yes_text({
            count: people,
            companies: numberText(companies),
          }),
          m.authoring_refused_instead_activity({ choice: REACH_WORDS.starting }),
        ],
      };
    }
    case "alone":
      return {
        title: m.authoring_refused_second_yes(),
        lines: [m.authoring_second_yes_fault_alone()],
      };
    case "mistakes":
      return {
        title: m.authoring_refused_mistakes(),
        lines: refused.mistakes.slice(0, 8).map(({ file, line, message }) =>
          m.authoring_refused_mistake_at({
            file,
            line: numberText(line),
            issue: message.replaceAll("`", ""),
          }),
        ),
      };
    default:
      return refused satisfies never;
  }
}

export const KEY_WORDS: Record<KeyMistake, () => string> = {
  shape: m.authoring_refused_key_shape,
  long: () => m.authoring_structure_fault_long({ characters: numberText(KEY_LENGTH) }),
  taken: m.authoring_refused_key_taken,
  reserved: m.authoring_refused_key_reserved,
};
