import { newChange } from "~/authoring/rules/new-change";
import { ACTIVITY_KINDS, type ActivityKind } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { CHANGE_LENGTH } from "~/authoring/rules/publication";
import type { AdditionConsequences } from "~/authoring/services/publish/count-additions.server";
import { IMPACT_WORDS } from "~/clearance/rules/changes/revision-words";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import type { Impact, Reach } from "~/curriculum/rules/kinds";
import type { Asked } from "~/authoring/rules/second-yes";
import { WithSecondYes } from "./second-yes";
import { policyImpactWords } from "~/authoring/pages/policy/words";
import { Choices } from "./choices";
import { Elsewhere, Names, ReachFields } from "./reach-fields";
import "./fields.css";

/** What the form that publishes a draft knows of it. */
export interface Publishable {
  sequence: number;
  number: number;
  /** What the version is called, if not by its number. */
  version?: string;
  /** What each impact would do; null for a programme, and if nothing was published before: then there is none to choose. */
  choices: { impact: Impact; consequence: string; secondYes?: Asked | null }[] | null;
  /** Whether it also affects people at companies that the trainer doesn’t work with. */
  elsewhere?: boolean;
  /** Who did an earlier version, at the companies that the trainer works with. */
  people?: AdditionConsequences["people"];
  /** What the draft already carries. */
  said: { impact: Impact; change: string } | null;
  /** Who it touches, if it’s new in its module or adds something to its programme; absent or null if there is nothing to choose. */
  additions?: AdditionConsequences | null;
  /** What was chosen when it was scheduled. */
  reach?: Reach | null;
  /** How many people at several companies one author alone may ask something of; absent for what only affects one company. */
  above?: number;
  /** Whether nobody else could agree. */
  alone?: boolean;
}

export interface PublishFieldsProps {
  draft: Publishable;
  kind: ActivityKind | "playbook" | "policy" | "programme" | "law";
  /** What was typed and what was wrong with it, after a form was refused. */
  values: { [name: string]: string | undefined };
  mistakes: { [name: string]: string | undefined };
  timeZone: string;
  /** More to fill in, below what it asks of people. */
  children?: ReactNode;
}

function isActivityKind(kind: PublishFieldsProps["kind"]): kind is ActivityKind {
  return ACTIVITY_KINDS.some((one) => one === kind);
}

/** Whether it’s published without an impact and a sentence: nobody does it, so nobody does it again. */
function isUnexplained(kind: PublishFieldsProps["kind"]): boolean {
  return kind === "programme" || kind === "law";
}

/** What it asks of people, what they are told, and when. */
export function PublishFields(props: PublishFieldsProps) {
  const { draft, kind, values, mistakes, timeZone, children } = props;
  const { sequence, choices, said, number } = draft;
  const first = isActivityKind(kind) ? newChange(kind) : "";
  return (
    <Form method="post" className="publish-form stack gap-5 room-above">
      <input type="hidden" name="sequence" value={sequence} />
      <FormId />
      <input type="hidden" name="timeZone" value={timeZone} />
      {isUnexplained(kind) ? null : choices ? (
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
      {children}
      {draft.additions && (
        <ReachFields
          additions={draft.additions}
          above={draft.above ?? Infinity}
          chosen={values.reach}
          error={mistakes.reach}
        />
      )}
      {!isUnexplained(kind) && (
        <TextArea
          label={choices ? m.authoring_publish_change() : m.authoring_publish_change_first()}
          name="change"
          rows={2}
          required
          maxLength={CHANGE_LENGTH}
          hint={
            kind === "playbook" || kind === "policy"
              ? m.authoring_publish_change_hint_playbook()
              : m.authoring_publish_change_hint()
          }
          defaultValue={values.change ?? said?.change ?? (choices ? "" : first)}
          error={mistakes.change}
        />
      )}
      <fieldset className="publish-when">
        <legend className="field-label">{m.authoring_publish_when()}</legend>
        <div className="stack">
          <label className="choice">
            <input type="radio" name="when" value="now" defaultChecked={values.when !== "later"} />
            {m.authoring_publish_now()}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="when"
              value="later"
              defaultChecked={values.when === "later"}
            />
            {m.authoring_publish_later()}
          </label>
        </div>
        <Field
          label={m.authoring_publish_at()}
          name="at"
          type="datetime-local"
          className="publish-at"
          hint={m.authoring_publish_zone({ zone: timeZone.replaceAll("_", " ") })}
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
        {m.authoring_publish_number({ number: draft.version ?? numberText(number) })}
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
  return (
    <Choices
      name="impact"
      legend={
        kind === "playbook" || kind === "policy"
          ? m.authoring_publish_impact_playbook()
          : m.authoring_publish_impact()
      }
      of={choices.map(({ impact, ...choice }) => {
        const words = kind === "policy" ? policyImpactWords(impact) : IMPACT_WORDS[impact];
        return { value: impact, words, ...choice };
      })}
      chosen={chosen}
      error={error}
    >
      {elsewhere && <Elsewhere />}
      {people.length > 0 && <Names people={people} />}
    </Choices>
  );
}
