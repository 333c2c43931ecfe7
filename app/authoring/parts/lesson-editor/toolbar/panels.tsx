import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { PlaybookListName } from "~/curriculum/rules/document/model";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import type { PanelName } from "./toolbar";
import { useEditing } from "~/authoring/parts/lesson-editor/views/editing";
import {
  conditionWords,
  PLAYBOOK_WORDS,
  variableWords,
} from "~/authoring/parts/lesson-editor/words";
import "./panels.css";

interface PanelProps {
  editor: Editor;
  close: () => void;
}

/** What some tools ask before they do their work. Escape closes it. */
export function ToolPanel({ name, editor, close }: PanelProps & { name: PanelName }) {
  switch (name) {
    case "link":
      return <LinkPanel editor={editor} close={close} />;
    case "company":
      return <CompanyPanel editor={editor} close={close} />;
    case "variable":
      return <VariablePanel editor={editor} close={close} />;
    case "image":
      return <ImagePanel editor={editor} close={close} />;
  }
}

function Panel({
  label,
  close,
  editor,
  children,
}: PanelProps & { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    editor.commands.focus();
  };
  return (
    // The panel only listens for what its fields and buttons do not take.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="edit-panel box stack room-above"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
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
      setError("Links must begin with https://.");
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
    <Panel label="Link" editor={editor} close={close}>
      <Field
        id="edit-link"
        name="edit-link"
        label="Address"
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
          {isNew ? "Link these words" : "Change the link"}
        </Button>
        {!isNew && (
          <Button
            type="button"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              close();
            }}
          >
            Take the link away
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
    <Panel label="Company text" editor={editor} close={close}>
      <p className="small strong">A block</p>
      <div className="row flow gap-2">
        <Button type="button" onClick={insert("company")}>
          What each company says
        </Button>
        <Button type="button" onClick={insert("if")}>
          Only for some companies
        </Button>
      </div>
      <p className="small strong">A list from the playbook</p>
      <div className="row flow gap-2">
        {Object.entries(PLAYBOOK_WORDS).map(([name, label]) => (
          <Button key={name} type="button" onClick={insert(name as PlaybookListName)}>
            {label}
          </Button>
        ))}
      </div>
      <p className="small strong">The chosen words only for</p>
      {empty && !editor.isActive("condition") ? (
        <p className="edit-hint">Choose words in the text first.</p>
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
            everybody
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
    <Panel label="Variable" editor={editor} close={close}>
      <p className="small strong">Each company reads its own words here</p>
      <ul className="plain-list grid grid-narrow gap-2">
        {VARIABLES_OF_ALL.strings.map((name) => {
          const value = valueOf(name);
          return (
            <li key={name}>
              <button type="button" className="edit-variable stack gap-1" onClick={insert(name)}>
                <b>{variableWords(name)}</b>
                {value && (
                  <span>
                    {companyName}: {value}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function ImagePanel({ editor, close }: PanelProps) {
  const { upload } = useEditing();
  const [alt, setAlt] = useState("");
  const [file, setFile] = useState<File | null>(null);
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
    close();
    editor
      .chain()
      .focus()
      .insertContent({ type: "image", attrs: { src: sent.src, alt } })
      .run();
  };
  return (
    <Panel label="Image" editor={editor} close={close}>
      <Field
        id="edit-image-file"
        name="edit-image-file"
        label="Picture"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
      />
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
      </div>
    </Panel>
  );
}
