import { useState } from "react";
import { m } from "~/kit/language/m";
import type { PlaybookListName } from "~/curriculum/rules/document/model";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import { type BroughtFile, ImagePanel } from "./image-panel";
import { Panel, type PanelProps } from "./panel";
import type { PanelName } from "./toolbar";
import { useEditing } from "~/authoring/parts/lesson-editor/views/editing";
import { PLAYBOOK_WORDS } from "~/authoring/parts/lesson-editor/blocks/words";
import { conditionWords, variableWords } from "~/authoring/parts/lesson-editor/words";

/** What some tools ask before they do their work. Escape closes it. */
export function ToolPanel({
  name,
  editor,
  close,
  ...brought
}: PanelProps & BroughtFile & { name: PanelName }) {
  switch (name) {
    case "link":
      return <LinkPanel editor={editor} close={close} />;
    case "company":
      return <CompanyPanel editor={editor} close={close} />;
    case "variable":
      return <VariablePanel editor={editor} close={close} />;
    case "image":
      return <ImagePanel editor={editor} close={close} {...brought} />;
  }
}

function LinkPanel({ editor, close }: PanelProps) {
  const [href, setHref] = useState(String(editor.getAttributes("link")["href"] ?? ""));
  const [error, setError] = useState<string>();
  const isNew = !editor.isActive("link");
  const apply = () => {
    const address = /^[\w-]+(?:\.[\w-]+)+/.test(href.trim())
      ? `https://${href.trim()}`
      : href.trim();
    if (!/^https:\/\/[^\s/]/.test(address)) {
      setError(m.authoring_toolbar_link_https());
      return;
    }
    const chain = editor.chain().focus();
    if (isNew && editor.state.selection.empty)
      chain
        .insertContent({
          type: "text",
          text: address,
          marks: [{ type: "link", attrs: { href: address } }],
        })
        .run();
    else chain.extendMarkRange("link").setMark("link", { href: address }).run();
    close();
  };
  return (
    <Panel label={m.authoring_toolbar_link()} editor={editor} close={close}>
      <Field
        id="edit-link"
        name="edit-link"
        label={m.authoring_toolbar_link_address()}
        type="url"
        placeholder="https://"
        value={href}
        error={error}
        onChange={({ currentTarget }) => setHref(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          apply();
        }}
      />
      <div className="row flow gap-2">
        <Button type="button" variant="primary" onClick={apply}>
          {isNew ? m.authoring_toolbar_link_add() : m.authoring_toolbar_link_change()}
        </Button>
        {!isNew && (
          <Button
            type="button"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              close();
            }}
          >
            {m.authoring_toolbar_link_remove()}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function CompanyPanel({ editor, close }: PanelProps) {
  const insert = (kind: Parameters<typeof insertBlock>[1]) => () => {
    close();
    insertBlock(editor, kind);
  };
  const { empty } = editor.state.selection;
  const only = (name: string, negated: boolean) => () => {
    close();
    editor.chain().focus().setMark("condition", { name, negated }).run();
  };
  return (
    <Panel label={m.authoring_blocks_company()} editor={editor} close={close}>
      <p className="small strong">{m.authoring_toolbar_company_block()}</p>
      <div className="row flow gap-2">
        <Button type="button" onClick={insert("company")}>
          {m.authoring_blocks_company_each()}
        </Button>
        <Button type="button" onClick={insert("if")}>
          {m.authoring_blocks_if()}
        </Button>
        <Button type="button" onClick={insert("law")}>
          {m.authoring_blocks_law()}
        </Button>
      </div>
      <p className="small strong">{m.authoring_toolbar_company_list()}</p>
      <div className="row flow gap-2">
        {Object.entries(PLAYBOOK_WORDS).map(([name, label]) => (
          <Button key={name} type="button" onClick={insert(name as PlaybookListName)}>
            {label()}
          </Button>
        ))}
      </div>
      <p className="small strong">{m.authoring_toolbar_company_only()}</p>
      {empty && !editor.isActive("condition") ? (
        <p className="edit-hint">{m.authoring_toolbar_company_select()}</p>
      ) : (
        <div className="row flow gap-2">
          {VARIABLES_OF_ALL.conditions.flatMap((name) =>
            [false, true].map((negated) => (
              <Button key={`${name} ${negated}`} type="button" onClick={only(name, negated)}>
                {conditionWords(name, negated)}
              </Button>
            )),
          )}
          <Button
            type="button"
            onClick={() => {
              close();
              editor.chain().focus().extendMarkRange("condition").unsetMark("condition").run();
            }}
          >
            {m.authoring_variables_everyone()}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function VariablePanel({ editor, close }: PanelProps) {
  const { valueOf, companyName } = useEditing();
  const insert = (name: string) => () => {
    close();
    editor.chain().focus().insertContent({ type: "variable", attrs: { name } }).run();
  };
  return (
    <Panel label={m.authoring_toolbar_variable()} editor={editor} close={close}>
      <p className="small strong">{m.authoring_toolbar_variable_each()}</p>
      <ul className="plain-list grid grid-narrow gap-2">
        {VARIABLES_OF_ALL.strings.map((name) => {
          const value = valueOf(name);
          return (
            <li key={name}>
              <button type="button" className="edit-variable stack gap-1" onClick={insert(name)}>
                <b>{variableWords(name)}</b>
                {value && (
                  <span>{m.authoring_variables_value({ company: companyName, value })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
