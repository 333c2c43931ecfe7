import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { numberText } from "~/kit/text/amounts";
import type { ChoiceKind, Offer } from "~/practice/rules/scenario/story/lines";

const KINDS: Record<ChoiceKind, () => string> = {
  reply: m.practice_scenario_kind_reply,
  private: m.practice_scenario_kind_private,
  do: m.practice_scenario_kind_do,
};

interface ChoiceFormProps {
  /** Where it is sent. */
  action: string;
  /** Which turn it is, from 1. */
  turn: number;
  offers: readonly Offer[];
  /** Why what was sent wasn’t taken. */
  refusal: string | null;
}

/** What may be said or done next. What is sent says which turn it is meant for: sending it twice is taking one turn. */
export function ChoiceForm({ action, turn, offers, refusal }: ChoiceFormProps) {
  const busy = useNavigation().state !== "idle";
  const wrong = refusal ? "choice-refusal" : undefined;
  return (
    <Form
      key={turn}
      method="post"
      action={action}
      className="chat-choose stack gap-3 wide-buttons"
      preventScrollReset
    >
      <input type="hidden" name="turn" value={turn} />
      <fieldset aria-describedby={wrong}>
        <legend>
          <h2>{m.practice_scenario_next()}</h2>
          <span className="small muted">
            {m.practice_scenario_turn({ number: numberText(turn) })}
          </span>
        </legend>
        {refusal && (
          <p className="field-error" id={wrong} role="alert">
            {refusal}
          </p>
        )}
        {offers.map(({ kind, text }, index) => (
          <label key={index} className="chat-offer">
            <input type="radio" name="choice" value={index} required />
            <span className="small muted">{KINDS[kind]()}</span>
            <span lang="en" className="chat-offer-text">
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      <Button variant="primary" size="big" disabled={busy}>
        {m.practice_scenario_choose()}
      </Button>
    </Form>
  );
}
