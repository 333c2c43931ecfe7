import { gzipSync } from "node:zlib";
import {
  findEndedPlaces,
  findSharesIn,
  hasList,
  type OwnShare,
} from "~/gate/queries/credentials/shares";
import { answerToday } from "~/gate/rules/credentials/answer";
import { listCredentialOf } from "~/gate/rules/credentials/credential";
import { didOf } from "~/gate/rules/credentials/did";
import { bitstring, LIST_KEPT, type Purpose } from "~/gate/rules/credentials/status-list";
import { signingKey } from "~/gate/services/credentials/signing/keys.server";
import { signLinked } from "~/gate/services/credentials/signing/sign.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { chunks } from "~/kit/lists/chunks";
import { remembered } from "~/kit/cache/remember";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Sealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";

interface Asked {
  store: Store;
  sealing: Sealing;
  origin: string;
  now: Date;
  list: number;
  purpose: Purpose;
}

const DAY_MS = 86_400_000;
/** So many people are derived at once. */
const AT_ONCE = 100;
/** A list is derived anew this often at most, in milliseconds: anybody can ask for it. */
const DERIVED_EVERY = 10_000;

const derived = remembered<Store, { at: Date; credential: object }>();

/** A status list, signed, as the answers are now, to within ten seconds; null where there is no such list. */
export async function statusList(asked: Asked): Promise<object | null> {
  const { store, now, list, purpose } = asked;
  const name = `${list} ${purpose}`;
  const known = derived.recall(store, name);
  const age = known ? now.getTime() - known.at.getTime() : -1;
  if (known && age >= 0 && age < DERIVED_EVERY) return known.credential;
  if (!(await hasList(store.fresh, list))) return null;
  const credential = await derive(asked);
  derived.keep(store, name, { at: now, credential });
  return credential;
}

async function derive({ store, sealing, origin, now, list, purpose }: Asked): Promise<object> {
  const places = [
    ...(await findEndedPlaces(store.fresh, list)),
    ...(await placesOfShares(store, { list, purpose, now })),
  ];
  const encodedList = `u${gzipSync(bitstring(places)).toString("base64url")}`;
  const did = didOf(origin);
  const until = new Date(now.getTime() + DAY_MS);
  const about = { origin, did, list, purpose, encodedList, ttl: LIST_KEPT };
  const key = await signingKey({ store, sealing, now });
  return await signLinked(listCredentialOf({ ...about, from: now, until }), { key, origin, now });
}

/** Of what is still shared: what is over for good, or with `suspension` everything that isn’t a plain yes today. */
async function placesOfShares(
  store: Store,
  { list, ...asked }: Pick<Asked, "list" | "purpose" | "now">,
): Promise<number[]> {
  const companies = new Map<string, OwnShare[]>();
  for (const share of await findSharesIn(store.fresh, list))
    companies.set(share.companyId, [...(companies.get(share.companyId) ?? []), share]);
  const places: number[] = [];
  for (const shares of companies.values())
    for (const some of chunks(shares, AT_ONCE))
      places.push(...(await setAmong(store, some, asked)));
  return places;
}

/** The places of those that are set, of some shares of one company. */
async function setAmong(
  store: Store,
  shares: readonly OwnShare[],
  { purpose, now }: Pick<Asked, "purpose" | "now">,
): Promise<number[]> {
  const company: OwnCompany = shares[0]!;
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const personIds = [...new Set(shares.map(({ personId }) => personId))];
  const people = await gatherFacts(store.fresh, { company, personIds });
  const found = new Map(people.map((facts) => [facts.employee.id, facts]));
  const isSet = (share: OwnShare) => {
    const facts = found.get(share.personId);
    if (!facts) return true;
    const { standings } = standingsOf(facts, rules, moment);
    const { suspensions } = facts.person;
    const shared = { period: share, standings, suspensions, channels: rules.channels };
    const { revoked, says } = answerToday(shared, moment.today);
    return purpose === "revocation" ? revoked : says !== "yes";
  };
  return shares.filter(isSet).map(({ place }) => place);
}
