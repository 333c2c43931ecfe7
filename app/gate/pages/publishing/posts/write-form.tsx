import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { numberText } from "~/kit/text/amounts";

interface WriteFormProps {
  /** What the post has as its id, however often it is sent. */
  id: string;
  channels: readonly { key: string; name: string; handle: string; characterLimit: number }[];
  timeZone: string;
  values: { channel?: string | undefined; text?: string | undefined; at?: string | undefined };
  errors: { readonly [name: string]: string | undefined } | undefined;
}

/** Where a post is written, and for when. */
export function WriteForm({ id, channels, timeZone, values, errors }: WriteFormProps) {
  return (
    <Card>
      <Form method="post" className="form" noValidate key={id}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={id} autoComplete="off" />
        <Select
          label={m.gate_posts_channel()}
          name="channel"
          defaultValue={values.channel ?? ""}
          error={errors?.channel}
        >
          <option value="">{m.gate_posts_choose_channel()}</option>
          {channels.map(({ key, name, handle, characterLimit }) => (
            <option key={key} value={key}>
              {m.gate_posts_channel_limit({
                name,
                handle,
                characters: numberText(characterLimit),
              })}
            </option>
          ))}
        </Select>
        <TextArea
          label={m.gate_posts_text()}
          hint={m.gate_posts_text_hint()}
          name="text"
          rows={8}
          defaultValue={values.text}
          error={errors?.text}
        />
        <Field
          label={m.gate_posts_at()}
          hint={m.gate_posts_at_hint({ zone: timeZone.replaceAll("_", " ") })}
          name="at"
          type="datetime-local"
          defaultValue={values.at}
          error={errors?.at}
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="send">
            {m.gate_posts_send()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
