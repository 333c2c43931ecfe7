/** Which of so many rows a page shows: the one asked for, or the last there is. `from` and `until` cut them out. */
export function pageOf(matching: number, asked: number, pageSize: number) {
  const pages = Math.max(1, Math.ceil(matching / pageSize));
  const page = Math.min(Math.max(1, asked), pages);
  const from = (page - 1) * pageSize;
  return { page, pages, from, until: Math.min(matching, from + pageSize) };
}
