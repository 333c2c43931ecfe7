import type { ReactNode } from "react";
import { classes } from "./classes";
import "./icon.css";

interface Drawing {
  /** How wide its lines are; null where it is all surface. */
  line: number | null;
  parts: ReactNode;
}

/* Drawn on a 16 × 16 grid, in the colour of the text around them. */
const DRAWINGS = {
  check: line(2.2, <path d="M3 8.5l3.2 3.2L13 5" />),
  cross: line(2, <path d="M4 4l8 8M12 4l-8 8" />),
  clock: line(
    1.8,
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 5v3.2l2 1.3" />
    </>,
  ),
  pause: surface(
    <>
      <rect x="4" y="3.5" width="3" height="9" rx="1" />
      <rect x="9" y="3.5" width="3" height="9" rx="1" />
    </>,
  ),
  stop: surface(<rect x="3.5" y="3.5" width="9" height="9" rx="1.5" />),
  dot: line(2, <circle cx="8" cy="8" r="5" strokeDasharray="3 2.4" />),
  pen: line(1.8, <path d="M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z" />),
  "arrow-left": line(2, <path d="M13 8H3.5M7 4L3 8l4 4" />),
  "arrow-right": line(2, <path d="M3 8h9.5M9 4l4 4-4 4" />),
  "arrow-up": line(2, <path d="M8 13V3.5M4 7l4-4 4 4" />),
  "arrow-down": line(2, <path d="M8 3v9.5M4 9l4 4 4-4" />),
  down: line(2, <path d="M3.5 6l4.5 4.5L12.5 6" />),
  grip: surface(
    [3.5, 8, 12.5].flatMap((y) =>
      [5.5, 10.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />),
    ),
  ),
  lock: line(
    1.8,
    <>
      <rect x="3.5" y="7.2" width="9" height="6.3" rx="1.4" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>,
  ),
  alert: line(
    1.8,
    <>
      <path d="M8 2.4L14.4 13.4H1.6z" />
      <path d="M8 6.6v3M8 11.5v.1" />
    </>,
  ),
  code: line(1.8, <path d="M5.5 4L2 8l3.5 4M10.5 4L14 8l-3.5 4" />),
  search: line(
    1.9,
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="M10.4 10.4l3.2 3.2" />
    </>,
  ),
  chart: line(2, <path d="M3 13.2V8.6M8 13.2V2.8M13 13.2V6" />),
  download: line(1.8, <path d="M8 2.5v7.3M4.8 6.8L8 10l3.2-3.2M2.8 13.3h10.4" />),
  book: line(
    1.7,
    <path d="M8 4.2C6.6 3 4.6 2.7 2.4 2.9v9.4c2.2-.2 4.2.1 5.6 1.3 1.4-1.2 3.4-1.5 5.6-1.3V2.9C11.4 2.7 9.4 3 8 4.2zM8 4.2v9.4" />,
  ),
  shield: line(
    1.7,
    <>
      <path d="M8 1.9l5.2 1.9v4c0 3.2-2.1 5.3-5.2 6.5-3.1-1.2-5.2-3.3-5.2-6.5v-4z" />
      <path d="M5.6 8l1.8 1.8 3.1-3.4" />
    </>,
  ),
  help: line(
    1.7,
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.1 6.3a1.95 1.95 0 1 1 2.8 1.8c-.6.3-.9.6-.9 1.3M8 11.5v.1" />
    </>,
  ),
  phone: line(
    1.7,
    <path d="M3.3 2.6h2.2l1.3 3-1.5 1.3c.8 1.6 2.1 2.9 3.8 3.8l1.3-1.5 3 1.3v2.2c0 .6-.5 1.1-1.1 1.1C6.9 13.4 2.6 9.1 2.2 3.7c0-.6.5-1.1 1.1-1.1z" />,
  ),
  home: line(1.7, <path d="M2.5 7.4L8 2.6l5.5 4.8M4 6.4v6.9h8V6.4M6.6 13.3V9.6h2.8v3.7" />),
  bell: line(
    1.7,
    <path d="M4.2 6.8a3.8 3.8 0 0 1 7.6 0c0 3 1.4 4 1.4 4.4H2.8c0-.4 1.4-1.4 1.4-4.4zM6.6 13.4a1.6 1.6 0 0 0 2.8 0" />,
  ),
  chat: line(1.8, <path d="M2.5 3.5h11v7.5H7.2l-3 2.5V11H2.5z" />),
  mail: line(
    1.7,
    <>
      <rect x="2" y="3.4" width="12" height="9.2" rx="1.6" />
      <path d="M2.4 4.6L8 8.8l5.6-4.2" />
    </>,
  ),
  person: line(
    1.7,
    <>
      <circle cx="8" cy="5.2" r="2.8" />
      <path d="M2.8 13.8c.4-2.9 2.4-4.4 5.2-4.4s4.8 1.5 5.2 4.4" />
    </>,
  ),
  people: line(
    1.6,
    <>
      <circle cx="5.8" cy="5.4" r="2.5" />
      <path d="M1.4 13.4c.3-2.6 2-4 4.4-4s4.1 1.4 4.4 4M10.2 3.1a2.5 2.5 0 0 1 0 4.6M11.7 9.7c1.7.5 2.7 1.8 2.9 3.7" />
    </>,
  ),
  team: line(
    1.6,
    <>
      <circle cx="8" cy="3.6" r="2" />
      <circle cx="3.2" cy="12.2" r="1.8" />
      <circle cx="8" cy="12.2" r="1.8" />
      <circle cx="12.8" cy="12.2" r="1.8" />
      <path d="M8 5.6v4.8M3.2 10.4V8h9.6v2.4" />
    </>,
  ),
  tasks: line(
    1.8,
    <path d="M2.2 4.2l1.2 1.2L5.6 3M2.2 11l1.2 1.2 2.2-2.4M8.4 4.4h5.4M8.4 11.2h5.4" />,
  ),
  calendar: line(
    1.7,
    <>
      <rect x="2.4" y="3.4" width="11.2" height="10" rx="1.6" />
      <path d="M2.6 6.8h10.8M5.4 1.9v2.6M10.6 1.9v2.6" />
    </>,
  ),
  "sign-out": line(1.8, <path d="M6.4 2.8H3v10.4h3.4M6.5 8h7M10.6 5l3 3-3 3" />),
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof DRAWINGS | "logo";

/** A small drawing beside words. It says nothing on its own: screen readers skip it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  if (name === "logo") return <Logo className={className} />;
  const { line, parts } = DRAWINGS[name];
  return (
    <svg
      className={classes("icon", line === null && "icon-surface", className)}
      viewBox="0 0 16 16"
      strokeWidth={line ?? undefined}
      aria-hidden="true"
      focusable="false"
    >
      {parts}
    </svg>
  );
}

function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={classes("logo-mark", className)}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="logo-bubble"
        d="M5 4h22a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"
      />
      <path
        className="logo-tick"
        d="M9.5 13.5l4.6 4.6L23 9"
        fill="none"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function line(width: number, parts: ReactNode): Drawing {
  return { line: width, parts };
}

function surface(parts: ReactNode): Drawing {
  return { line: null, parts };
}
