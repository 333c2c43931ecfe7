import { m } from "~/kit/language/m";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useId } from "react";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { newBranch } from "~/authoring/parts/lesson-editor/templates";
import { conditionWords } from "~/authoring/parts/lesson-editor/words";
import { BlockFrame } from "./block-frame";
import { useEditing } from "./editing";

/** Blocks that only some companies read. */
export function IfView(props: NodeViewProps) {
  const { node, updateAttributes, editor, getPos } = props;
  const { readOnly } = useEditing();
  const id = useId();
  const name = String(node.attrs["name"]);
  const negated = node.attrs["negated"] === true;
  const choices = VARIABLES_OF_ALL.conditions.flatMap((condition) => [
    { value: condition, label: conditionWords(condition, false) },
    { value: `!${condition}`, label: conditionWords(condition, true) },
  ]);
  const value = negated ? `!${name}` : name;
  const addOtherwise = () => {
    const pos = getPos();
    if (pos === undefined) return;
    editor
      .chain()
      .insertContentAt(pos + node.nodeSize - 1, newBranch())
      .focus()
      .run();
  };
  return (
    <BlockFrame view={props} name={m.authoring_blocks_if()} className="edit-if">
      <div className="edit-fields grid grid-narrow gap-3" contentEditable={false} data-field="">
        <Select
          id={id}
          name="condition"
          label={m.authoring_blocks_read_by()}
          className="edit-field-long"
          value={value}
          disabled={readOnly}
          onChange={({ currentTarget }) =>
            updateAttributes({
              name: currentTarget.value.replace(/^!/, ""),
              negated: currentTarget.value.startsWith("!"),
            })
          }
        >
          {!choices.some((choice) => choice.value === value) && (
            <option value={value}>{conditionWords(name, negated)}</option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </div>
      <NodeViewContent className="edit-block-body" />
      {node.childCount < 2 && !readOnly && (
        <div contentEditable={false} data-field="">
          <Button type="button" onClick={addOtherwise}>
            {m.authoring_blocks_add_others()}
          </Button>
        </div>
      )}
    </BlockFrame>
  );
}

/** What companies read under a condition, or otherwise. */
export function BranchView({ getPos, editor }: NodeViewProps) {
  const pos = getPos();
  const isOtherwise = pos !== undefined && editor.state.doc.resolve(pos).index() === 1;
  return (
    <NodeViewWrapper>
      <p className="edit-hint" contentEditable={false}>
        {isOtherwise ? m.authoring_blocks_others_read() : m.authoring_blocks_they_read()}
      </p>
      <NodeViewContent className="edit-branch-body" />
    </NodeViewWrapper>
  );
}
