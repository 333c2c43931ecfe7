import { expect, test } from "vitest";
import { readPasted, readPeopleFile } from "~/roster/services/intake/read-people.server";

const ask = { chosen: null, remembered: null, choosing: false };
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string) {
  const file = await readPeopleFile({ ...ask, from: bytes(text) });
  if (!file.ok || !file.people) return file;
  return {
    exporter: file.exporter,
    people: file.people.map(({ email, name, teams, isInactive }) => [
      email,
      name,
      teams,
      isInactive,
    ]),
  };
}

const ANA = ["ana@x.example", "Ana Brandt", ["Bakery"], false];
const GONE = ["ben@x.example", "Ben Lee", null, true];

test("the exports of four programs are read by their headers", async () => {
  const entra =
    "userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled\n" +
    "ana@x.onmicrosoft.example,Ana B.,Brandt,ana@x.example,Ana,1,Member,Baker,Bakery,True\n" +
    "ben@x.example,Ben Lee,Lee,,Ben,2,Member,=3+1,,False\n";
  expect(await read(entra)).toEqual({ exporter: "entra", people: [ANA, GONE] });
  const google =
    "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Department\n" +
    "Ana,Brandt,ana@x.example,****,/Sales/North,Active,2026/01/01 10:00:00,Bakery\n" +
    "Ben,Lee,ben@x.example,****,/,Suspended,Never logged in,\n";
  expect(await read(google)).toEqual({ exporter: "google", people: [ANA, GONE] });
  const bamboo =
    '"Employee #","Last Name, First Name","Status","Hire Date","Job Title","Department","Division","Work Email","Home Email"\n' +
    '"1","Brandt, Ana","Active","2024-01-01","Baker","Bakery","North","ana@x.example","ana@home.example"\n' +
    '"2","Lee, Ben","Inactive","2024-01-01","Baker","","","ben@x.example",""\n';
  expect(await read(bamboo)).toEqual({ exporter: "bamboohr", people: [ANA, GONE] });
  const personio =
    "\uFEFFID;Vorname;Nachname;E-Mail;Geschlecht;Position;Abteilung;Team;Arbeitsort;Vorgesetzter;Status\r\n" +
    "1;Ana;Brandt;ana@x.example;;Bäckerin;Produktion;Bakery;Bristol;Eva Roth;Aktiv\r\n" +
    "2;Ben;Lee;ben@x.example;;;;;Bristol;;Inaktiv\r\n";
  expect(await read(personio)).toEqual({ exporter: "personio", people: [ANA, GONE] });
});

test("headers of one’s own are understood in four languages", async () => {
  for (const header of [
    "Name,Email,Team",
    "Mitarbeiter,E-Mail-Adresse,Abteilung",
    "Nom,Adresse e-mail,Équipe",
    "Nombre completo,Correo electrónico,Departamento",
  ])
    expect(await read(`${header}\nAna Brandt,ana@x.example,Bakery\n`)).toMatchObject({
      people: [ANA],
    });
  expect(await read("Nom;Prénom;Courriel;Service\nBrandt;Ana;ana@x.example;Bakery")).toMatchObject({
    people: [ANA],
  });
  expect(
    await read("Nombre;Apellidos;Correo;Equipo\nAna;Brandt;ana@x.example;Bakery"),
  ).toMatchObject({
    people: [ANA],
  });
});

test("a column “Role” counts only where it says a role that we have", async () => {
  const file = (role: string) =>
    readPeopleFile({ ...ask, from: bytes(`Name,Email,Role\nAna,ana@x.example,${role}\n`) });
  expect(await file("Baker")).toMatchObject({ people: [{ role: "" }] });
  expect(await file("manager")).toMatchObject({ people: [{ role: "manager" }] });
});

