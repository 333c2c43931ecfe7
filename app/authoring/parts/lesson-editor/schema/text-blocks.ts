import { Document } from "@tiptap/extension-document";
import { Heading } from "@tiptap/extension-heading";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { EDGES, hidden, LEAF, PLACE } from "./bytes";

export const LessonDocument = Document.extend({
  content: "block+",
  addAttributes: () => ({ head: hidden(""), newline: hidden("\n"), ...EDGES }),
});

export const LessonParagraph = Paragraph.extend({
  addAttributes: () => LEAF,
});

export const LessonHeading = Heading.extend({
  addAttributes() {
    return { ...this.parent?.(), ...LEAF };
  },
}).configure({ levels: [2, 3, 1, 4, 5, 6] });

const LIST = { ...LEAF, tight: { ...hidden(true), keepOnSplit: true }, marker: hidden() };

export const LessonBulletList = BulletList.extend({
  addAttributes: () => LIST,
});

export const LessonOrderedList = OrderedList.extend({
  addAttributes() {
    return { ...this.parent?.(), ...LIST };
  },
});

export const LessonItem = ListItem.extend({
  content: "block+",
  addAttributes: () => ({ ...PLACE, source: hidden(), prefix: hidden(), ...EDGES }),
});
