import type { HtmlElement } from "./html-tree";
import { stylesOf, type Styles } from "./styles";

/** What holds no words of the text. */
const SILENT =
  /^(?:script|style|title|xml|head|meta|link|noscript|noembed|noframes|template|iframe|object|embed|svg|canvas|audio|video|map|datalist|select|textarea|del)$/;

/**
 * Of Word: a mark where a comment begins, the comments at the end, the line before them, a deletion that is tracked. Of Word on the
 * web: a tracked deletion.
 */
const COMMENT_OR_DELETED =
  /(?:^|\s)(?:mso(?:com(?:anchor|txt|off|hide)|commentreference|del)|trackchange\w*delet\w*)(?:\s|$)/i;
/** Links that lead from a comment’s mark to the comment, and back: of Word, and of what Google Docs saves. */
const COMMENT_LINK = /^#_?(?:msocom_|msoanchor_|cmnt)/i;

/** Whether something of a clipboard was not to be seen where it was copied, or was no part of the text. */
export function isUnseen({ name, attributes }: HtmlElement): boolean {
  if (SILENT.test(name) || "hidden" in attributes) return true;
  const { class: kind = "", href = "" } = attributes;
  if (COMMENT_OR_DELETED.test(kind)) return true;
  if (name === "a" && COMMENT_LINK.test(href)) return true;
  return "style" in attributes && isHiddenBy(stylesOf(attributes));
}

function isHiddenBy(styles: Styles): boolean {
  const is = (name: string, value: string) => styles.get(name) === value;
  return (
    is("display", "none") ||
    is("visibility", "hidden") ||
    is("mso-hide", "all") ||
    is("mso-special-character", "comment") ||
    is("mso-element", "comment") ||
    is("mso-element", "comment-list") ||
    isNothing(styles.get("font-size")) ||
    (is("position", "absolute") && isNothing(styles.get("width"), 1))
  );
}

/** As wide as what only a screen reader is to find. */
function isNothing(length: string | undefined, most = 0): boolean {
  return (
    length !== undefined &&
    /^\d/.test(length) &&
    Number.parseFloat(length) <= most &&
    !/%$/.test(length)
  );
}
