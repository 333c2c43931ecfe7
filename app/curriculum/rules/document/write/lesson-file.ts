import { standing } from "~/curriculum/rules/document/content-key";
import type { LessonFile } from "~/curriculum/rules/document/model";
import { writeText } from "./blocks";

/** Writes a file. What was not changed since it was read is written byte for byte as it stood. */
export function writeLessonFile({ head, newline, content }: LessonFile): string {
  const hasHead = head.length > 1;
  const isFirstText = content.tail === null && standing(content).length > 0;
  const needsLine = isFirstText && !/[\r\n]/.test(content.lead ?? "");
  const lead = hasHead && (needsLine || content.lead === null) ? newline : (content.lead ?? "");
  const body = writeText({ ...content, lead }, newline);
  const apart = !hasHead || body === "" || /[\r\n]$/.test(head) ? "" : newline;
  return head + apart + body;
}
