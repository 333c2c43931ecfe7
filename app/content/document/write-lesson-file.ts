import type { LessonFile } from "./model";
import { writeText } from "./write-blocks";

/** Writes a file. What was not changed since it was read is written byte for byte as it stood. */
export function writeLessonFile({ head, newline, content }: LessonFile): string {
  const apart = /[\r\n]$/.test(head) || head === "" || head === "\uFEFF" ? "" : newline;
  const lead = content.lead ?? (head.length > 1 ? newline : "");
  const body = writeText({ ...content, lead }, newline);
  return head + (body === "" ? "" : apart) + body;
}
