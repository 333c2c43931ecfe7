import { m } from "~/kit/language/m";
import type { Editor } from "@tiptap/core";
import { insertBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import type { Insertable } from "~/authoring/parts/lesson-editor/templates";
import type { DrawingName } from "~/authoring/parts/lesson-editor/toolbar/drawings";
import type { PanelName } from "~/authoring/parts/lesson-editor/toolbar/toolbar";
import { PLAYBOOK_WORDS } from "~/authoring/parts/lesson-editor/blocks/words";
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

const slashBlocks = (): SlashBlock[] => [
  {
    id: "heading",
    label: m.authoring_toolbar_heading(),
    icon: "heading",
    also: m.authoring_toolbar_also_heading(),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: "subheading",
    label: m.authoring_toolbar_subheading(),
    icon: "subheading",
    also: m.authoring_toolbar_also_subheading(),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: "list",
    label: m.authoring_toolbar_list(),
    icon: "list",
    also: m.authoring_toolbar_also_list(),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "steps",
    label: m.authoring_toolbar_numbered(),
    icon: "numbers",
    also: m.authoring_toolbar_also_steps(),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  block("post", m.authoring_blocks_post(), "post", m.authoring_toolbar_also_post()),
  block("compare", m.authoring_blocks_compare(), "compare", m.authoring_toolbar_also_compare()),
  block("check", m.authoring_blocks_check(), "check", m.authoring_toolbar_also_check()),
  block("write", m.authoring_blocks_write(), "write", m.authoring_toolbar_also_write()),
  block("callout", m.authoring_blocks_callout(), "callout", m.authoring_toolbar_also_callout()),
  block("figure", m.authoring_blocks_figure(), "figure", m.authoring_toolbar_also_figure()),
  {
    id: "image",
    label: m.authoring_toolbar_image(),
    icon: "image",
    also: m.authoring_toolbar_also_image(),
    panel: "image",
  },
  {
    id: "variable",
    label: m.authoring_toolbar_variable(),
    icon: "variable",
    also: m.authoring_toolbar_also_variable(),
    panel: "variable",
  },
  block(
    "company",
    m.authoring_blocks_company_each(),
    "company",
    m.authoring_toolbar_also_company(),
  ),
  block("if", m.authoring_blocks_if(), "company", m.authoring_toolbar_also_if()),
  block("law", m.authoring_blocks_law(), "company", m.authoring_toolbar_also_law()),
  ...Object.entries(PLAYBOOK_WORDS).map(([name, label]) =>
    block(name as Insertable, label(), "company", m.authoring_toolbar_also_playbook()),
  ),
];

/** The blocks that some letters find, those whose name begins with them first. */
export function blocksFor(query: string): SlashBlock[] {
  const words = folded(query, { caseMatters: false });
  const found = slashBlocks().filter(({ label, also }) =>
    folded(`${label} ${also}`, { caseMatters: false }).includes(words),
  );
  const begins = ({ label }: SlashBlock) =>
    folded(label, { caseMatters: false }).startsWith(words) ? 0 : 1;
  return found.sort((one, other) => begins(one) - begins(other));
}
