import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { MOST_WRITTEN } from "~/clearance/rules/supervision/live-reply";
import type { OwnLiveReplies } from "~/clearance/services/supervision/show-own-live-replies.server";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Options } from "~/kit/parts/forms/options";

interface LogFormProps extends Pick<OwnLiveReplies, "asked"> {
  sent:
    | {
        values: { readonly [name: string]: string | undefined };
        errors: { readonly [name: string]: string | undefined };
      }
    | undefined;
}

/** What one reply takes to log: where, what was asked, and what was written. */
export function LogForm({ asked, sent }: LogFormProps) {
  const isSending = useNavigation().formMethod === "POST";
  const values = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const several = asked.length > 1;
  const places = asked.flatMap(({ enrolmentId, programme, channels }) =>
    channels.map(({ id, name, handle }): [string, string] => [
      `${enrolmentId} ${id}`,
      several ? `${name} ${handle} · ${programme}` : `${name} ${handle}`,
    ]),
  );
  return (
    <Card aria-labelledby="log">
      <h2 id="log">{m.clearance_live_log()}</h2>
      <Form method="post" className="form" noValidate>
        <FormId />
        <ErrorSummary errors={sent && errors} />
        <Select
          label={m.clearance_live_channel()}
          name="where"
          defaultValue={values.where ?? places[0]?.[0]}
          error={errors.where}
        >
          <Options of={places} />
        </Select>
        <Field
          label={m.clearance_live_link()}
          hint={m.clearance_live_link_hint()}
          name="url"
          type="url"
          inputMode="url"
          autoComplete="off"
          maxLength={MOST_WRITTEN.url}
          defaultValue={values.url}
          error={errors.url}
        />
        <TextArea
          label={m.clearance_live_asked()}
          hint={m.clearance_live_asked_hint()}
          name="asked"
          rows={3}
          maxLength={MOST_WRITTEN.asked}
          required
          defaultValue={values.asked}
          error={errors.asked}
        />
        <TextArea
          label={m.clearance_live_written()}
          hint={m.clearance_live_written_hint()}
          name="text"
          rows={4}
          maxLength={MOST_WRITTEN.text}
          required
          defaultValue={values.text}
          error={errors.text}
        />
        <div className="form-actions">
          <Button variant="primary" disabled={isSending}>
            {m.clearance_live_log_it()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
