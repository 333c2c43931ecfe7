import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { decisionsNeeded } from "~/practice/rules/decisions-needed";
import { withSetting } from "~/practice/rules/set-document/edit-set";
import type { SetModel } from "~/practice/rules/set-document/set-document";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import {
  controlId,
  isMapping,
  SETTINGS,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import {
  ChoiceControl,
  FlagControl,
  NumberControl,
  TextControl,
} from "~/authoring/parts/quiz-editor/fields/simple-controls";
import { SETTING_WORDS } from "./fields";
import { ManyControl } from "./many-control";

interface SetSettingsProps {
  model: SetModel;
  change(edit: (model: SetModel) => SetModel): void;
}

const impacts = () => [
  { value: "wording", words: m.authoring_quiz_editor_impact_wording() },
  { value: "notice", words: m.authoring_quiz_editor_impact_notice() },
  { value: "relearn", words: m.practice_author_impact_relearn() },
];

/** A set that names no mark has this one. */
const USUAL_MARK = 75;

/** What an author starts from who asks for calibration. */
const CALIBRATION: Mapping = { samples: 3, agreement: 60 };

/** The mark in decisions, as learners read it. */
function markHint({ settings, posts }: SetModel): string {
  const { decisionMark = USUAL_MARK } = settings;
  const hint = m.practice_author_mark_hint();
  if (typeof decisionMark !== "number" || posts.length === 0) return hint;
  const needed = decisionsNeeded(decisionMark * 100, posts.length);
  const of = numberText(posts.length);
  return `${hint} ${m.practice_author_mark_means({ needed: numberText(needed), of })}`;
}

/** What holds for the whole set, folded. */
export function SetSettings({ model, change }: SetSettingsProps) {
  const { objectives } = useEditing();
  const { settings } = model;
  const set = (name: string, value: unknown) => change((now) => withSetting(now, name, value));
  const control = (name: keyof typeof SETTING_WORDS) => ({
    id: controlId(SETTINGS, [name]),
    label: SETTING_WORDS[name](),
    value: settings[name],
    onChange: (value: unknown) => set(name, value),
  });
  const { title, calibration } = settings;
  const calibrates = isMapping(calibration) ? calibration : null;
  const calibrate = (name: "samples" | "agreement" | "trainers", label: string) => ({
    id: controlId(SETTINGS, ["calibration", name]),
    label,
    value: calibrates?.[name],
    onChange: (value: unknown) => {
      const { [name]: _, ...others } = calibrates ?? {};
      set("calibration", value === undefined ? others : { ...calibrates, [name]: value });
    },
  });
  const trainers = calibrate("trainers", m.practice_author_calibrate_trainers());
  return (
    <details className="quiz-part">
      <summary>
        <h2>{m.authoring_quiz_editor_settings()}</h2>
        <span className="muted">
          {String((title ?? "") === "" ? m.authoring_quiz_editor_no_title() : title)}
        </span>
      </summary>
      <div className="quiz-settings">
        <TextControl {...control("title")} />
        <TextControl {...control("lead")} several />
        <div className="grid grid-narrow">
          <NumberControl {...control("minutes")} hint={m.authoring_quiz_editor_minutes_hint()} />
          <NumberControl {...control("decisionMark")} hint={markHint(model)} />
        </div>
        <ManyControl
          {...control("objectives")}
          hint={m.practice_author_objectives_hint()}
          choices={objectives.map(({ code, label }) => ({ value: code, words: label }))}
        />
        <FlagControl
          {...control("calibration")}
          label={m.practice_author_calibrate()}
          hint={m.practice_author_calibrate_hint()}
          value={calibrates !== null}
          onChange={(on) => set("calibration", on === true ? CALIBRATION : null)}
        />
        {calibrates && (
          <div className="grid grid-narrow">
            <NumberControl {...calibrate("samples", m.practice_author_calibrate_samples())} />
            <NumberControl
              {...calibrate("agreement", m.practice_author_calibrate_agreement())}
              hint={m.practice_author_calibrate_agreement_hint()}
            />
          </div>
        )}
        {calibrates && (
          <FlagControl
            {...trainers}
            onChange={(on) => trainers.onChange(on === true ? true : undefined)}
          />
        )}
        <FlagControl {...control("hideNames")} />
        <div className="grid grid-narrow">
          <ChoiceControl {...control("impact")} choices={impacts()} />
          <TextControl
            {...control("change")}
            several
            hint={m.authoring_quiz_editor_change_hint()}
          />
        </div>
      </div>
    </details>
  );
}
