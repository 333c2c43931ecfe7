import { useAlive } from "~/kit/browser/use-alive";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";

interface PhrasesProps {
  phrases: readonly { id: string; text: string }[];
  chosen: string | readonly string[];
}

/** The trainer’s saved phrases: one press puts one into the feedback; without JavaScript they are ticked, and added when it is sent. */
export function Phrases({ phrases, chosen }: PhrasesProps) {
  const alive = useAlive();
  return (
    <div className="stack gap-2">
      {phrases.length > 0 && (
        <fieldset>
          <legend className="field-label">{m.practice_judge_phrases()}</legend>
          {!alive && <p className="field-hint">{m.practice_judge_phrases_add()}</p>}
          <ul className="phrases plain-list">
            {phrases.map(({ id, text }) => (
              <li key={id} className="row gap-2">
                {alive ? (
                  <Button type="button" className="phrase" onClick={() => insert(text)}>
                    {text}
                  </Button>
                ) : (
                  <label className="tick">
                    <input
                      type="checkbox"
                      name="phrase"
                      value={text}
                      defaultChecked={chosen.includes(text)}
                    />
                    <span>{text}</span>
                  </label>
                )}
                <Button type="submit" variant="quiet" className="square" name="forget" value={id}>
                  <Icon name="cross" />
                  <VisuallyHidden>{m.practice_judge_phrase_forget({ text })}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <p>
        <Button type="submit" variant="quiet" name="intent" value="save-phrase">
          {m.practice_judge_phrase_save()}
        </Button>
      </p>
    </div>
  );
}

/** Puts a phrase behind what stands in the feedback, and the cursor behind that. */
function insert(text: string) {
  const field = document.getElementById("field-feedback");
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = [field.value.trimEnd(), text].filter(Boolean).join(" ");
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
