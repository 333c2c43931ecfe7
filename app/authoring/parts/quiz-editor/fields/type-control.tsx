import { m } from "~/kit/language/m";
import { useEffect, useRef, useState } from "react";
import { listed } from "~/kit/text/listed";
import { isQuestionType } from "~/assessment/rules/content/questions";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { HEAD_WORDS, type Mapping } from "./controls";
import { asType, lostAs, typeWords } from "~/authoring/parts/quiz-editor/questions/edits";
import { ChoiceControl } from "./simple-controls";
import { QUESTION_TYPES, type QuestionTypeName } from "~/curriculum/rules/kinds";

interface TypeControlProps {
  id: string;
  question: Mapping;
  onChange(to: (question: Mapping) => Mapping): void;
}

/** What kind of question it is. Before another kind takes anything away, it says what, and asks. */
export function TypeControl({ id, question, onChange }: TypeControlProps) {
  const [wanted, setWanted] = useState<QuestionTypeName | null>(null);
  const ask = useRef<HTMLDivElement>(null);
  const lost = wanted ? lostAs(question, wanted) : [];

  useEffect(() => {
    if (wanted) ask.current?.focus();
  }, [wanted]);

  function choose(said: unknown) {
    if (!isQuestionType(said) || said === question["type"]) return;
    if (lostAs(question, said).length > 0) setWanted(said);
    else onChange((held) => asType(held, said));
  }

  function close() {
    setWanted(null);
    document.getElementById(id)?.focus();
  }

  return (
    <>
      <ChoiceControl
        id={id}
        label={HEAD_WORDS.type()}
        value={wanted ?? question["type"]}
        choices={QUESTION_TYPES.map((type) => ({ value: type, words: typeWords(type) }))}
        onChange={choose}
      />
      {wanted && (
        <div ref={ask} tabIndex={-1} role="group" aria-label={m.authoring_questions_retype()}>
          <Notice
            tone="warn"
            title={m.authoring_questions_retype_title({ type: typeWords(wanted) })}
          >
            <p>{m.authoring_questions_retype_text({ lost: listed(lost) })}</p>
            <div className="form-actions room-above">
              <Button
                type="button"
                variant="danger"
                onClick={() => {
                  onChange((held) => asType(held, wanted));
                  close();
                }}
              >
                {m.authoring_questions_retype_do()}
              </Button>
              <Button type="button" onClick={close}>
                {m.authoring_questions_retype_keep({ type: typeWords(question["type"]) })}
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}
