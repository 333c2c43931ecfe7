import { m } from "~/kit/language/m";
import { Form, useNavigation } from "@remix-run/react";
import { useMemo, useState, type FormEvent } from "react";
import { IMAGE_BYTES } from "~/curriculum/rules/images/limits";
import { imageRefusalWords } from "~/curriculum/rules/images/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";

/** Uploads one image. With JavaScript, one that’s too large isn’t sent at all. */
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
      <h2 id="upload-title">{m.authoring_images_upload_title()}</h2>
      <ErrorSummary errors={errors} />
      <Form method="post" encType="multipart/form-data" className="form room-above" onSubmit={send}>
        <Field
          type="file"
          label={m.authoring_images_image()}
          name="file"
          hint={m.authoring_images_upload_hint()}
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          error={errors?.file}
        />
        <div className="form-actions">
          <Button variant="primary">
            {sending ? m.authoring_images_uploading() : m.authoring_images_upload()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
