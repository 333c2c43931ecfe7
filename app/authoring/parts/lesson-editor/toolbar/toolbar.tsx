import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { m } from "~/kit/language/m";
import { classes } from "~/kit/parts/classes";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import type { Insertable } from "~/authoring/parts/lesson-editor/templates";
import type { PlaybookListName } from "~/curriculum/rules/document/model";
import { Drawing, type DrawingName } from "./drawings";
import "./toolbar.css";

export type PanelName = "link" | "company" | "variable" | "image";

interface Tool {
  label: string;
  icon: DrawingName;
  /** Its whole name, where the label is short. The label is part of it. */
  name?: string;
  keys?: string;
  /** Everybody knows the icon; the label is for screen readers and those who point at it. */
  bare?: true;
  pressed?: boolean;
  disabled?: boolean;
  panel?: PanelName;
  /** Whether another kind of tool begins here. */
  first?: true;
  run: () => void;
}

interface ToolbarProps {
  editor: Editor;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  sourceShown: boolean;
  onSource: () => void;
}

/** The tools above the text. One of them is in the tab order; arrows, Home and End lead to the others. */
export function Toolbar({ editor, panel, onPanel, sourceShown, onSource }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({ editor, selector: ({ editor: at }) => stateOf(at) });
  const chain = () => editor.chain().focus();
  const open = (name: PanelName) => () => onPanel(panel === name ? null : name);
  const block = (
    label: string,
    kind: Exclude<Insertable, PlaybookListName>,
    icon: DrawingName,
    name?: string,
  ): Tool => ({
    label,
    icon,
    ...(name !== undefined && { name }),
    run: () => insertBlock(editor, kind),
  });
  const tools: Tool[] = [
    {
      label: m.authoring_toolbar_bold(),
      icon: "bold",
      keys: "Control+B",
      pressed: state.bold,
      run: () => chain().toggleBold().run(),
    },
    {
      label: m.authoring_toolbar_italic(),
      icon: "italic",
      keys: "Control+I",
      pressed: state.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      label: m.authoring_toolbar_heading(),
      icon: "heading",
      pressed: state.h2,
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      label: m.authoring_toolbar_subheading_short(),
      name: m.authoring_toolbar_subheading(),
      icon: "subheading",
      pressed: state.h3,
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      label: m.authoring_toolbar_list(),
      icon: "list",
      pressed: state.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      label: m.authoring_toolbar_steps(),
      name: m.authoring_toolbar_steps_whole(),
      icon: "numbers",
      pressed: state.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      label: m.authoring_toolbar_link(),
      icon: "link",
      keys: "Control+K",
      pressed: state.link,
      panel: "link",
      run: open("link"),
    },
    {
      label: m.authoring_toolbar_mark(),
      name: m.authoring_toolbar_mark_words(),
      icon: "marked",
      keys: "Control+Shift+H",
      pressed: state.marked,
      run: () => chain().toggleMark("marked").run(),
    },
    {
      ...block(m.authoring_toolbar_post_short(), "post", "post", m.authoring_blocks_post()),
      first: true,
    },
    block(m.authoring_toolbar_compare_short(), "compare", "compare", m.authoring_blocks_compare()),
    block(m.authoring_toolbar_check_short(), "check", "check", m.authoring_blocks_check()),
    block(m.authoring_toolbar_write_short(), "write", "write", m.authoring_blocks_write()),
    block(m.authoring_toolbar_callout_short(), "callout", "callout", m.authoring_blocks_callout()),
    {
      label: m.authoring_toolbar_company_short(),
      name: m.authoring_blocks_company(),
      icon: "company",
      panel: "company",
      run: open("company"),
    },
    {
      label: m.authoring_toolbar_variable(),
      icon: "variable",
      panel: "variable",
      run: open("variable"),
    },
    { label: m.authoring_toolbar_image(), icon: "image", panel: "image", run: open("image") },
    {
      label: m.authoring_toolbar_undo(),
      icon: "undo",
      bare: true,
      keys: "Control+Z",
      disabled: !state.canUndo,
      first: true,
      run: () => chain().undo().run(),
    },
    {
      label: m.authoring_toolbar_redo(),
      icon: "redo",
      bare: true,
      keys: "Control+Shift+Z",
      disabled: !state.canRedo,
      run: () => chain().redo().run(),
    },
    {
      label: m.authoring_toolbar_source(),
      icon: "source",
      pressed: sourceShown,
      run: onSource,
    },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") editor.commands.focus();
    const next = nextTool(event.key, current, tools.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    const tool = bar.current?.querySelectorAll("button")[next];
    tool?.focus();
    tool?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  return (
    <div
      ref={bar}
      className="edit-toolbar"
      role="toolbar"
      aria-label={m.authoring_toolbar_label()}
      aria-controls="edit-text"
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.icon}
          type="button"
          className={classes("edit-tool", tool.first && "edit-tool-first")}
          tabIndex={index === current ? 0 : -1}
          aria-label={tool.bare ? tool.label : tool.name}
          title={tool.bare ? tool.label : tool.name}
          aria-pressed={tool.pressed}
          aria-disabled={tool.disabled}
          aria-keyshortcuts={tool.keys}
          {...(tool.panel && { "aria-expanded": panel === tool.panel })}
          onFocus={() => setCurrent(index)}
          // The selection in the text stays what the tool works on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!tool.disabled) tool.run();
          }}
        >
          <Drawing name={tool.icon} />
          {!tool.bare && <span>{tool.label}</span>}
        </button>
      ))}
    </div>
  );
}

function nextTool(key: string, current: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (current + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (current + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function stateOf(editor: Editor) {
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    h2: editor.isActive("heading", { level: 2 }),
    h3: editor.isActive("heading", { level: 3 }),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    link: editor.isActive("link"),
    marked: editor.isActive("marked"),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
