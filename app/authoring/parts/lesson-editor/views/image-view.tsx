import { m } from "~/kit/language/m";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useId } from "react";
import { isLibraryImage } from "~/curriculum/rules/images/limits";
import { classes } from "~/kit/parts/classes";
import { Field } from "~/kit/parts/forms/field";
import { SmallButton } from "./block-frame";
import { useEditing } from "./editing";
import "./block-frame.css";

/** An image in the text, with what it shows in words. */
export function ImageView({
  node,
  updateAttributes,
  deleteNode,
  editor,
  getPos,
  selected,
}: NodeViewProps) {
  const { readOnly } = useEditing();
  const id = useId();
  const src = String(node.attrs["src"]);
  const alt = String(node.attrs["alt"]);
  const missing = alt.trim() === "";
  return (
    <NodeViewWrapper
      as="span"
      className={classes("edit-image", selected && "edit-block-chosen")}
      contentEditable={false}
      onKeyDown={(event: React.KeyboardEvent) => {
        const pos = getPos();
        if (event.key !== "Escape" || pos === undefined) return;
        event.preventDefault();
        editor.commands.focus(pos + 1);
      }}
    >
      {isLibraryImage(src) ? (
        <img className="edit-picture" src={src} alt={alt} />
      ) : (
        <span className="edit-hint">{m.authoring_blocks_image_elsewhere()}</span>
      )}
      <span className="edit-fields grid grid-narrow gap-3">
        <Field
          id={`${id}-alt`}
          name="alt"
          label={m.authoring_blocks_image_alt()}
          hint={m.authoring_blocks_image_alt_hint()}
          error={missing ? m.authoring_blocks_image_alt_missing() : undefined}
          value={alt}
          disabled={readOnly}
          onChange={({ currentTarget }) => updateAttributes({ alt: currentTarget.value })}
        />
        <Field
          id={`${id}-src`}
          name="src"
          label={m.authoring_blocks_image_src()}
          value={src}
          disabled={readOnly}
          onChange={({ currentTarget }) => updateAttributes({ src: currentTarget.value })}
        />
        {!readOnly && (
          <span>
            <SmallButton
              label={m.authoring_blocks_image_delete()}
              text={m.authoring_blocks_delete()}
              onClick={deleteNode}
            />
          </span>
        )}
      </span>
    </NodeViewWrapper>
  );
}
