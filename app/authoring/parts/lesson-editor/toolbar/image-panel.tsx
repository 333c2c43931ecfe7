import { useState } from "react";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { plural } from "~/kit/text/amounts";
import { useEditing } from "~/authoring/parts/lesson-editor/views/editing";
import { Panel, type PanelProps } from "./panel";

export interface BroughtFile {
  /** A file that was pasted or dropped. */
  file?: File | undefined;
  /** How many more came with it. */
  more?: number | undefined;
  /** Goes on to the next of them, if there is one. */
  onAdded?: (() => void) | undefined;
}

/** Asks for a picture, or takes one that was pasted or dropped, and for what it shows; sends it and puts it where the cursor is. */
export function ImagePanel({
  editor,
  close,
  file: brought,
  more = 0,
  onAdded = close,
}: PanelProps & BroughtFile) {
  const { upload } = useEditing();
  const [alt, setAlt] = useState("");
  const [file, setFile] = useState(brought ?? null);
  const [message, setMessage] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const add = async () => {
    if (!file) return setMessage("Choose a picture first.");
    if (alt.trim() === "") return setMessage("Say in words what the picture shows.");
    setSending(true);
    const sent = await upload(file).catch(() => ({
      ok: false as const,
      message: "The picture could not be sent. Please try again.",
    }));
    setSending(false);
    if (!sent.ok) return setMessage(sent.message);
    onAdded();
    editor
      .chain()
      .focus()
      .insertContent({ type: "image", attrs: { src: sent.src, alt } })
      .run();
  };
  return (
    <Panel label="Image" editor={editor} close={close}>
      {brought ? (
        <p className="edit-brought">
          <b>{brought.name}</b>
          {more > 0 && ` and ${plural(more, "one more picture", "# more pictures")} after it`}
        </p>
      ) : (
        <Field
          id="edit-image-file"
          name="edit-image-file"
          label="Picture"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
      )}
      <Field
        id="edit-image-alt"
        name="edit-image-alt"
        label="What the picture shows"
        hint="For whoever cannot see it"
        required
        value={alt}
        onChange={({ currentTarget }) => setAlt(currentTarget.value)}
      />
      {message && (
        <Notice tone="bad" role="alert">
          {message}
        </Notice>
      )}
      <div className="row flow gap-2">
        <Button
          type="button"
          variant="primary"
          aria-disabled={isSending}
          onClick={() => {
            if (!isSending) void add();
          }}
        >
          {isSending ? "Sending …" : "Add the picture"}
        </Button>
        {brought && (
          <Button type="button" onClick={onAdded}>
            Leave it out
          </Button>
        )}
      </div>
    </Panel>
  );
}
