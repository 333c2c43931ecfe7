import { useEffect, useRef, useState } from "react";
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
        label={HEAD_WORDS.type}
        value={wanted ?? question["type"]}
        choices={QUESTION_TYPES.map((type) => ({ value: type, words: typeWords(type) }))}
        onChange={choose}
      />
      {wanted && (
        <div ref={ask} tabIndex={-1} role="group" aria-label="Change the type?">
          <Notice tone="warn" title={`“${typeWords(wanted)}” has no place for all of this`}>
            <p>These would go: {lost.join(", ")}. The question, its post and its facts stay.</p>
            <div className="form-actions room-above">
              <Button
                type="button"
                variant="danger"
                onClick={() => {
                  onChange((held) => asType(held, wanted));
                  close();
                }}
              >
                Change it all the same
              </Button>
              <Button type="button" onClick={close}>
                Keep “{typeWords(question["type"])}”
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}
