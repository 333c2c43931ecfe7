import type { Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { Text } from "@tiptap/extension-text";
import { ConditionMark, LessonImage, LessonLink, Marked, Variable } from "./inline";
import { Branch, IfBlock, LawBlock, OpaqueBlock, PlaybookList, TAG_NODES } from "./tag-blocks";
import {
  LessonBulletList,
  LessonDocument,
  LessonHeading,
  LessonItem,
  LessonOrderedList,
  LessonParagraph,
} from "./text-blocks";

/** Everything a lesson can be made of, without how it is shown. */
export const SCHEMA_EXTENSIONS: Extensions = [
  LessonDocument,
  LessonParagraph,
  LessonHeading,
  LessonBulletList,
  LessonOrderedList,
  LessonItem,
  Text,
  HardBreak,
  ConditionMark,
  LessonLink,
  Marked,
  Bold,
  Italic,
  Variable,
  LessonImage,
  ...TAG_NODES,
  IfBlock,
  Branch,
  PlaybookList,
  LawBlock,
  OpaqueBlock,
];
