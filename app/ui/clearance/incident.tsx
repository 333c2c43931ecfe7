import { incidentLink } from "~/domain/clearance/incident";
import "~/ui/styles/person.css";

/** Where what happened can be found: a link where that is an address, else the reference as it was typed. */
export function Incident({ incident }: { incident: string }) {
  const link = incidentLink(incident);
  if (link === null) return <>{incident}</>;
  return (
    <a href={link} rel="noreferrer" className="incident">
      {incident}
    </a>
  );
}
