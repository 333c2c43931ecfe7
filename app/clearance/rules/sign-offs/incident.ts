import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";

/** Where what happened can be found: an address, or a reference such as a case number. */
const INCIDENT_LENGTH = { address: 500, reference: 100 };

export type Incident = { ok: true; incident: string } | { ok: false; reason: string };

/** What was typed as an incident; empty where nothing is named. Only http and https are taken for addresses. */
export function readIncident(typed: string): Incident {
  const incident = typed.trim();
  if (/\p{Cc}/u.test(incident))
    return { ok: false, reason: m.clearance_decisions_incident_lines() };
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(incident)) {
    if (webLink(incident) === null)
      return { ok: false, reason: m.clearance_decisions_incident_web() };
    return incident.length > INCIDENT_LENGTH.address
      ? {
          ok: false,
          reason: m.clearance_decisions_incident_address_long({
            characters: numberText(INCIDENT_LENGTH.address),
          }),
        }
      : { ok: true, incident };
  }
  return incident.length > INCIDENT_LENGTH.reference
    ? {
        ok: false,
        reason: m.clearance_decisions_incident_reference_long({
          characters: numberText(INCIDENT_LENGTH.reference),
        }),
      }
    : { ok: true, incident };
}

/** The address of the web that a text is, as it may be linked to; null for any other text. */
export function webLink(incident: string): string | null {
  if (!/^https?:\/\//i.test(incident) || !URL.canParse(incident)) return null;
  const { protocol, username, password, href } = new URL(incident);
  const web = protocol === "https:" || protocol === "http:";
  return web && username === "" && password === "" ? href : null;
}
