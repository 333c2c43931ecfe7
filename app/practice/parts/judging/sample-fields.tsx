import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { FormId } from "~/kit/parts/forms/form-id";
import { numberText } from "~/kit/text/amounts";
import { MarkedReply } from "./marked-reply";
import { PracticePost, type PostSeen } from "./practice-post";
import { RubricFields, type SentValues } from "./rubric-fields";
import { samplePrefix } from "./sample-prefix";

interface SampleFieldsProps {
  number: number;
  revisionId: string;
  samples: readonly { post: PostSeen; text: string }[];
  sent: { values: SentValues; errors: { readonly [name: string]: string | undefined } } | undefined;
}

/** The samples of a calibration, each with the rubric to fill in. */
export function SampleFields({ number, revisionId, samples, sent }: SampleFieldsProps) {
  return (
    <Form method="post" className="stack gap-5" noValidate>
      <FormId />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={revisionId} />
      <input type="hidden" name="count" value={samples.length} />
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
              values={sent?.values ?? {}}
              errors={sent?.errors ?? {}}
            />
          </Card>
        );
      })}
      <p>
        <Button type="submit" variant="primary" size="big">
          {m.practice_calibration_send()}
        </Button>
      </p>
    </Form>
  );
}
