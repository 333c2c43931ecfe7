import type { ReactNode } from "react";
import type { Tone } from "~/kit/text/tone";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";
import "./notice.css";

const ICONS: Record<Tone, IconName> = {
  ok: "check",
  warn: "alert",
  bad: "alert",
  info: "book",
  idle: "dot",
};

interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  icon?: IconName | undefined;
  /** `status` or `alert` when it appears after something the person did. */
  role?: "status" | "alert" | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

/** A few words that must not be missed. */
export function Notice({ tone, title, icon, role, className, children }: NoticeProps) {
  return (
    <div
      className={classes("notice", tone, className)}
      role={role}
      // The frame’s own live region says it.
      aria-live={role === "status" ? "off" : undefined}
      tabIndex={role && -1}
    >
      <Icon name={icon ?? ICONS[tone]} />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
