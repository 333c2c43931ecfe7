import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { JSONContent } from "@tiptap/core";
import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import type { Attributes, ContainerTag } from "~/curriculum/rules/document/model";
import { VERSIONS } from "~/curriculum/rules/markdoc/check/tags";
import { Button } from "~/kit/parts/forms/button";
import { untickOthers } from "~/authoring/parts/lesson-editor/blocks/moves";
import { newOption, newSide, newVersion } from "~/authoring/parts/lesson-editor/templates";
import { TAG_WORDS } from "~/authoring/parts/lesson-editor/blocks/words";
import { AttributeFields } from "./attribute-fields";
import { BlockFrame } from "./block-frame";
import { useEditing } from "./editing";

/** A post, a comparison, a check, a callout, a figure or a company passage, with its facts in fields. */
export function TagView(props: NodeViewProps) {
  const { node, updateAttributes, editor, getPos } = props;
  const { readOnly } = useEditing();
  const tag = node.type.name as ContainerTag;
  const { name, fields } = TAG_WORDS[tag];
  const attributes = node.attrs["attributes"] as Attributes;
  const detail = ["question", "task", "author", "title"]
    .map((field) => attributes[field])
    .find((value) => typeof value === "string" && value !== "");
  const addLast = (part: JSONContent) => {
    const pos = getPos();
    if (pos === undefined) return;
    editor
      .chain()
      .insertContentAt(pos + node.nodeSize - 1, part)
      .focus()
      .run();
  };
  const missing = (["dont", "do"] as const).filter(
    (side) => tag === "compare" && !node.children.some((child) => child.type.name === side),
  );
  const addSide = (side: "dont" | "do") => {
    const pos = getPos();
    if (pos === undefined) return;
    const at = side === "dont" ? pos + 1 : pos + node.nodeSize - 1;
    editor.chain().insertContentAt(at, newSide(side)).focus().run();
  };
  const facts = (
    <AttributeFields
      fields={fields}
      attributes={attributes}
      onChange={(changed) => {
        updateAttributes({ attributes: changed });
        const pos = getPos();
        const isTicked = changed["correct"] === true && attributes["correct"] !== true;
        if (isTicked && pos !== undefined) untickOthers(editor, pos);
      }}
    />
  );
  return (
    <BlockFrame
      view={props}
      name={name()}
      detail={detail === undefined ? undefined : String(detail)}
      className={`edit-${tag}`}
      fixed={tag === "do" || tag === "dont"}
    >
      {tag === "option" ? (
        <p className="edit-hint" contentEditable={false}>
          {m.authoring_blocks_option_text()}
        </p>
      ) : (
        facts
      )}
      {tag === "company" && (
        <p className="edit-hint" contentEditable={false}>
          <Rich
            of={m.authoring_blocks_company_begins.parts()}
            as={{ strong: (words) => <b>{words}</b> }}
          />
        </p>
      )}
      <NodeViewContent className="edit-block-body" />
      {tag === "option" && facts}
      {missing.length > 0 && !readOnly && (
        <div contentEditable={false} data-field="">
          {missing.map((side) => (
            <Button key={side} type="button" onClick={() => addSide(side)}>
              {side === "do" ? m.authoring_blocks_add_do() : m.authoring_blocks_add_dont()}
            </Button>
          ))}
        </div>
      )}
      {tag === "check" && !readOnly && node.childCount < 5 && (
        <div contentEditable={false} data-field="">
          <Button type="button" onClick={() => addLast(newOption())}>
            {m.authoring_blocks_add_option()}
          </Button>
        </div>
      )}
      {tag === "write" && !readOnly && node.childCount < VERSIONS && (
        <div contentEditable={false} data-field="">
          <Button type="button" onClick={() => addLast(newVersion())}>
            {m.authoring_blocks_add_version()}
          </Button>
        </div>
      )}
    </BlockFrame>
  );
}
