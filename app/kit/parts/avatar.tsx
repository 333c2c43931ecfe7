import { classes } from "./classes";
import "./avatar.css";

interface AvatarProps {
  name: string;
  size?: "small" | "big" | undefined;
  className?: string | undefined;
}

const TINTS = 6;

/** A person's initials, always in the same tint. Decoration: the name stands beside it, or in the link around it. */
export function Avatar({ name, size, className }: AvatarProps) {
  return (
    <span
      className={classes(
        "avatar",
        `avatar-tint-${tintOf(name)}`,
        size && `avatar-${size}`,
        className,
      )}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("") || "?";
}

function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % TINTS) + 1;
}
