import type { FigurePoint, FigureView } from "~/curriculum/rules/tree";
import { classes } from "~/kit/parts/classes";
import figureUrl from "./figure.css?url";
import { InlineView } from "./inline-view";

/**
 * A drawing that is a list: screen readers read the list, and what is drawn round its words says nothing of its own. Few texts have
 * one, so its styles come with it and not with every page.
 */
export function Figure({ kind, title, points, note }: Omit<FigureView, "type">) {
  const Points = kind === "overlap" || kind === "share" ? "ul" : "ol";
  return (
    <figure className={`figure box figure-${kind}`}>
      <figcaption className="figure-title">
        <link rel="stylesheet" href={figureUrl} />
        {title}
      </figcaption>
      <Points className="figure-points" role="list">
        {points.map((point, index) => (
          <Point key={index} {...point} />
        ))}
      </Points>
      {note && (
        <p className="muted small">
          <InlineView>{note}</InlineView>
        </p>
      )}
    </figure>
  );
}

function Point({ label, text, branches, lane, bar }: FigurePoint) {
  return (
    <li className={classes(lane && `figure-lane-${lane}`)}>
      <b className="figure-label">
        <InlineView>{label}</InlineView>
      </b>{" "}
      {branches && <span className="figure-yes">{branches.yes}</span>}{" "}
      <span className="figure-text">
        <InlineView>{text}</InlineView>
      </span>{" "}
      {branches && <span className="figure-no">{branches.no}</span>}
      {bar !== undefined && (
        <svg
          className="figure-bar"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={bar} height="1" />
        </svg>
      )}
    </li>
  );
}
