import { m } from "~/kit/language/m";
import { withSetting } from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { controlId, SETTING_WORDS, SETTINGS } from "./fields/controls";
import { ChoiceControl, FlagControl, NumberControl, TextControl } from "./fields/simple-controls";
import { WaitsControl } from "./fields/waits-control";

interface QuizSettingsProps {
  model: QuizModel;
  change(edit: (model: QuizModel) => QuizModel): void;
}

const layouts = () => [
  { value: "one-at-a-time", words: m.authoring_quiz_editor_layout_one() },
  { value: "one-page", words: m.authoring_quiz_editor_layout_page() },
];
const feedback = () => [
  { value: "full-when-done", words: m.authoring_quiz_editor_feedback_when_done() },
  { value: "full", words: m.authoring_quiz_editor_feedback_full() },
  { value: "hints", words: m.authoring_quiz_editor_feedback_hints() },
  { value: "right-or-wrong", words: m.authoring_quiz_editor_feedback_verdict() },
  { value: "none", words: m.authoring_quiz_editor_feedback_none() },
];
const impacts = () => [
  { value: "wording", words: m.authoring_quiz_editor_impact_wording() },
  { value: "notice", words: m.authoring_quiz_editor_impact_notice() },
  { value: "relearn", words: m.authoring_quiz_editor_impact_relearn() },
];

/** What holds for the whole quiz. */
export function QuizSettings({ model, change }: QuizSettingsProps) {
  const { settings } = model;
  const set = (name: string, value: unknown) => change((now) => withSetting(now, name, value));
  const control = (name: keyof typeof SETTING_WORDS) => ({
    id: controlId(SETTINGS, [name]),
    label: SETTING_WORDS[name](),
    value: settings[name],
    onChange: (value: unknown) => set(name, value),
  });
  const endless = settings["maxAttempts"] === null;
  return (
    <div className="quiz-settings">
      <TextControl {...control("title")} />
      <div className="grid grid-narrow">
        <NumberControl {...control("minutes")} hint={m.authoring_quiz_editor_minutes_hint()} />
        <NumberControl {...control("passMark")} hint={m.authoring_quiz_editor_pass_hint()} />
        <NumberControl
          {...control("objectiveMark")}
          hint={m.authoring_quiz_editor_objective_mark_hint()}
        />
        <NumberControl
          {...control("timeLimitMinutes")}
          hint={m.authoring_quiz_editor_limit_hint()}
        />
        <WaitsControl {...control("cooldownMinutes")} />
      </div>
      <div className="stack">
        <FlagControl
          id={controlId(SETTINGS, ["endless"])}
          label={m.authoring_quiz_editor_endless()}
          value={endless}
          onChange={(on) => set("maxAttempts", on === true ? null : 3)}
        />
        {!endless && <NumberControl {...control("maxAttempts")} />}
      </div>
      <div className="grid grid-narrow">
        <ChoiceControl {...control("layout")} choices={layouts()} />
        <ChoiceControl
          {...control("feedback")}
          choices={feedback()}
          hint={m.authoring_quiz_editor_feedback_hint()}
        />
      </div>
      <FlagControl {...control("shuffle")} hint={m.authoring_quiz_editor_shuffle_hint()} />
      <FlagControl
        {...control("certainty")}
        hint={m.authoring_quiz_editor_certainty_hint()}
        onChange={(on) => set("certainty", on === true ? true : undefined)}
      />
      <div className="grid grid-narrow">
        <ChoiceControl {...control("impact")} choices={impacts()} />
        <TextControl {...control("change")} several hint={m.authoring_quiz_editor_change_hint()} />
      </div>
    </div>
  );
}
