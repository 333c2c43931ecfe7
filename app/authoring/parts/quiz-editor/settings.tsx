import { withSetting } from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { controlId, SETTING_WORDS, SETTINGS } from "./fields/controls";
import { ChoiceControl, FlagControl, NumberControl, TextControl } from "./fields/simple-controls";
import { WaitsControl } from "./fields/waits-control";

interface QuizSettingsProps {
  model: QuizModel;
  change(edit: (model: QuizModel) => QuizModel): void;
}

const LAYOUTS = [
  { value: "one-at-a-time", words: "One question at a time" },
  { value: "one-page", words: "All questions on one page" },
];
const FEEDBACK = [
  {
    value: "full-when-done",
    words: "Right or wrong; everything after passing or the last try",
  },
  { value: "full", words: "Everything: what is right, and why" },
  { value: "hints", words: "Why their choice fits or doesn’t, but not what is right" },
  { value: "right-or-wrong", words: "Only whether each answer is right" },
  { value: "none", words: "Only the score" },
];
const IMPACTS = [
  { value: "wording", words: "Nothing: only the wording changed" },
  { value: "notice", words: "A look at what changed" },
  { value: "relearn", words: "To take the quiz again" },
];

/** What holds for the whole quiz. */
export function QuizSettings({ model, change }: QuizSettingsProps) {
  const { settings } = model;
  const set = (name: string, value: unknown) => change((now) => withSetting(now, name, value));
  const control = (name: keyof typeof SETTING_WORDS, label: string = SETTING_WORDS[name]) => ({
    id: controlId(SETTINGS, [name]),
    label,
    value: settings[name],
    onChange: (value: unknown) => set(name, value),
  });
  const endless = settings["maxAttempts"] === null;
  return (
    <div className="quiz-settings">
      <TextControl {...control("title")} />
      <div className="grid grid-narrow">
        <NumberControl {...control("minutes")} hint="Said before it begins." />
        <NumberControl {...control("passMark")} hint="Per cent of the points." />
        <NumberControl {...control("timeLimitMinutes")} hint="Minutes. Empty: no limit." />
        <WaitsControl {...control("cooldownMinutes")} />
      </div>
      <div className="stack">
        <FlagControl
          id={controlId(SETTINGS, ["endless"])}
          label="Learners may try as often as they like"
          value={endless}
          onChange={(on) => set("maxAttempts", on === true ? null : 3)}
        />
        {!endless && <NumberControl {...control("maxAttempts")} />}
      </div>
      <div className="grid grid-narrow">
        <ChoiceControl {...control("layout", "How it is shown")} choices={LAYOUTS} />
        <ChoiceControl {...control("feedback")} choices={FEEDBACK} hint="After handing in." />
      </div>
      <FlagControl
        {...control("shuffle", "Mix the order")}
        hint="Of the options, and of drawn questions."
      />
      <FlagControl
        {...control("certainty", "Ask how certain learners are")}
        hint="It changes no points. Certain and wrong is what endangers a company most."
        onChange={(on) => set("certainty", on === true ? true : undefined)}
      />
      <div className="grid grid-narrow">
        <ChoiceControl
          {...control("impact", "What this version asks of those who did the one before")}
          choices={IMPACTS}
        />
        <TextControl
          {...control("change", "What changed, in a sentence")}
          several
          hint="Read by those who passed before."
        />
      </div>
    </div>
  );
}
