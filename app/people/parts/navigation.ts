import type { Role } from "~/people/rules/kinds";
import type { IconName } from "~/kit/parts/icon";

export interface Place {
  to: string;
  label: string;
  /** For the bottom tabs of a phone. */
  short: string;
  icon: IconName;
  /** Addresses outside its own that belong to it too. */
  also?: readonly string[];
}

/** Where each role can go from any page. */
export const PLACES: Record<Role, readonly Place[]> = {
  employee: [
    { to: "/learn", label: "My training", short: "Training", icon: "book" },
    { to: "/learn/clearance", label: "Clearance", short: "Clearance", icon: "shield" },
    { to: "/learn/policy", label: "Policy", short: "Policy", icon: "pen" },
    { to: "/playbook", label: "Playbook", short: "Playbook", icon: "people" },
  ],
  manager: [
    {
      to: "/clearance",
      label: "Clearance",
      short: "Clearance",
      icon: "shield",
      also: ["/playbook"],
    },
    { to: "/clearance/sign-offs", label: "Sign-offs", short: "Sign-offs", icon: "pen" },
    { to: "/clearance/policy", label: "Policy", short: "Policy", icon: "book" },
  ],
  trainer: [
    { to: "/studio", label: "Companies", short: "Companies", icon: "people" },
    { to: "/studio/sign-offs", label: "Sign-offs", short: "Sign-offs", icon: "pen" },
    {
      to: "/studio/library",
      label: "Library",
      short: "Library",
      icon: "book",
      also: ["/studio/images"],
    },
    { to: "/studio/insights", label: "Insights", short: "Insights", icon: "chart" },
  ],
  admin: [{ to: "/settings", label: "Settings", short: "Settings", icon: "home" }],
};

/** The place a page belongs to: the longest address that its own begins with. */
export function placeOf(pathname: string, places: readonly Place[]): Place | null {
  let found: Place | null = null;
  let length = 0;
  for (const place of places)
    for (const start of [place.to, ...(place.also ?? [])])
      if ((pathname === start || pathname.startsWith(`${start}/`)) && start.length > length) {
        found = place;
        length = start.length;
      }
  return found;
}
