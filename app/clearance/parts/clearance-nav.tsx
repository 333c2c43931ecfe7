import { useLocation } from "@remix-run/react";
import { Pill, Pills } from "~/kit/parts/records/pills";

const PAGES = [
  { to: "/clearance", label: "People" },
  { to: "/clearance/assignments", label: "Assignments" },
  { to: "/clearance/coverage", label: "Coverage" },
  { to: "/clearance/expiring", label: "Ending soon" },
  { to: "/clearance/handover", label: "Handover" },
  { to: "/clearance/skills", label: "Skills" },
  { to: "/clearance/playbook", label: "Playbook" },
];

/** The ways of looking at who may speak. */
export function ClearanceNav() {
  const { pathname } = useLocation();
  return (
    <Pills label="Ways to look at it" className="room-below">
      {PAGES.map(({ to, label }) => (
        <Pill key={to} to={to} active={pathname === to} preventScrollReset={false}>
          {label}
        </Pill>
      ))}
    </Pills>
  );
}
