import type { Tree } from "~/curriculum/rules/tree";
import { renderLesson } from "./render";
import { companyContext, NO_COMPANY } from "./variables";

/** A text that belongs to no company, such as the installation's own on privacy. */
export function renderText(source: string): Tree {
  return renderLesson({ source, context: companyContext(NO_COMPANY, null), checks: {} }).tree;
}
