import { m } from "~/kit/language/m";
import type { QuizModel, QuizQuestion } from "~/assessment/rules/quiz-document/quiz-document";
import { withQuestion } from "~/assessment/rules/quiz-document/edit-quiz";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { AuthorFields } from "~/authoring/parts/quiz-editor/fields/author-fields";
import {
  controlId,
  fieldsOf,
  HEAD_WORDS,
  isMapping,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { PostFields } from "~/authoring/parts/quiz-editor/fields/post-fields";
import { followed, questionKeyFrom, withHead, withStem } from "./edits";
import { RereadControl } from "~/authoring/parts/quiz-editor/fields/reread-control";
import {
  ChoiceControl,
  FlagControl,
  NumberControl,
  TextControl,
} from "~/authoring/parts/quiz-editor/fields/simple-controls";
import { TypeControl } from "~/authoring/parts/quiz-editor/fields/type-control";
import "./form.css";

interface QuestionFormProps {
  question: QuizQuestion;
  change(edit: (model: QuizModel) => QuizModel): void;
}

const difficulties = () => [
  { value: "1", words: m.authoring_questions_easy() },
  { value: "2", words: m.authoring_questions_medium() },
  { value: "3", words: m.authoring_questions_hard() },
];

/** Everything an author says of one question. */
export function QuestionForm({ question, change }: QuestionFormProps) {
  const { objectives, readOnly, problemAt } = useEditing();
  const { id, value } = question;
  const whole = problemAt(controlId(id, []))?.words;
  if (!isMapping(value))
    return (
      <Notice tone="bad" title={m.authoring_questions_not_question()}>
        {m.authoring_questions_not_question_text()}
      </Notice>
    );

  /** Edits what the question is by then, not what was shown when the change began. */
  const edit = (to: (held: Mapping, model: QuizModel) => unknown) =>
    change((now) => {
      const held = now.questions.find((other) => other.id === id)?.value;
      return isMapping(held) ? withQuestion(now, id, to(held, now)) : now;
    });
  const head = (name: keyof typeof HEAD_WORDS) => ({
    id: controlId(id, [name]),
    label: HEAD_WORDS[name](),
    value: value[name],
    onChange: (said: unknown) => edit((held) => withHead(held, name, said)),
  });

  return (
    <div className="quiz-question-form stack gap-4">
      <div id={controlId(id, [])} tabIndex={-1}>
        {whole && (
          <Notice tone="bad" title={m.authoring_problems_label()}>
            {whole}
          </Notice>
        )}
      </div>
      <TypeControl id={controlId(id, ["type"])} question={value} onChange={(to) => edit(to)} />
      <PostFields
        owner={id}
        post={value["post"]}
        onChange={(post) => edit((held) => withHead(held, "post", post))}
      />
      <TextControl
        {...head("stem")}
        several
        hint={m.authoring_questions_stem_hint()}
        onChange={(stem) =>
          change((now) => {
            const own = now.questions.find((other) => other.id === id);
            return own ? withQuestion(now, id, withStem(now, own, String(stem ?? ""))) : now;
          })
        }
      />
      <AuthorFields
        fields={fieldsOf(value)}
        holder={value}
        owner={id}
        path={[]}
        question={value}
        onChange={(content) =>
          edit((held) => {
            const names = fieldsOf(held).map(({ name }) => name);
            const said = names.map((name) => [name, content[name]] as const);
            const next = said.reduce<Mapping>(
              (made, [name, one]) => withHead(made, name, one),
              held,
            );
            return followed(held, next);
          })
        }
      />
      <ChoiceControl
        {...head("objective")}
        choices={objectives.map(({ code, label }) => ({ value: code, words: label }))}
        onChange={(code) => edit((held) => withHead(held, "objective", code ?? ""))}
      />
      <div className="grid grid-narrow row-end">
        <NumberControl {...head("points")} />
        <ChoiceControl
          {...head("difficulty")}
          choices={difficulties()}
          none={m.authoring_questions_not_set()}
          onChange={(said) =>
            edit((held) => withHead(held, "difficulty", said === undefined ? said : Number(said)))
          }
        />
      </div>
      <FlagControl
        {...head("critical")}
        hint={m.authoring_questions_critical_hint()}
        onChange={(on) =>
          edit((held) => withHead(held, "critical", on === true ? true : undefined))
        }
      />
      <FlagControl
        {...head("heldBack")}
        hint={m.authoring_questions_held_back_hint()}
        onChange={(on) =>
          edit((held) => withHead(held, "heldBack", on === true ? true : undefined))
        }
      />
      <RereadControl
        {...head("reread")}
        onChange={(said) => edit((held) => withHead(held, "reread", said ?? ""))}
      />
      <TextControl {...head("hint")} several optional hint={m.authoring_questions_hint_hint()} />
      <div className="quiz-key-field">
        <TextControl {...head("key")} hint={m.authoring_questions_key_hint()} />
        {!readOnly && (
          <Button
            type="button"
            variant="quiet"
            onClick={() =>
              edit((held, now) => ({ ...held, key: questionKeyFrom(held["stem"], now, id) }))
            }
          >
            {m.authoring_questions_key_make()}
          </Button>
        )}
      </div>
    </div>
  );
}
