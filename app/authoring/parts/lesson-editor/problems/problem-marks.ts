import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { m } from "~/kit/language/m";
import { positionOf } from "~/authoring/parts/lesson-editor/blocks/position";
import type { LessonProblem } from "./problems";

export const problemMarks = new PluginKey<DecorationSet>("problemMarks");

/** Shows problems at the blocks they concern. They come by a transaction’s meta, and move with the text until the next. */
export const ProblemMarks = Extension.create({
  name: "problemMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: problemMarks,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marks) {
          const given = tr.getMeta(problemMarks) as LessonProblem[] | undefined;
          return given ? decorations(tr.doc, given) : marks.map(tr.mapping, tr.doc);
        },
      },
      props: {
        decorations: (state) => problemMarks.getState(state),
      },
    }),
  ],
});

function decorations(doc: Node, problems: readonly LessonProblem[]): DecorationSet {
  const byPosition = new Map<number, LessonProblem[]>();
  for (const problem of problems) {
    const position = problem.path && positionOf(doc, problem.path);
    if (position == null) continue;
    byPosition.set(position, [...(byPosition.get(position) ?? []), problem]);
  }
  return DecorationSet.create(
    doc,
    [...byPosition].flatMap(([position, here]) => {
      const size = doc.nodeAt(position)?.nodeSize ?? 1;
      const id = `edit-problem-${position}`;
      const wrong = here.some(({ weight }) => weight === "wrong");
      const kind = wrong ? "edit-has-mistake" : "edit-has-advice";
      const words = here.map(({ message }) => message).join(" ");
      return [
        Decoration.widget(position, () => marker(id, here, wrong), {
          side: -1,
          key: `${id} ${words}`,
          ignoreSelection: true,
        }),
        Decoration.node(position, position + size, { class: kind, "aria-describedby": id }),
      ];
    }),
  );
}

function marker(id: string, problems: readonly LessonProblem[], wrong: boolean): HTMLElement {
  const box = document.createElement("div");
  box.className = wrong ? "edit-problem edit-problem-wrong" : "edit-problem";
  box.id = id;
  box.contentEditable = "false";
  box.append(sign());
  const words = document.createElement("span");
  const kind = document.createElement("b");
  kind.textContent = wrong ? m.authoring_problems_fix() : m.authoring_problems_consider();
  words.append(kind, " ", problems.map(({ message }) => message).join(" "));
  box.append(words);
  return box;
}

const SVG = "http://www.w3.org/2000/svg";

function sign(): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("stroke-width", "1.8");
  svg.setAttribute("aria-hidden", "true");
  for (const drawing of ["M8 2.4L14.4 13.4H1.6z", "M8 6.6v3M8 11.5v.1"]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", drawing);
    svg.append(path);
  }
  return svg;
}
