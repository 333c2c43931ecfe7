import { m } from "~/kit/language/m";
import type { NodeViewProps } from "@tiptap/react";
import { useId } from "react";
import type { PlaybookListName } from "~/curriculum/rules/document/model";
import { Select, TextArea } from "~/kit/parts/forms/field";
import { opaqueWords, PLAYBOOK_WORDS } from "~/authoring/parts/lesson-editor/blocks/words";
import { BlockFrame } from "./block-frame";
import { useEditing } from "./editing";

/** A list that each company’s playbook fills. */
export function PlaybookListView(props: NodeViewProps) {
  const { readOnly } = useEditing();
  const id = useId();
  const name = String(props.node.attrs["name"]) as PlaybookListName;
  return (
    <BlockFrame view={props} name={m.authoring_blocks_playbook()} detail={PLAYBOOK_WORDS[name]?.()}>
      <div className="edit-fields grid grid-narrow gap-3" contentEditable={false} data-field="">
        <Select
          id={id}
          name="list"
          label={m.authoring_blocks_list()}
          value={name}
          disabled={readOnly}
          onChange={({ currentTarget }) => props.updateAttributes({ name: currentTarget.value })}
        >
          {Object.entries(PLAYBOOK_WORDS).map(([value, label]) => (
            <option key={value} value={value}>
              {label()}
            </option>
          ))}
        </Select>
      </div>
    </BlockFrame>
  );
}

/** What the law says of a topic, where each company's people work. */
export function LawView(props: NodeViewProps) {
  const { readOnly, law } = useEditing();
  const id = useId();
  const topic = String(props.node.attrs["topic"]);
  const topics = Object.entries(law).sort(([, a], [, b]) => (a.title < b.title ? -1 : 1));
  return (
    <BlockFrame view={props} name={m.authoring_blocks_law()} detail={law[topic]?.title ?? topic}>
      <div className="edit-fields grid grid-narrow gap-3" contentEditable={false} data-field="">
        <Select
          id={id}
          name="topic"
          label={m.authoring_blocks_law_topic()}
          hint={m.authoring_blocks_law_hint()}
          value={topic}
          disabled={readOnly}
          aria-required
          onChange={({ currentTarget }) => props.updateAttributes({ topic: currentTarget.value })}
        >
          {!Object.hasOwn(law, topic) && (
            <option value={topic}>{topic || m.authoring_blocks_choose()}</option>
          )}
          {topics.map(([key, { title }]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </div>
    </BlockFrame>
  );
}

/** What the editor has no form for, as the source it is. */
export function OpaqueView(props: NodeViewProps) {
  const { readOnly } = useEditing();
  const id = useId();
  const source = String(props.node.attrs["source"]);
  const words = opaqueWords(source);
  return (
    <BlockFrame view={props} name={m.authoring_blocks_source()} detail={words}>
      <div className="edit-fields grid grid-narrow gap-3" contentEditable={false} data-field="">
        <TextArea
          id={id}
          name="source"
          className="edit-field-long edit-code"
          label={words}
          rows={Math.min(12, source.split("\n").length + 1)}
          value={source}
          disabled={readOnly}
          spellCheck={false}
          onChange={({ currentTarget }) => props.updateAttributes({ source: currentTarget.value })}
        />
      </div>
    </BlockFrame>
  );
}
