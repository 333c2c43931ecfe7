import type { Node } from "@markdoc/markdoc";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { type FigureKind, figureKind, POINTS } from "../figure/kinds";
import { asks, labelKey, numbersIn, partsOf, pointsOf, type WrittenPoint } from "../figure/points";
import type { Walk } from "../walk";

/** Reports what keeps a figure from being drawn, each at the line of the point that it is about. */
export function checkFigure(node: Node, { report, line }: Walk) {
  const kind = figureKind(node.attributes["kind"]);
  const { list, note } = partsOf(node);
  if (!list || node.children.length > (note ? 2 : 1))
    report(line, m.curriculum_markdoc_figure_list());
  if (!kind || !list) return;
  const points = pointsOf(list);
  const [fewest, most] = POINTS[kind];
  if (points.length < fewest || points.length > most)
    report(line, m.curriculum_markdoc_figure_points(range(fewest, most, points.length)));
  const at = ({ node: point }: WrittenPoint) => (point.lines[0] ?? line - 1) + 1;
  for (const point of points)
    if (!point.label) report(at(point), m.curriculum_markdoc_figure_point());
  if (points.every(({ label }) => label)) checkLabels(kind, points, at, { report, line });
  if (kind === "share" && !note) report(line, m.curriculum_markdoc_figure_source());
}

function range(fewest: number, most: number, count: number) {
  return { fewest: numberText(fewest), most: numberText(most), count: numberText(count) };
}

/** What the bold words of some kinds have to be. */
function checkLabels(
  kind: FigureKind,
  points: readonly WrittenPoint[],
  at: (point: WrittenPoint) => number,
  { report, line }: Pick<Walk, "report" | "line">,
) {
  const words = (point: WrittenPoint | undefined) => (point?.label ? labelKey(point.label) : "");
  if (kind === "lanes" && new Set(points.map(words)).size !== 2)
    report(line, m.curriculum_markdoc_figure_lanes());
  if (kind === "share")
    for (const point of points)
      if (numbersIn(words(point)).length === 0)
        report(at(point), m.curriculum_markdoc_figure_number());
  if (kind !== "fork") return;
  for (const [index, point] of points.entries()) {
    const isLast = index === points.length - 1;
    if (point.label && asks(point.label) === isLast)
      report(
        at(point),
        isLast ? m.curriculum_markdoc_figure_otherwise() : m.curriculum_markdoc_figure_question(),
      );
  }
}
