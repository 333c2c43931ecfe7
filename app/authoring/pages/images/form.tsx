import { Form, useNavigation } from "@remix-run/react";
import { useMemo, useState, type FormEvent } from "react";
import { IMAGE_BYTES } from "~/curriculum/rules/images/limits";
import { imageRefusalWords } from "~/curriculum/rules/images/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";

/** Uploads one picture. With JavaScript, one that is too large is not sent at all. */
export function ImageForm({ sent }: { sent: { error: string } | undefined }) {
  const sending = useNavigation().formAction === "/studio/images";
  const [kept, setKept] = useState<{ file: string } | null>(null);
  const errors = useMemo(() => kept ?? (sent ? { file: sent.error } : null), [kept, sent]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const tooLarge = file instanceof File && file.size > IMAGE_BYTES;
    if (tooLarge) event.preventDefault();
    setKept(tooLarge ? { file: imageRefusalWords({ code: "too-large" }) } : null);
  };
  return (
    <Card aria-labelledby="upload-title">
      <h2 id="upload-title">Upload a picture</h2>
      <ErrorSummary errors={errors} />
      <Form method="post" encType="multipart/form-data" className="form room-above" onSubmit={send}>
        <Field
          type="file"
          label="Picture"
          name="file"
          hint="JPEG, PNG, WebP, GIF or AVIF, 12 MB at most. It is made to fit 1,600 pixels; of a moving one, the first frame is kept."
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          error={errors?.file}
        />
        <div className="form-actions">
          <Button variant="primary">{sending ? "Uploading…" : "Upload"}</Button>
        </div>
      </Form>
    </Card>
  );
}
