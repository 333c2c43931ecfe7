import { Form } from "@remix-run/react";
import { useEffect, useMemo, useRef, type FormEvent } from "react";
import { SavedChip } from "~/assessment/parts/quiz/saving/saved-chip";
import { useSaving } from "~/assessment/parts/quiz/saving/use-saving";
import { useAlive } from "~/kit/browser/use-alive";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { numberText } from "~/kit/text/amounts";
import { samplePrefix } from "~/practice/rules/judging/sample-prefix";
import { MarkedReply } from "./marked-reply";
import { PracticePost, type PostSeen } from "./practice-post";
import { RubricFields, type SentValues } from "./rubric-fields";
import { SamplesSaving } from "./samples-saving";

interface SampleFieldsProps {
  /** The page’s own address, and where what is chosen is kept under the number of the list. */
  here: string;
  keptAt: string;
  number: number;
  revisionId: string;
  samples: readonly { post: PostSeen; text: string }[];
  /** What was chosen already, and where what is chosen now counts on from. */
  begun: SentValues;
  sequence: number;
  /** Whether it was just saved to go on later. */
  kept: boolean;
  sent: { values: SentValues; errors: { readonly [name: string]: string | undefined } } | undefined;
}

/**
 * The samples of a calibration, each with the rubric to fill in. What is chosen is saved at once where JavaScript runs, and by a button
 * of its own where it doesn’t.
 */
export function SampleFields({
  here,
  keptAt,
  number,
  revisionId,
  samples,
  ...kept
}: SampleFieldsProps) {
  const { begun, sequence, sent } = kept;
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const numbers = useMemo(() => samples.map((_, at) => at + 1), [samples]);
  const attempt = `${keptAt}/${number}`;
  const saved = Object.keys(begun).length > 0;
  const { state, queue, restored } = useSaving({ attempt, sequence, saved, numbers });
  const values = sent?.values ?? begun;

  // What was chosen before the page came alive, or was brought back by the browser.
  useEffect(() => {
    for (const place of numbers)
      if (chosenIn(form.current, place).some(([name, value]) => !has(values[name], value)))
        save(place);
    // Once, as the page comes alive.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function save(place: number) {
    const list = [
      ["number", String(number)],
      ["revision", revisionId],
    ] as const;
    queue.change(place, [...list, ...chosenIn(form.current, place)]);
  }

  function changed({ target }: FormEvent<HTMLFormElement>) {
    const { name } = target as HTMLInputElement;
    const place = numbers.find((one) => name.startsWith(samplePrefix(one)));
    if (place !== undefined) save(place);
  }

  return (
    <Form
      key={restored}
      ref={form}
      method="post"
      className="stack gap-5"
      autoComplete="off"
      noValidate
      onChange={changed}
    >
      <FormId />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={revisionId} />
      <input type="hidden" name="count" value={samples.length} />
      {kept.kept && !sent && (
        <Notice tone="ok" role="status" title={m.practice_desk_draft_saved()}>
          {m.practice_desk_draft_saved_text()}
        </Notice>
      )}
      <ErrorSummary errors={sent?.errors} />
      {samples.map(({ post, text }, at) => {
        const place = at + 1;
        return (
          <Card key={place} className="stack gap-4" aria-labelledby={`sample-${place}-title`}>
            <h2 id={`sample-${place}-title`}>
              {m.practice_calibration_sample({
                number: numberText(place),
                count: numberText(samples.length),
              })}
            </h2>
            <PracticePost post={post} />
            <MarkedReply text={text} />
            <RubricFields
              prefix={samplePrefix(place)}
              values={values}
              errors={sent?.errors ?? {}}
            />
          </Card>
        );
      })}
      <SamplesSaving state={state} here={here} />
      <p className="row flow">
        <Button type="submit" variant="primary" size="big">
          {m.practice_calibration_send()}
        </Button>
        <Button type="submit" name="intent" value="save" size="big">
          {m.practice_calibration_save()}
        </Button>
        {alive && <SavedChip state={state} touched={state !== "idle"} />}
      </p>
    </Form>
  );
}

/** What is chosen about one sample, by the names of its fields. */
function chosenIn(form: HTMLFormElement | null, place: number): [string, string][] {
  const prefix = samplePrefix(place);
  return form
    ? [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" && name.startsWith(prefix) ? [[name, value]] : [],
      )
    : [];
}

function has(known: SentValues[string], value: string): boolean {
  return typeof known === "string" ? known === value : (known?.includes(value) ?? false);
}
