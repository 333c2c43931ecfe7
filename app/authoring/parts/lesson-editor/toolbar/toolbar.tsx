import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { classes } from "~/kit/parts/classes";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import "./toolbar.css";

export type PanelName = "link" | "company" | "variable" | "image";

interface Tool {
  label: string;
  /** What screen readers say where the label is a letter. */
  name?: string;
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  panel?: PanelName;
  look?: string;
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
  const heading = (level: 2 | 3): Tool => ({
    label: `H${level}`,
    name: level === 2 ? "Heading" : "Smaller heading",
    pressed: level === 2 ? state.h2 : state.h3,
    run: () => chain().toggleHeading({ level }).run(),
  });
  const block = (label: string, kind: Parameters<typeof insertBlock>[1]): Tool => ({
    label: `+ ${label}`,
    run: () => insertBlock(editor, kind),
  });
  const tools: Tool[] = [
    {
      label: "B",
      name: "Bold",
      keys: "Control+B",
      pressed: state.bold,
      look: "edit-tool-bold",
      run: () => chain().toggleBold().run(),
    },
    {
      label: "I",
      name: "Italic",
      keys: "Control+I",
      pressed: state.italic,
      look: "edit-tool-italic",
      run: () => chain().toggleItalic().run(),
    },
    heading(2),
    heading(3),
    { label: "List", pressed: state.bullets, run: () => chain().toggleBulletList().run() },
    {
      label: "1. List",
      name: "Numbered list",
      pressed: state.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    { label: "Link", keys: "Control+K", pressed: state.link, panel: "link", run: open("link") },
    {
      label: "Mark words",
      keys: "Control+Shift+H",
      pressed: state.marked,
      run: () => chain().toggleMark("marked").run(),
    },
    block("Example post", "post"),
    block("Do / don’t", "compare"),
    block("Check yourself", "check"),
    block("Callout", "callout"),
    { label: "+ Company text", panel: "company", run: open("company") },
    { label: "+ Variable", panel: "variable", run: open("variable") },
    { label: "+ Image", panel: "image", run: open("image") },
    {
      label: "Undo",
      keys: "Control+Z",
      disabled: !state.canUndo,
      run: () => chain().undo().run(),
    },
    {
      label: "Redo",
      keys: "Control+Shift+Z",
      disabled: !state.canRedo,
      run: () => chain().redo().run(),
    },
    { label: "Source", pressed: sourceShown, run: onSource },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") editor.commands.focus();
    const next = nextTool(event.key, current, tools.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      ref={bar}
      className="row flow gap-2"
      role="toolbar"
      aria-label="Tools for the text"
      aria-controls="edit-text"
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.label}
          type="button"
          className={classes("edit-tool", tool.look)}
          tabIndex={index === current ? 0 : -1}
          aria-label={tool.name}
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
          {tool.label}
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
