import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { blocksFor, type SlashBlock } from "./blocks";

/** The menu as it is open: where its paragraph’s text begins, what was typed after the slash, and which entry is current. */
export interface SlashOpen {
  from: number;
  query: string;
  current: number;
}

export const slash = new PluginKey<SlashOpen | null>("slash");

/** The ids of the list and of its entries, for people who can’t see which one is current. */
export const SLASH_LIST = "edit-slash";
export const slashOptionId = (block: SlashBlock) => `${SLASH_LIST}-${block.id}`;

const CLOSE = "close";

/** Nothing longer than a block’s name is looked for. */
const LONGEST = 24;

/**
 * A slash at the start of an empty line opens a list of blocks; what is typed after it narrows the list. What was typed stays as text
 * when the list is closed. While letters are being composed, keys are left to what composes them.
 */
export const Slash = Extension.create({
  name: "slash",
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<SlashOpen | null>({
        key: slash,
        state: {
          init: () => null,
          apply: (tr, open, before, after) => next(tr, open, before, after),
        },
        props: {
          attributes: (state) => attributesOf(slash.getState(state) ?? null),
          handleKeyDown: (view, event) => takeKey(editor, view, event),
          handleDOMEvents: {
            blur: (view) => {
              close(view);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function next(
  tr: Transaction,
  open: SlashOpen | null,
  before: EditorState,
  after: EditorState,
): SlashOpen | null {
  const said = tr.getMeta(slash) as typeof CLOSE | number | undefined;
  if (said === CLOSE) return null;
  if (typeof said === "number") return open && { ...open, current: said };
  const line = lineAt(after);
  if (!line?.text.startsWith("/")) return null;
  const query = line.text.slice(1);
  if (open) {
    if (line.from !== tr.mapping.map(open.from, -1) || query.length > LONGEST) return null;
    const current = query === open.query ? open.current : 0;
    return blocksFor(query).length > 0 ? { from: line.from, query, current } : null;
  }
  const typed = tr.docChanged && query === "" && lineAt(before)?.text === "";
  return typed ? { from: line.from, query, current: 0 } : null;
}

/** The text of the paragraph that the cursor is at the end of, and where it begins. */
function lineAt({ selection }: EditorState): { from: number; text: string } | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  if ($from.parentOffset !== $from.parent.content.size) return null;
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, "\uFFFC");
  return { from: $from.start(), text };
}

function attributesOf(open: SlashOpen | null): Record<string, string> {
  if (!open) return {};
  const current = blocksFor(open.query)[open.current];
  return {
    "aria-controls": SLASH_LIST,
    "aria-autocomplete": "list",
    ...(current && { "aria-activedescendant": slashOptionId(current) }),
  };
}

function takeKey(editor: Editor, view: EditorView, event: KeyboardEvent): boolean {
  const open = slash.getState(view.state);
  if (!open || event.isComposing || view.composing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const blocks = blocksFor(open.query);
  const goTo = (current: number) => {
    view.dispatch(view.state.tr.setMeta(slash, current));
    return true;
  };
  switch (event.key) {
    case "ArrowDown":
      return goTo((open.current + 1) % blocks.length);
    case "ArrowUp":
      return goTo((open.current + blocks.length - 1) % blocks.length);
    case "Enter":
    case "Tab": {
      const block = blocks[open.current];
      if (!block || event.shiftKey) return false;
      event.preventDefault();
      choose(editor, block);
      return true;
    }
    case "Escape":
      close(view);
      return true;
    default:
      return false;
  }
}

function close(view: EditorView) {
  if (slash.getState(view.state)) view.dispatch(view.state.tr.setMeta(slash, CLOSE));
}

/** Takes what was typed for the menu out of the text, and puts the block there. */
export function choose(editor: Editor, block: SlashBlock) {
  const { view } = editor;
  const open = slash.getState(view.state);
  if (!open) return;
  view.dispatch(view.state.tr.delete(open.from, view.state.selection.from).setMeta(slash, CLOSE));
  if (block.run) block.run(editor);
  else if (block.panel)
    view.dom.dispatchEvent(new CustomEvent(SLASH_PANEL, { detail: block.panel }));
}

/** Said at the text when a panel is to be opened. */
export const SLASH_PANEL = "slashpanel";
