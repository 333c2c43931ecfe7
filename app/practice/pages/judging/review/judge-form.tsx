import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { numberText } from "~/kit/text/amounts";
import { RubricFields, type SentValues } from "~/practice/parts/judging/rubric-fields";
import { HeldUntil } from "~/practice/parts/judging/held-until";
import { LEASE_HOURS } from "~/practice/rules/judging/lease";
import { replyPath } from "~/practice/rules/judging/paths";
import { CommentRows } from "./comment-rows";
import { JudgingKeys, useJudgingKeys } from "./keys";
import { Phrases } from "./phrases";
import type { ReviewData } from "./review-data";
import { VerdictButtons } from "./verdict-buttons";

interface JudgeFormProps {
  view: ReviewData;
  until: Date;
  sent: { values: SentValues; errors: { readonly [name: string]: string | undefined } } | undefined;
}

/** The rubric, comments on the very words, feedback and the verdict, whose button sends it all. */
export function JudgeForm({ view, until, sent }: JudgeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const keys = useJudgingKeys(form);
  const [changes, setChanges] = useState(0);
  const values = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const { timeZone } = view.company;
  return (
    <Form
      ref={form}
      method="post"
      action={replyPath(view.id, view.address)}
      className="stack gap-5"
      onChange={() => setChanges((count) => count + 1)}
      noValidate
    >
      {/* Enter in a field presses the first button of a form: this one does nothing. */}
      <button type="submit" disabled hidden />
      <FormId />
      <input type="hidden" name="began" value={String(values.began ?? view.now.getTime())} />
      <ErrorSummary errors={sent && errors} />
      <Card as="div" className="stack gap-4">
        <div className="row flow between">
          <h2>{m.practice_judge_rubric()}</h2>
          <HeldUntil held={{ own: true, until }} timeZone={timeZone} />
        </div>
        <JudgingKeys {...keys} />
        <RubricFields values={values} errors={errors} />
      </Card>
      <Card as="div" className="stack gap-4">
        <CommentRows values={values} keys={keys.on} />
        <TextArea
          label={m.practice_judge_feedback()}
          hint={m.practice_judge_feedback_hint()}
          name="feedback"
          rows={3}
          maxLength={2_000}
          defaultValue={textOf(values.feedback)}
          error={errors.feedback}
        />
        <Phrases phrases={view.phrases} chosen={values.phrase ?? []} />
      </Card>
      <Card as="div" className="stack gap-3 verdict">
        <VerdictButtons form={form} changes={changes} keys={keys.on} />
        <label className="tick">
          <input
            type="checkbox"
            name="then"
            value="next"
            defaultChecked={!sent || values.then === "next"}
          />
          <span>{m.practice_judge_then_next()}</span>
        </label>
        <div className="form-actions">
          <Button type="submit" variant="quiet" name="intent" value="release">
            {m.practice_judge_release()}
          </Button>
          <Button type="submit" variant="quiet" name="intent" value="take">
            {m.practice_judge_keep({ hours: numberText(LEASE_HOURS) })}
          </Button>
        </div>
      </Card>
    </Form>
  );
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
