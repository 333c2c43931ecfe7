import { Form, useNavigation } from "@remix-run/react";
import { useState, type ChangeEvent } from "react";
import { IMAGE_BYTES } from "~/domain/authoring/image-limits";
import { imageRefusalWords } from "~/domain/authoring/image-refusals";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";

/** Uploads one picture. With JavaScript, one that is too large is not sent at all. */
export function ImageForm({ error }: { error: string | undefined }) {
  const sending = useNavigation().formAction === "/studio/images";
  const [tooLarge, setTooLarge] = useState<string>();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const size = event.currentTarget.files?.[0]?.size ?? 0;
    setTooLarge(size > IMAGE_BYTES ? imageRefusalWords({ code: "too-large" }) : undefined);
  };
  return (
    <Card aria-labelledby="upload-title">
      <h2 id="upload-title">Upload a picture</h2>
      <ErrorSummary errors={error && !tooLarge ? { file: error } : null} />
      <Form method="post" encType="multipart/form-data" className="form images-form">
        <Field
          type="file"
          label="Picture"
          name="file"
          hint="JPEG, PNG, WebP, GIF or AVIF, 12 MB at most. It is made to fit 1,600 pixels; of a moving one, the first frame is kept."
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          onChange={choose}
          error={tooLarge ?? error}
        />
        <div className="form-actions">
          <Button variant="primary" disabled={tooLarge !== undefined}>
            {sending ? "Uploading…" : "Upload"}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
