import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { inLedger, type EventTable } from "./event";

/** How a company’s people sign in by its own provider, and where that puts them. */
export const SIGN_IN_EVENTS: Pick<EventTable, "sign-in-changed" | "placed-by-provider"> = {
  "sign-in-changed": inLedger(
    m.clearance_sign_in_events_called_changed,
    ({ use, issuer: provider }) => {
      if (use === "off") return m.clearance_sign_in_events_off();
      return use === "required"
        ? m.clearance_sign_in_events_required({ provider })
        : m.clearance_sign_in_events_offered({ provider });
    },
  ),
  "placed-by-provider": inLedger(
    m.clearance_sign_in_events_called_placed,
    ({ into, outOf, manages }) => {
      const said = [
        ...(into.length > 0 ? [m.clearance_sign_in_events_into({ teams: listed(into) })] : []),
        ...(outOf.length > 0 ? [m.clearance_sign_in_events_out_of({ teams: listed(outOf) })] : []),
        ...(manages === undefined ? [] : [MANAGES[manages ?? "nothing"]()]),
      ];
      return said.join(" · ");
    },
  ),
};

const MANAGES = {
  company: m.clearance_sign_in_events_manages_company,
  teams: m.clearance_sign_in_events_manages_teams,
  nothing: m.clearance_sign_in_events_manages_nothing,
};
