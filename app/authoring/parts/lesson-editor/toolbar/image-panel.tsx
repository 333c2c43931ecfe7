import { useState } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
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

/** Asks for an image, or takes one that was pasted or dropped, and for what it shows; sends it and puts it where the cursor is. */
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
    if (!file) return setMessage(m.authoring_toolbar_image_choose());
    if (alt.trim() === "") return setMessage(m.authoring_toolbar_image_alt());
    setSending(true);
    const sent = await upload(file).catch(() => ({
      ok: false as const,
      message: m.authoring_toolbar_image_not_sent(),
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
    <Panel label={m.authoring_toolbar_image()} editor={editor} close={close}>
      {brought ? (
        <p className="edit-brought">
          {more > 0 ? (
            <Rich
              of={m.authoring_toolbar_image_more.parts({ count: more })}
              as={{ name: () => <b>{brought.name}</b> }}
            />
          ) : (
            <b>{brought.name}</b>
          )}
        </p>
      ) : (
        <Field
          id="edit-image-file"
          name="edit-image-file"
          label={m.authoring_toolbar_image_file()}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
      )}
      <Field
        id="edit-image-alt"
        name="edit-image-alt"
        label={m.authoring_blocks_image_alt()}
        hint={m.authoring_blocks_image_alt_hint()}
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
          {isSending ? m.authoring_toolbar_image_sending() : m.authoring_toolbar_image_add()}
        </Button>
        {brought && (
          <Button type="button" onClick={onAdded}>
            {m.authoring_toolbar_image_skip()}
          </Button>
        )}
      </div>
    </Panel>
  );
}
