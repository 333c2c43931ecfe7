import type { Role } from "~/people/rules/kinds";
import { m } from "~/kit/language/m";
import type { IconName } from "~/kit/parts/icon";

export interface Place {
  to: string;
  label: () => string;
  /** For the bottom tabs of a phone, where the other is too long. */
  short?: () => string;
  icon: IconName;
  /** The heading it stands under, where there are so many places that they stand at the side. */
  group?: () => string;
  /** Whether pages below its address are another place’s. */
  alone?: boolean;
  /** How those below it end that belong to it nevertheless. */
  ends?: readonly string[];
  /** Addresses outside its own that belong to it too. */
  also?: readonly string[];
  /** Only for managers of the whole company, or only for managers of teams; for both where it says neither. */
  of?: "whole" | "teams";
  /** Only for people with a reply desk. */
  desk?: true;
}

function side(label: () => string, to: string, icon: IconName): Place {
  return { to, label, icon };
}

/** Where somebody can go from any page. */
export function placesFor({
  role,
  ofTeams,
  desk = false,
}: {
  role: Role;
  ofTeams: boolean;
  desk?: boolean;
}): readonly Place[] {
  return PLACES[role].filter(
    (place) => place.of !== (ofTeams ? "whole" : "teams") && (desk || !place.desk),
  );
}

const PLACES: Record<Role, readonly Place[]> = {
  employee: [
    {
      to: "/learn",
      label: m.people_shell_training,
      short: m.people_shell_training_short,
      icon: "book",
    },
    {
      to: "/desk",
      label: m.people_shell_desk,
      short: m.people_shell_desk_short,
      icon: "mail",
      desk: true,
    },
    {
      to: "/learn/clearance",
      label: m.people_shell_clearance,
      icon: "shield",
      also: ["/learn/live-replies", "/incidents"],
    },
    { to: "/learn/policy", label: m.people_shell_policy, icon: "pen" },
    {
      to: "/playbook",
      label: m.people_shell_playbook,
      short: m.people_shell_playbook_short,
      icon: "people",
    },
    {
      to: "/ask",
      label: m.people_shell_ask,
      short: m.people_shell_ask_short,
      icon: "help",
      also: ["/may-i"],
    },
  ],
  manager: [
    { ...side(m.people_shell_people, "/clearance", "people"), group: m.people_shell_today },
    {
      ...side(m.people_shell_sign_offs, "/clearance/sign-offs", "pen"),
      group: m.people_shell_today,
    },
    {
      ...side(m.people_shell_coverage, "/clearance/coverage", "calendar"),
      group: m.people_shell_today,
    },
    { ...side(m.people_shell_ending, "/clearance/expiring", "clock"), group: m.people_shell_today },
    {
      ...side(m.people_shell_live, "/clearance/live-replies", "bell"),
      also: ["/incidents"],
      group: m.people_shell_today,
    },
    {
      ...side(m.people_shell_assignments, "/clearance/assignments", "tasks"),
      group: m.people_shell_learning,
    },
    {
      ...side(m.people_shell_skills, "/clearance/skills", "chart"),
      group: m.people_shell_learning,
    },
    {
      ...side(m.people_shell_staff, "/clearance/people", "person"),
      group: m.people_shell_company,
      alone: true,
      of: "whole",
      also: [
        "/clearance/people/add",
        "/clearance/people/upload",
        "/clearance/people/invitations",
        "/clearance/people/retention",
      ],
      ends: ["/details", "/merge"],
    },
    {
      ...side(m.people_shell_policy, "/clearance/policy", "shield"),
      group: m.people_shell_company,
    },
    {
      ...side(m.people_shell_playbook, "/clearance/playbook", "book"),
      group: m.people_shell_company,
      also: ["/playbook"],
      of: "whole",
    },
    {
      ...side(m.people_shell_playbook, "/playbook", "book"),
      group: m.people_shell_company,
      of: "teams",
    },
    {
      ...side(m.people_shell_handover, "/clearance/handover", "arrow-right"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_teams, "/clearance/teams", "team"),
      group: m.people_shell_company,
      of: "whole",
    },
    { ...side(m.people_shell_ledger, "/clearance/ledger", "lock"), group: m.people_shell_company },
    {
      ...side(m.people_shell_api, "/clearance/api", "code"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_webhooks, "/clearance/webhooks", "arrow-right"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_groups, "/clearance/groups", "people"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_publishing, "/clearance/publishing", "pen"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_reviewing, "/clearance/reviewing", "check"),
      group: m.people_shell_company,
      of: "whole",
    },
    {
      ...side(m.people_shell_chat, "/clearance/chat", "chat"),
      group: m.people_shell_company,
      of: "whole",
    },
  ],
  trainer: [
    {
      to: "/studio",
      label: m.people_shell_companies,
      icon: "people",
      also: ["/studio/live-replies"],
    },
    { to: "/studio/sign-offs", label: m.people_shell_sign_offs, icon: "pen" },
    { to: "/studio/reviews", label: m.people_shell_reviews, icon: "tasks" },
    {
      to: "/studio/library",
      label: m.people_shell_library,
      icon: "book",
      also: ["/studio/images"],
    },
    { to: "/studio/insights", label: m.people_shell_insights, icon: "chart" },
  ],
  admin: [{ to: "/settings", label: m.people_shell_settings, icon: "home" }],
};

/** The place a page belongs to: the longest address that its own begins with. */
export function placeOf(pathname: string, places: readonly Place[]): Place | null {
  let found: Place | null = null;
  let length = 0;
  for (const place of places) {
    const below = pathname.startsWith(`${place.to}/`);
    if (below && place.ends?.some((end) => pathname.endsWith(end))) return place;
  }
  for (const place of places)
    for (const start of [place.to, ...(place.also ?? [])])
      if (isAt(pathname, start, place) && start.length > length) {
        found = place;
        length = start.length;
      }
  return found;
}

function isAt(pathname: string, start: string, { to, alone = false }: Place): boolean {
  if (pathname === start) return true;
  return pathname.startsWith(`${start}/`) && !(alone && start === to);
}

/** The places one can go to, and where one is. */
export interface NavProps {
  places: readonly Place[];
  here: Place | null;
  pathname: string;
}

/** Whether a place is the page one is on, or the page is one of the place’s. */
export function current(place: Place, { here, pathname }: NavProps): "page" | "true" | undefined {
  if (place !== here) return undefined;
  return pathname === place.to ? "page" : "true";
}
