/** How the choice about a passage that both changed is called in its form. */
export function choiceName(id: string): string {
  return `choose-${id}`;
}
