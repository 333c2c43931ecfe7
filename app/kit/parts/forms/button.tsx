import { Link } from "@remix-run/react";
import type { ComponentPropsWithoutRef } from "react";
import { classes } from "~/kit/parts/classes";
import "./button.css";

interface Look {
  variant?: "primary" | "plain" | "danger" | "quiet" | undefined;
  size?: "big" | undefined;
}

function look({ variant = "plain", size }: Look, className: string | undefined) {
  return classes("btn", variant !== "plain" && variant, size, className);
}

export type ButtonProps = Look & ComponentPropsWithoutRef<"button">;

/** Does something. Submits its form unless `type="button"`. */
export function Button({ variant, size, className, ...rest }: ButtonProps) {
  return <button className={look({ variant, size }, className)} {...rest} />;
}

export type LinkButtonProps = Look & ComponentPropsWithoutRef<typeof Link>;

/** Goes somewhere. With `reloadDocument` for downloads. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link className={look({ variant, size }, className)} {...rest} />;
}
