/** Plain words as Markdoc that reads the same: nothing in them is emphasis, a link, a list or a tag. */
export function asMarkdoc(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
