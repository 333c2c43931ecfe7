import { m } from "~/kit/language/m";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { KeyboardEvent, ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import { Icon, type IconName } from "~/kit/parts/icon";
import { moveBlock, removeBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import { useEditing } from "./editing";
import "~/authoring/parts/editor/tool.css";
import "./block-frame.css";

interface BlockFrameProps {
  view: NodeViewProps;
  name: string;
  /** What tells it from others of its kind, for screen readers. */
  detail?: string | undefined;
  className?: string;
  /** Parts of a comparison stay where they are. */
  fixed?: boolean;
  children: ReactNode;
}

/** A block with its name and the buttons that move and delete it. Escape in a field leads back to the text. */
export function BlockFrame({ view, name, detail, className, fixed, children }: BlockFrameProps) {
  const { readOnly } = useEditing();
  const { editor, getPos, selected } = view;
  const onKeyDown = (event: KeyboardEvent) => {
    const pos = getPos();
    if (pos === undefined || !(event.target instanceof Element)) return;
    if (!event.target.closest("[data-field]")) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      const { state, view: shown } = editor;
      const selection = view.node.isAtom
        ? NodeSelection.create(state.doc, pos)
        : Selection.near(state.doc.resolve(pos + 1));
      shown.dispatch(state.tr.setSelection(selection));
      shown.focus();
    }
  };
  return (
    <NodeViewWrapper
      role="group"
      className={classes("edit-block", selected && "edit-block-chosen", className)}
      aria-label={detail ? m.authoring_blocks_named({ block: name, detail }) : name}
      onKeyDown={onKeyDown}
    >
      <div className="edit-block-head row flow between" contentEditable={false} data-field="">
        <span className="strong">{name}</span>
        {!readOnly && <BlockButtons view={view} name={name} fixed={fixed ?? false} />}
      </div>
      {children}
    </NodeViewWrapper>
  );
}

function BlockButtons({
  view,
  name,
  fixed,
}: {
  view: NodeViewProps;
  name: string;
  fixed: boolean;
}) {
  const { editor, getPos } = view;
  const move = (by: -1 | 1) => {
    const pos = getPos();
    const tr = pos === undefined ? null : moveBlock(editor.state, pos, by);
    if (tr) editor.view.dispatch(tr);
  };
  const remove = () => {
    const pos = getPos();
    if (pos !== undefined) removeBlock(editor, pos);
  };
  return (
    <span className="row gap-1">
      {!fixed && (
        <>
          <SmallButton
            icon="arrow-up"
            label={m.authoring_blocks_move_up({ block: name })}
            onClick={() => move(-1)}
          />
          <SmallButton
            icon="arrow-down"
            label={m.authoring_blocks_move_down({ block: name })}
            onClick={() => move(1)}
          />
          <SmallButton
            label={m.authoring_blocks_delete_block({ block: name })}
            onClick={remove}
            text={m.authoring_blocks_delete()}
          />
        </>
      )}
    </span>
  );
}

interface SmallButtonProps {
  label: string;
  icon?: IconName;
  text?: string;
  onClick: () => void;
}

/** A button of a block. Its label says which block it belongs to. */
export function SmallButton({ label, icon, text, onClick }: SmallButtonProps) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {text}
    </button>
  );
}
