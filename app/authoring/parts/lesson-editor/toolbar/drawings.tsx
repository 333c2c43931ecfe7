import type { ReactNode } from "react";

/* What only the editor draws, on the same 16 × 16 grid as the icons of every page. */
const DRAWINGS = {
  bold: <path d="M4.5 2.8h4.2a2.5 2.5 0 0 1 0 5H4.5zM4.5 7.8h4.9a2.7 2.7 0 0 1 0 5.4H4.5z" />,
  italic: <path d="M6.5 3h5M4.5 13h5M9.2 3l-2.4 10" />,
  heading: <path d="M3 3v10M9 3v10M3 8h6M12 7.2l1.6-1V13" />,
  subheading: <path d="M3 3v10M9 3v10M3 8h6M11.6 8.4a1.4 1.4 0 1 1 2.5 1L11.6 13h3" />,
  list: <path d="M6 4h8M6 8h8M6 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1" />,
  numbers: <path d="M7 4h7M7 8h7M7 12h7M2 3.2l1-.7V6M2 9.6a1 1 0 1 1 1.7.7L2 12.5h2" />,
  link: (
    <path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  ),
  marked: <path d="M2.5 13.5h11M4.5 10.5l5.8-7 3 2.4-5.8 7H4.9z" />,
  post: <path d="M2.5 3h11v7.6H7.4L4.2 13.4v-2.8H2.5zM5 5.6h6M5 8h4" />,
  compare: <path d="M8 2.5v11M2.4 5l3 3M5.4 5l-3 3M10.4 7l1.4 1.4L14.2 5" />,
  check: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.4v.1" />
    </>
  ),
  write: <path d="M2.5 13.5h11M4 10.6l.5-2.4 5.8-5.7 2 2-5.8 5.7z" />,
  callout: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.4v3.6M8 5v.1" />
    </>
  ),
  figure: (
    <>
      <circle cx="4" cy="4" r="1.8" />
      <circle cx="4" cy="12" r="1.8" />
      <path d="M4 5.8v4.4M8 4h6M8 12h6" />
    </>
  ),
  company: <path d="M3 13.5V4.2L9 2.5v11M9 6.2l4 1.2v6.1M2 13.5h12M5.4 6.4h1.2M5.4 9.4h1.2" />,
  variable: (
    <path d="M5.4 2.8C3.6 2.8 4.6 8 2.6 8c2 0 1 5.2 2.8 5.2M10.6 2.8c1.8 0 .8 5.2 2.8 5.2-2 0-1 5.2-2.8 5.2M6.8 6l2.4 4M9.2 6l-2.4 4" />
  ),
  image: (
    <>
      <rect x="2.2" y="3" width="11.6" height="10" rx="1.4" />
      <path d="M2.6 11.6l3.2-3.4 2.6 2.6 1.8-1.8 3.2 3M10.4 6h.1" />
    </>
  ),
  undo: <path d="M5.4 3L2.6 5.8l2.8 2.8M3 5.8h6.4a3.6 3.6 0 0 1 0 7.2H6.6" />,
  redo: <path d="M10.6 3l2.8 2.8-2.8 2.8M13 5.8H6.6a3.6 3.6 0 0 0 0 7.2h2.8" />,
  source: <path d="M5.2 4.5L1.8 8l3.4 3.5M10.8 4.5L14.2 8l-3.4 3.5M9.2 3L6.8 13" />,
} satisfies Record<string, ReactNode>;

export type DrawingName = keyof typeof DRAWINGS;

/** A small drawing beside a tool’s name. Screen readers skip it. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      strokeWidth="1.6"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
