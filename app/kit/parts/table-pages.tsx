import { LinkButton } from "./forms/button";
import "./table.css";

interface TablePagesProps {
  page: number;
  pages: number;
  pageSize: number;
  /** The rows of all pages. */
  matching: number;
  /** The address of another page. */
  to: (page: number) => string;
}

/** Which rows of how many a table shows, and the way to the others. Nothing where there is one page. */
export function TablePages({ page, pages, pageSize, matching, to }: TablePagesProps) {
  if (pages <= 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <nav className="table-foot row flow between" aria-label="Pages">
      <p className="small muted">
        {first}–{Math.min(matching, page * pageSize)} of {matching}
      </p>
      <span className="row">
        {page > 1 && <LinkButton to={to(page - 1)}>Previous</LinkButton>}
        <span className="small muted">
          Page {page} of {pages}
        </span>
        {page < pages && <LinkButton to={to(page + 1)}>Next</LinkButton>}
      </span>
    </nav>
  );
}
