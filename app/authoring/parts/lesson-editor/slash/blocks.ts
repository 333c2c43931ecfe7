import type { Editor } from "@tiptap/core";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import type { Insertable } from "~/authoring/parts/lesson-editor/templates";
import type { DrawingName } from "~/authoring/parts/lesson-editor/toolbar/drawings";
import type { PanelName } from "~/authoring/parts/lesson-editor/toolbar/toolbar";
import { PLAYBOOK_WORDS } from "~/authoring/parts/lesson-editor/words";
import { folded } from "~/kit/text/folded";

/** Something the slash menu puts where it was opened. */
export interface SlashBlock {
  id: string;
  label: string;
  /** What else one may look for. */
  also: string;
  icon: DrawingName;
  /** What asks first what is to be put there. */
  panel?: PanelName;
  run?: (editor: Editor) => void;
}

const block = (kind: Insertable, label: string, icon: DrawingName, also: string): SlashBlock => ({
  id: kind,
  label,
  icon,
  also,
  run: (editor) => insertBlock(editor, kind),
});

const SLASH_BLOCKS: readonly SlashBlock[] = [
  {
    id: "heading",
    label: "Heading",
    icon: "heading",
    also: "h2 section title",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: "subheading",
    label: "Subheading",
    icon: "subheading",
    also: "h3 smaller",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: "list",
    label: "List",
    icon: "list",
    also: "bullets points",
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "steps",
    label: "Numbered list",
    icon: "numbers",
    also: "steps order",
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  block("post", "Example post", "post", "tweet comment quote"),
  block("compare", "Do / don’t", "compare", "dont compare example"),
  block("check", "Check yourself", "check", "question quiz"),
  block("callout", "Callout", "callout", "note warning tip"),
  { id: "image", label: "Image", icon: "image", also: "picture photo", panel: "image" },
  { id: "variable", label: "Variable", icon: "variable", also: "company name", panel: "variable" },
  block("company", "What each company says", "company", "own text"),
  block("if", "Only for some companies", "company", "condition if"),
  ...Object.entries(PLAYBOOK_WORDS).map(([name, label]) =>
    block(name as Insertable, label, "company", "playbook"),
  ),
];

/** The blocks that some letters find, those whose name begins with them first. */
export function blocksFor(query: string): SlashBlock[] {
  const words = folded(query, { caseMatters: false });
  const found = SLASH_BLOCKS.filter(({ label, also }) =>
    folded(`${label} ${also}`, { caseMatters: false }).includes(words),
  );
  const begins = ({ label }: SlashBlock) =>
    folded(label, { caseMatters: false }).startsWith(words) ? 0 : 1;
  return found.sort((one, other) => begins(one) - begins(other));
}