test("where headers say too little, or there are none, somebody chooses, and is asked no second time", async () => {
  const text = "Wer,Kontakt,Wo\nAna Brandt,ana@x.example,Bakery\n";
  const asked = await readPeopleFile({ ...ask, from: bytes(text) });
  expect(asked).toMatchObject({ people: null, header: ["Wer", "Kontakt", "Wo"] });
  const chosen = { name: "Wer", email: "Kontakt", teams: "Wo" };
  const read1 = await readPeopleFile({ ...ask, from: text, chosen });
  expect(read1).toMatchObject({ people: [{ line: 2, name: "Ana Brandt", teams: ["Bakery"] }] });
  const later = await readPeopleFile({ ...ask, from: bytes(text), remembered: chosen });
  expect(later).toMatchObject({ people: [{ email: "ana@x.example" }] });
  const none = await readPeopleFile({ ...ask, from: bytes("Ana Brandt,ana@x.example\n") });
  expect(none).toMatchObject({ people: null, header: ["Column 1", "Column 2"] });
});

test("what is no list of people is refused in plain words, and a guessed encoding is said", async () => {
  const why = async (from: Uint8Array) => {
    const file = await readPeopleFile({ ...ask, from });
    return file.ok ? null : file.why;
  };
  expect(await why(bytes(""))).toBe("The file is empty.");
  expect(await why(bytes("PK\u0003\u0004\u0000\u0000"))).toContain("isn’t a text file");
  expect(await why(bytes("Name,Email\n"))).toContain("no people");
  const many = `Name,Email\n${"Ana,a@x.example\n".repeat(50_000)}`;
  expect(await why(bytes(many))).toContain("More than 10,000 people");
  const latin = Uint8Array.from("Name,Email\nJos\u00e9,jose@x.example\n", (letter) =>
    letter.charCodeAt(0),
  );
  expect(await readPeopleFile({ ...ask, from: latin })).toMatchObject({
    isGuess: true,
    people: [{ name: "José" }],
  });
});

test("a file is read in the encoding that it marks, and one cell without end or with formulas is a cell", async () => {
  const text = "\ufeffName,Email\r\nJosé Núñez,jose@x.example\r\n";
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  for (const from of [bytes(text), new Uint8Array(little), new Uint8Array(big)])
    expect(await readPeopleFile({ ...ask, from })).toMatchObject({
      isGuess: false,
      people: [{ name: "José Núñez", email: "jose@x.example" }],
    });
  const why = async (from: Uint8Array | string) => {
    const file = await readPeopleFile({ ...ask, from });
    return file.ok ? null : file.why;
  };
  // Without a mark it is bytes with a NUL in every second place; so is half a letter at the end.
  expect(await why(new Uint8Array(little.subarray(2)))).toContain("isn’t a text file");
  expect(await why("Name,Email\nAna\u0000,ana@x.example\n")).toContain("isn’t a text file");
  const long = `Name,Email\n"${"a".repeat(3_000_000)}",a@x.example\n`;
  expect(await why(bytes(long))).toContain("too long");
  expect(await why(bytes(`Name,Email\n"${"a\n".repeat(1_000_000)}`))).toContain("quot");
  expect(await why(bytes("a".repeat(10 * 1024 * 1024)))).not.toBeNull();
  expect(await why(bytes(`Name,Email\n${",".repeat(3_000_000)}`))).not.toBeNull();
  const formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "＝1"];
  const rows = formulas.map((name, at) => `"'${name}",p${at}@x.example`);
  const file = await readPeopleFile({ ...ask, from: bytes(`Name,Email\n${rows.join("\n")}\n`) });
  expect(file).toMatchObject({ people: formulas.map((name) => ({ name: name.trim() })) });
});

test("cells that are pasted with their headers are read by them", async () => {
  const pasted = await readPasted("E-Mail\tVorname\tNachname\nana@x.example\tAna\tBrandt\n");
  expect(pasted).toMatchObject({
    people: [{ line: 2, email: "ana@x.example", name: "Ana Brandt" }],
  });
});
