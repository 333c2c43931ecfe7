import { numberText } from "~/kit/text/amounts";
import { m } from "~/kit/language/m";
import { pageOf } from "~/kit/lists/pages";
import { LinkButton } from "~/kit/parts/forms/button";
import "~/kit/parts/records/table.css";

interface Way {
  to: string;
  words: string;
}

interface PagerProps {
  back: Way | null | false;
  onward: Way | null | false;
  label?: string;
  /** Which rows of how many are shown, and the page’s place among the others. */
  rows?: string | undefined;
  place?: string;
  className?: string | undefined;
}

/** The ways to the pages before and after. Nothing where there is one page. */
export function Pager({ back, onward, rows, place, ...nav }: PagerProps) {
  if (!back && !onward) return null;
  const ways = (
    <>
      {back && <LinkButton to={back.to}>{back.words}</LinkButton>}
      {place && <span className="small muted">{place}</span>}
      {onward && <LinkButton to={onward.to}>{onward.words}</LinkButton>}
    </>
  );
  return (
    <nav
      className={nav.className ?? "table-foot row flow between"}
      aria-label={nav.label ?? m.kit_parts_pages()}
    >
      {rows && <p className="small muted">{rows}</p>}
      {place ? <span className="row">{ways}</span> : ways}
    </nav>
  );
}

interface NumberedPagesProps {
  page: number;
  pages: number;
  /** The address of another page. */
  to: (page: number) => string;
  /** The rows of all pages and how many are on one, if the pager says so. */
  matching?: number;
  pageSize?: number;
  className?: string;
}

/** From page to page by number. */
export function NumberedPages({
  page,
  pages,
  to,
  matching,
  pageSize,
  className,
}: NumberedPagesProps) {
  const shown = matching !== undefined && pageSize ? pageOf(matching, page, pageSize) : null;
  return (
    <Pager
      back={page > 1 && { to: to(page - 1), words: m.kit_parts_previous() }}
      onward={page < pages && { to: to(page + 1), words: m.kit_parts_next() }}
      place={m.kit_parts_page_of({ page: numberText(page), pages: numberText(pages) })}
      rows={
        shown && matching !== undefined
          ? m.kit_parts_rows_of({
              from: numberText(shown.from + 1),
              until: numberText(shown.until),
              matching: numberText(matching),
            })
          : undefined
      }
      className={className}
    />
  );
}
