import { SOURCE_ID, type QuizProblem } from "./problems";
import { goToLine } from "./questions/source-view";

/** Leads to the control that a problem is about, unfolding what it is in. */
export function focusOn({ control, line }: Pick<QuizProblem, "control" | "line">) {
  const element = document.getElementById(control);
  if (!element) return;
  const folded = element.closest("details");
  if (folded) folded.open = true;
  if (element instanceof HTMLTextAreaElement && control === SOURCE_ID) goToLine(element, line);
  else element.focus();
  element.scrollIntoView({ block: "nearest" });
}
