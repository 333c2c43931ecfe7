import type { Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { ListKeymap } from "@tiptap/extension-list";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { CONTAINER_TAGS } from "~/curriculum/rules/document/model";
import { m } from "~/kit/language/m";
import { BlockMoves } from "./blocks/moves";
import { CursorFirst } from "./cursor-first";
import { ProblemMarks } from "./problems/problem-marks";
import { Slash } from "./slash/slash";
import { SCHEMA_EXTENSIONS } from "./schema/extensions";
import { variableWords } from "./words";
import { BranchView, IfView } from "./views/if-view";
import { ImageView } from "./views/image-view";
import { LawView, OpaqueView, PlaybookListView } from "./views/leaf-views";
import { TagView } from "./views/tag-view";

const VIEWS: Readonly<Record<string, typeof TagView>> = {
  ...Object.fromEntries(CONTAINER_TAGS.map((name) => [name, TagView])),
  ifBlock: IfView,
  branch: BranchView,
  playbook: PlaybookListView,
  law: LawView,
  opaque: OpaqueView,
  image: ImageView,
};

/** Everything the editor works with in the browser. */
export function editorExtensions(valueOf: (variable: string) => string | null): Extensions {
  return [
    ...SCHEMA_EXTENSIONS.map((extension) => {
      const view = VIEWS[extension.name];
      if (extension.type !== "node") return extension;
      if (view) return extension.extend({ addNodeView: () => ReactNodeViewRenderer(view) });
      if (extension.name !== "variable") return extension;
      return extension.extend({ addNodeView: () => chipView(valueOf) });
    }),
    ListKeymap,
    UndoRedo,
    Gapcursor,
    // Below the last block one can always go on writing.
    TrailingNode,
    Dropcursor.configure({ class: "edit-drop", color: false }),
    Placeholder.configure({ placeholder: m.authoring_lesson_editor_placeholder() }),
    BlockMoves,
    CursorFirst,
    ProblemMarks,
    Slash,
  ];
}

/** A variable as a chip that says in words what stands there. */
function chipView(valueOf: (variable: string) => string | null) {
  return ({ node }: { node: { attrs: Record<string, unknown> } }) => {
    const name = String(node.attrs["name"]);
    const dom = document.createElement("span");
    dom.className = "edit-chip";
    dom.textContent = variableWords(name);
    const value = valueOf(name);
    dom.title = value === null ? `$${name}` : m.authoring_variables_here({ value });
    return { dom };
  };
}
