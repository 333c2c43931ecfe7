import { foldedName } from "~/kit/text/folded";

/** What a column of a file can say about people. `blocked` is `active` the other way round. */
const PERSON_FIELDS = [
  "email",
  "name",
  "givenName",
  "familyName",
  "teams",
  "role",
  "active",
  "blocked",
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The fields that somebody may choose a column for. */
export const CHOSEN_FIELDS = [
  "email",
  "name",
  "givenName",
  "familyName",
  "teams",
  "role",
] as const satisfies readonly PersonField[];
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** Which columns say it, from 0; the first that has anything in a row counts there. */
export type Columns = Partial<Record<PersonField, readonly number[]>>;

/** The programs whose exports are known by their headers. */
export type Exporter = "entra" | "google" | "bamboohr" | "personio";

/**
 * How headers are spelt, as `headerKey` makes them, the likeliest first: those of the four programs in English, German, French and
 * Spanish, and what people write themselves.
 */
const SPELLINGS: Record<PersonField, readonly string[]> = {
  email: words(`
    workemail businessemail mail email emailaddress primaryemail
    geschaftlicheemail dienstlicheemail firmenemail emailadresse
    emailprofessionnel emailprofessionnelle adresseemailprofessionnelle courrielprofessionnel adresseemail courriel adressecourriel adressedemessagerie
    correodeltrabajo correodetrabajo emaildetrabajo emailcorporativo correocorporativo correoelectronico direcciondecorreoelectronico correo
    userprincipalname benutzerprinzipalname nomdutilisateurprincipal nombreprincipaldeusuario
  `),
  name: words(`
    displayname fullname name employeename employee lastnamefirstname
    anzeigename vollstandigername vorundnachname nachnamevorname mitarbeiter mitarbeitername
    nomdaffichage nomcomplet nometprenom prenometnom nomprenom salarie collaborateur
    nombreparamostrar nombrecompleto nombreyapellidos apellidosynombre empleado
  `),
  givenName: words(`
    preferredname preferredfirstname firstname givenname forename
    rufname vorname prenomusuel prenom nombredepila nombrepreferido
  `),
  familyName: words(`
    lastname surname familyname nachname familienname nomdefamille apellidos apellido
  `),
  teams: words(`
    team teams equipe equipes equipo equipos
    department departments abteilung abteilungen departement service departamento orgunitpath
  `),
  role: words("firsthandrole role rolle rol"),
  active: words("status accountenabled kontoaktiviert usertype statut estado"),
  blocked: words("blockcredential"),
};

/** A header as it is compared: folded, without what stands in brackets, letters and digits alone. */
export function headerKey(header: string): string {
  return foldedName(header.slice(0, 200))
    .replace(/\[[^[\]]*\]|\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}#]+/gu, "");
}

/** The columns that headers name. */
export function columnsNamed(header: readonly string[]): Columns {
  const keys = header.map(headerKey);
  const at = (spelling: string) =>
    keys.flatMap((key, column) => (key === spelling ? [column] : []));
  const found: Columns = {};
  for (const field of PERSON_FIELDS) {
    const columns = SPELLINGS[field].flatMap(at);
    if (columns.length > 0) found[field] = columns;
  }
  return withHalfNames(found, at);
}

/** In several languages one word means the whole name, or where there is a column for the other half, one half. */
function withHalfNames(found: Columns, at: (spelling: string) => number[]): Columns {
  if (found.givenName && !found.familyName) {
    const family = [...at("name"), ...at("nom")];
    if (family.length > 0) {
      const name = (found.name ?? []).filter((column) => !family.includes(column));
      return { ...found, name, familyName: family };
    }
  }
  if (found.familyName && !found.givenName) {
    const given = at("nombre");
    if (given.length > 0) return { ...found, givenName: given };
  }
  if (!found.name && !found.givenName) {
    const whole = [...at("nom"), ...at("nombre")];
    if (whole.length > 0) return { ...found, name: whole };
  }
  return found;
}

/** Whether these columns say enough: an address, and a name, whole or in halves. */
export function areEnough({ email, name, givenName, familyName }: Columns): boolean {
  const has = (columns?: readonly number[]) => (columns?.length ?? 0) > 0;
  return has(email) && (has(name) || has(givenName) || has(familyName));
}

/** Whose export it is, by its headers; null where they are nobody’s in particular. */
export function exporterOf(header: readonly string[]): Exporter | null {
  const keys = new Set(header.map(headerKey));
  const some = (list: string) => words(list).some((key) => keys.has(key));
  if (
    some(
      "userprincipalname benutzerprinzipalname nomdutilisateurprincipal nombreprincipaldeusuario",
    )
  )
    return "entra";
  if (header.some((name) => /\[(required|read only|upload only)\]/i.test(name))) return "google";
  if (keys.has("employee#")) return "bamboohr";
  const isList = some("firstname vorname prenom nombre") && some("email workemail");
  const isOfHr = some(
    "office buro arbeitsort supervisor vorgesetzter vorgesetzte probationperiodend",
  );
  return isList && isOfHr ? "personio" : null;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
