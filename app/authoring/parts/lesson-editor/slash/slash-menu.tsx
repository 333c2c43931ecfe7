import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { Drawing } from "~/authoring/parts/lesson-editor/toolbar/drawings";
import type { PanelName } from "~/authoring/parts/lesson-editor/toolbar/toolbar";
import { blocksFor } from "./blocks";
import { choose, slash, SLASH_LIST, SLASH_PANEL, slashOptionId } from "./slash";
import "./slash-menu.css";

interface SlashMenuProps {
  editor: Editor;
  onPanel: (panel: PanelName) => void;
}

/**
 * The blocks one can choose from after a slash, at its line. The focus stays in the text, which names the current one; source:
 * the listbox of a combobox, ARIA Authoring Practices Guide.
 */
export function SlashMenu({ editor, onPanel }: SlashMenuProps) {
  const open = useEditorState({
    editor,
    selector: ({ editor: at }) => slash.getState(at.state) ?? null,
  });
  useEffect(() => {
    const { dom } = editor.view;
    const listen = (event: Event) => onPanel((event as CustomEvent<PanelName>).detail);
    dom.addEventListener(SLASH_PANEL, listen);
    return () => dom.removeEventListener(SLASH_PANEL, listen);
  }, [editor, onPanel]);
  const blocks = open ? blocksFor(open.query) : [];
  const current = open ? blocks[open.current] : undefined;
  return (
    <>
      <p className="visually-hidden" role="status">
        {current ? m.authoring_toolbar_found({ count: blocks.length, block: current.label }) : ""}
      </p>
      {open && current && (
        <List editor={editor} from={open.from} blocks={blocks} current={current.id} />
      )}
    </>
  );
}

/** Between the line and the list, in pixels. */
const GAP = 4;

/** What the tabs of a phone cover at the bottom. */
const TABS = 64;

interface ListProps {
  editor: Editor;
  from: number;
  blocks: ReturnType<typeof blocksFor>;
  current: string;
}

function List({ editor, from, blocks, current }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = list.current?.offsetParent?.getBoundingClientRect();
    if (!box || !list.current) return;
    const { left, top, bottom } = editor.view.coordsAtPos(from);
    const { offsetWidth: width, offsetHeight: height } = list.current;
    // Above the line where the window ends below it.
    const isLow = bottom + height + GAP > window.innerHeight - TABS && top - height - GAP > 0;
    const { style } = list.current;
    style.left = `${Math.max(0, Math.min(left - box.left, box.width - width))}px`;
    style.top = `${(isLow ? top - height - GAP : bottom + GAP) - box.top}px`;
  }, [editor, from, blocks.length]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div
      ref={list}
      id={SLASH_LIST}
      className="slash-menu"
      role="listbox"
      aria-label={m.authoring_toolbar_blocks()}
      // What scrolls can be reached by keyboard; a pointer on it leaves the focus in the text.
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
    >
      {blocks.map((block) => (
        // The focus stays in the text, whose keys choose here.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={block.id}
          id={slashOptionId(block)}
          className="slash-option"
          role="option"
          aria-selected={block.id === current}
          onClick={() => choose(editor, block)}
        >
          <Drawing name={block.icon} />
          {block.label}
        </div>
      ))}
    </div>
  );
}
