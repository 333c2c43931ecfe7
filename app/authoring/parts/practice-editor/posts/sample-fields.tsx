import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { CRITERIA, CRITICAL_FAILS, SCORES } from "~/curriculum/rules/practice-kinds";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import { AuthorFields } from "~/authoring/parts/quiz-editor/fields/author-fields";
import {
  controlId,
  entriesOf,
  isMapping,
  type ControlPath,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import { EntriesField } from "~/authoring/parts/quiz-editor/fields/entries-field";
import { ChoiceControl } from "~/authoring/parts/quiz-editor/fields/simple-controls";
import { withField } from "~/authoring/parts/quiz-editor/questions/edits";
import { SAMPLES } from "~/authoring/parts/practice-editor/fields";
import { ManyControl } from "~/authoring/parts/practice-editor/many-control";
import { withKey } from "./keys";

const ORDER = ["key", "quality", "text", "scores", "critical", "why"];
const TEXTS = SAMPLES.of.filter(({ name }) => name === "quality" || name === "text");
const REST = SAMPLES.of.filter(({ name }) => !TEXTS.some((field) => field.name === name));

interface SampleFieldsProps {
  owner: string;
  post: Mapping;
  at: ControlPath;
  value: unknown;
  onChange(samples: unknown): void;
}

/** Replies with the trainer's key: how good each is, by every criterion, and why. */
export function SampleFields({ owner, post, at, value, onChange }: SampleFieldsProps) {
  return (
    <EntriesField field={SAMPLES} owner={owner} at={at} value={value} onChange={onChange}>
      {(sample, index, changed) => {
        const path = [...at, index];
        const others = entriesOf(value).toSpliced(index, 1);
        const put = (name: string, said: unknown) =>
          changed(withKey(withField(sample, ORDER, name, said), others));
        const fields = { holder: sample, owner, path, question: post };
        const merge = (names: readonly { name: string }[]) => (content: Mapping) =>
          changed(
            withKey(
              names.reduce<Mapping>(
                (made, { name }) => withField(made, ORDER, name, content[name]),
                sample,
              ),
              others,
            ),
          );
        return (
          <>
            <AuthorFields {...fields} fields={TEXTS} onChange={merge(TEXTS)} />
            <Scores
              owner={owner}
              path={path}
              scores={sample["scores"]}
              onChange={(scores) => put("scores", scores)}
            />
            {(sample["quality"] === "critical" || sample["critical"] !== undefined) && (
              <ManyControl
                id={controlId(owner, [...path, "critical"])}
                label={m.practice_author_critical()}
                value={sample["critical"]}
                choices={CRITICAL_FAILS.map((fail) => ({
                  value: fail,
                  words: CRITICAL_WORDS[fail].title(),
                }))}
                onChange={(fails) => put("critical", fails)}
              />
            )}
            <AuthorFields {...fields} fields={REST} onChange={merge(REST)} />
          </>
        );
      }}
    </EntriesField>
  );
}

interface ScoresProps {
  owner: string;
  path: ControlPath;
  scores: unknown;
  onChange(scores: Mapping): void;
}

/** A score for each criterion, with what it looks like. */
function Scores({ owner, path, scores, onChange }: ScoresProps) {
  const held = isMapping(scores) ? scores : {};
  return (
    <div className="grid grid-narrow row-end">
      {CRITERIA.map((criterion) => {
        const { title, anchors } = CRITERION_WORDS[criterion];
        return (
          <ChoiceControl
            key={criterion}
            id={controlId(owner, [...path, "scores", criterion])}
            label={title()}
            value={held[criterion]}
            choices={SCORES.map((score) => ({
              value: String(score),
              words: m.practice_author_score({
                score: numberText(score),
                anchor: anchors[score](),
              }),
            }))}
            onChange={(said) =>
              onChange(
                withField(held, CRITERIA, criterion, said === undefined ? said : Number(said)),
              )
            }
          />
        );
      })}
    </div>
  );
}
