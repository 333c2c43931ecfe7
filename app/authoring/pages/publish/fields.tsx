import { Form } from "@remix-run/react";
import { CHANGE_LENGTH } from "~/authoring/rules/publication";
import type { AdditionConsequences } from "~/authoring/services/publish/count-additions.server";
import { IMPACT_WORDS } from "~/clearance/rules/changes/revision-words";
import { Button } from "~/kit/parts/forms/button";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import type { Impact, Reach } from "~/curriculum/rules/kinds";
import type { Asked } from "~/authoring/rules/second-yes";
import { WithSecondYes } from "./second-yes";
import { Choices } from "./choices";
import { Elsewhere, Names, ReachFields } from "./reach-fields";
import "./fields.css";

/** What a draft says of itself where it is published. */
export interface Publishable {
  sequence: number;
  number: number;
  /** What each impact would do; null where nothing was published before, so that none is asked. */
  choices: { impact: Impact; consequence: string; secondYes?: Asked | null }[] | null;
  /** Whether people of companies that the trainer does not work with are concerned, too. */
  elsewhere?: boolean;
  /** Who did an earlier version, of those whom the trainer works with. */
  people?: AdditionConsequences["people"];
  /** What the draft carries already. */
  said: { impact: Impact; change: string } | null;
  /** Whom it touches where it is new to its module; absent or null where there is nothing to choose. */
  additions?: AdditionConsequences | null;
  /** What was chosen for its time. */
  reach?: Reach | null;
  /** How many people of several companies one author alone may ask something of; absent for what concerns one company. */
  above?: number;
  /** Whether nobody else could agree to what one author alone may not publish. */
  alone?: boolean;
}

export interface PublishFieldsProps {
  draft: Publishable;
  kind: "lesson" | "quiz" | "playbook";
  /** What was typed and what was wrong with it, after a form that came back. */
  values: { [name: string]: string | undefined };
  mistakes: { [name: string]: string | undefined };
  timeZone: string;
}

/** What it asks of people, what they are told, and when. */
export function PublishFields({ draft, kind, values, mistakes, timeZone }: PublishFieldsProps) {
  const { sequence, choices, said, number } = draft;
  const first = `New ${kind}.`;
  return (
    <Form method="post" className="publish-form stack gap-5 room-above">
      <input type="hidden" name="sequence" value={sequence} />
      <FormId />
      <input type="hidden" name="timeZone" value={timeZone} />
      {choices ? (
        <Impacts
          choices={choices}
          kind={kind}
          elsewhere={draft.elsewhere ?? false}
          people={draft.people ?? []}
          chosen={values.impact ?? said?.impact}
          error={mistakes.impact}
        />
      ) : (
        <input type="hidden" name="first" value="yes" />
      )}
      {draft.additions && (
        <ReachFields
          additions={draft.additions}
          above={draft.above ?? Infinity}
          chosen={values.reach}
          error={mistakes.reach}
        />
      )}
      <TextArea
        label={choices ? "What changed, in a sentence" : "What it is, in a sentence"}
        name="change"
        rows={2}
        required
        maxLength={CHANGE_LENGTH}
        hint={kind === "playbook" ? "For the company’s people." : "For the people who learn it."}
        defaultValue={values.change ?? said?.change ?? (choices ? "" : first)}
        error={mistakes.change}
      />
      <fieldset className="publish-when">
        <legend className="field-label">When</legend>
        <div className="stack">
          <label className="choice">
            <input type="radio" name="when" value="now" defaultChecked={values.when !== "later"} />
            Now
          </label>
          <label className="choice">
            <input
              type="radio"
              name="when"
              value="later"
              defaultChecked={values.when === "later"}
            />
            At a day and time
          </label>
        </div>
        <Field
          label="Day and time"
          name="at"
          type="datetime-local"
          className="publish-at"
          hint={`By the clock of ${timeZone.replaceAll("_", " ")}.`}
          defaultValue={values.at}
          error={mistakes.at}
        />
      </fieldset>
      <Button
        type="submit"
        variant="primary"
        size="big"
        name="intent"
        value="publish"
        className="publish-alone"
      >
        Publish version {number}
      </Button>
      {draft.above !== undefined && (
        <WithSecondYes
          above={draft.above}
          alone={draft.alone ?? false}
          refused={mistakes.secondYes !== undefined}
        />
      )}
    </Form>
  );
}

function Impacts({
  choices,
  elsewhere,
  people,
  kind,
  chosen,
  error,
}: {
  choices: NonNullable<Publishable["choices"]>;
  elsewhere: boolean;
  people: AdditionConsequences["people"];
  kind: PublishFieldsProps["kind"];
  chosen: string | undefined;
  error: string | undefined;
}) {
  const whom = kind === "playbook" ? "people" : "those who did an earlier version";
  return (
    <Choices
      name="impact"
      legend={`What it asks of ${whom}`}
      of={choices.map(({ impact, ...choice }) => {
        return { value: impact, words: IMPACT_WORDS[impact], ...choice };
      })}
      chosen={chosen}
      error={error}
    >
      {elsewhere && <Elsewhere />}
      {people.length > 0 && <Names people={people} />}
    </Choices>
  );
}
