import { addDays, type LocalDate } from "~/kit/time/moment";

/** Somebody signs for another while they are away, from a day to a day of the company's calendar, both included. */
export interface Delegation {
  id: string;
  companyId: string;
  fromPersonId: string;
  toPersonId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export type WantedDelegation = Omit<Delegation, "id">;

export type DelegationRefusal =
  | { code: "to-oneself" }
  | { code: "ends-before" }
  | { code: "past" }
  | { code: "too-long" }
  /** They have delegated some of these days already. */
  | { code: "overlaps"; with: Delegation }
  /** The person named is away on some of these days, too. */
  | { code: "away-too"; with: Delegation }
  /** They stand in for somebody then, and cannot pass that on. */
  | { code: "standing-in"; with: Delegation };

/** Nobody is away for longer than this many days: a year mistyped is not a holiday. */
const LONGEST_DAYS = 366;

/**
 * Whether somebody may delegate their sign-offs for these days. `others` are the delegations to or from either of the two that
 * have not been taken back, whatever their company.
 */
export function mayDelegate(
  wanted: WantedDelegation,
  others: readonly Delegation[],
  today: LocalDate,
): { ok: true } | { ok: false; reason: DelegationRefusal } {
  const no = (reason: DelegationRefusal) => ({ ok: false as const, reason });
  const { fromPersonId, toPersonId, startsOn, endsOn, companyId } = wanted;
  if (fromPersonId === toPersonId) return no({ code: "to-oneself" });
  if (endsOn < startsOn) return no({ code: "ends-before" });
  if (startsOn < today) return no({ code: "past" });
  if (endsOn > addDays(startsOn, LONGEST_DAYS)) return no({ code: "too-long" });
  const then = others.filter((other) => other.startsOn <= endsOn && startsOn <= other.endsOn);
  const own = then.find(
    (other) => other.fromPersonId === fromPersonId && other.companyId === companyId,
  );
  if (own) return no({ code: "overlaps", with: own });
  const theirs = then.find((other) => other.fromPersonId === toPersonId);
  if (theirs) return no({ code: "away-too", with: theirs });
  const stoodFor = then.find((other) => other.toPersonId === fromPersonId);
  if (stoodFor) return no({ code: "standing-in", with: stoodFor });
  return { ok: true };
}

/** Someone who stands in for another on a day. */
export interface StandIn {
  fromId: string;
  toId: string;
}

/**
 * For whom a sign-off is made: nobody where it is the signer's own to make, else the one who is away and for whom the signer
 * stands in. `responsible` are those whose it is: the trainers engaged with the company, or the managers of the person's teams.
 */
export function onBehalfOf(
  signerId: string,
  responsible: readonly string[],
  standIns: readonly StandIn[],
): string | null {
  if (responsible.includes(signerId)) return null;
  return (
    standIns.find(({ fromId, toId }) => toId === signerId && responsible.includes(fromId))
      ?.fromId ?? null
  );
}

/** Who hears what is waiting for a decision: a stand-in, instead of a person who is away. */
export function onDuty(deciders: readonly string[], standIns: readonly StandIn[]): string[] {
  const away = new Map(standIns.map(({ fromId, toId }) => [fromId, toId]));
  return [...new Set(deciders.map((id) => away.get(id) ?? id))];
}
