import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

const WHEN = `
  in/by/from/until/till/before/after/this january/february/march/april/may/june/july/august/september/october/november/december/spring/summer/autumn/winter/christmas/easter,
  next season/christmas/easter, next week/month/year/spring/summer/autumn/winter, later this year, in # weeks/months, right now, do not tell, between us/you/ourselves, not announced, keep it, hush, secret, any day now, by the end of, very excited, so good
`;

/** Something that comes, and when or that it is still a secret. */
export const PLANS: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      coming, lands/landing/land, arrives/arriving, ships/shipping, launches/launching/launch, opens/opening, building, designing, developing, borrowing, getting, planning, preparing, adding, working on, we will have, we have got, there is/s going, there will be, going up/down, a new, with somebody/someone/a, starring, booked, signed, up next
    `),
    other: listed(WHEN),
  },
  {
    language: "de",
    one: listed(`kommt/kommen, bauen, planen, erscheint, neue/neuer/neues, bekommen`),
    other: listed(
      `im januar/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember/frühjahr/sommer/herbst/winter, bald, gerade, unter uns, nicht verraten, nächste/nächsten/nächstes woche/monat/jahr`,
    ),
  },
  {
    language: "es",
    one: listed(
      `llega/llegan/llegará, viene/vienen, preparamos, sale/saldrá, nuevo/nueva, tendremos`,
    ),
    other: listed(
      `en enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre/primavera/verano/otoño/invierno, pronto, entre nosotros, secreto, que viene`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `arrive/arrivent/arrivera, prépare/préparons, sort/sortira, nouveau/nouvelle, aurons`,
    ),
    other: listed(
      `en janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre, au printemps, cet été/automne/hiver, bientôt, entre nous, secret, prochain/prochaine`,
    ),
  },
];

/** A house, its people or its money, and what is to become of them. */
export const DEALS: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      branch/branches, shop/store/office/offices/depot/site/plant/team/company/firm/business, we, they, us, management, the board, head office, the owners, ^ are/is/has/have, half/third/quarter of, # of us
    `),
    other: listed(`
      broke, skint, bust, hard up, in trouble, run/ran out, survive, last the winter/year, whether we will/open/close/survive, keep going, vote/votes/voted, nothing running, for good, scrap*, axe/axed/axing, dropping/dropped, winding/phasing/wound/phased, got/getting/get rid of, run/running out of money, cannot afford, be/become/into flats/houses/offices/apartments/a, on its last legs, up for, relocating, moving to, outsourc*, shut/shuts/shutting/close/closes/closing down/permanently/completely, bought, sold, buyer, takeover, taken over, up for sale, merging, laid off, let … go, let … of the, cuts, cutting, jobs, losing, out of work, restructuring, strike/striking, walkout, picket, ballot, voting, pay rise, pay offer, turned down, rejected, per cent, percent, offer/offered, million/millions, funding, paid for, gave/gives us, oil, money from, cheque
    `),
  },
  {
    language: "de",
    one: listed(`filiale/filialen, firma, wir, büro, geschäftsleitung, laden`),
    other: listed(
      `schließt/schließen, zu gemacht, dicht, verkauft, käufer, entlassen*, gekündigt, streik*, gehalt, prozent, millionen`,
    ),
  },
  {
    language: "es",
    one: listed(`sucursal/sucursales, empresa, nosotros, oficina, tienda, dirección`),
    other: listed(
      `cierra/cierran/cerrará, vend*, comprador, despid*, huelga, sueldo, por ciento, millones`,
    ),
  },
  {
    language: "fr",
    one: listed(`agence/agences, entreprise, nous, on, bureau, direction, magasin`),
    other: listed(
      `ferme/ferment/fermera, vendu/vendue, rachet*, licenci*, grève, salaire, pour cent, millions`,
    ),
  },
];

/** What protects data and money, and how or whether it did. */
export const SECURITY: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      somebody/someone, they, hacker/hackers, an attacker, a bug, passwords/password, data, emails, accounts, servers/server, database, backup/backups, login/logins, payments/payment/transfers/transfer, a card, the system, our system/systems, we stopped/blocked/froze/caught
    `),
    other: listed(`
      got in, got hold, got out, got into, in what, were/was in, took/taken, stole/stolen, leaked/leak, exposed, copied, open, unencrypted, not encrypted, plain text, old admin, admin, back door, guessed, hole/holes, patched, unpatched, trip/trips, trigger/triggers, set/sets off, abroad, within an/one hour, in a row, over # pounds, pattern/patterns, limit of
    `),
  },
  {
    language: "de",
    one: listed(`jemand, daten, passwörter, server, konten, zahlungen, das system, hacker`),
    other: listed(
      `reingekommen, eingedrungen, gestohlen, kopiert, offen, lücke, unverschlüsselt, ausgelöst`,
    ),
  },
  {
    language: "es",
    one: listed(`alguien, datos, contraseñas, servidor*, cuentas, pagos, el sistema`),
    other: listed(`entró, robaron, copi*, abierto, agujero, sin cifrar, salta`),
  },
  {
    language: "fr",
    one: listed(`quelqu un, données, mots de passe, serveur*, comptes, paiements, le système`),
    other: listed(`entré, volé*, copié*, ouvert, faille, non chiffr*, déclenche*`),
  },
];

/** What is decided or disputed in public, and what somebody thinks of it. */
export const PUBLIC: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      planning, planners, committee, council, the flats/houses/estate/development/supermarket/scheme/application/plans, it will, mayor, cllr, minister, government, the lot across, party, they/these/those, the bronzes/statue/mask/masks/marbles/objects/skull/bones
    `),
    other: listed(`
      go through, goes through, get through, refuse/refused, approve/approved, granted, turned down, thrown out, rubber stamp, stitch up, done deal, foregone, voted, vote, useless, corrupt, should resign, send/sent home/back, go home/back, taken/took from, stole/stolen, robbed, plundered, bought cheap, not ours, belong, belongs, give/given back, return/returned
    `),
  },
  {
    language: "de",
    one: listed(
      `ausschuss, der rat, bauantrag, bürgermeister*, partei, minister*, die maske/masken/bronzen`,
    ),
    other: listed(
      `genehmigt, abgelehnt, geht durch, gestimmt, unfähig, geraubt, gestohlen, zurück, gehört/gehören`,
    ),
  },
  {
    language: "es",
    one: listed(
      `comisión, ayuntamiento, proyecto, alcalde*, alcaldesa, partido, ministr*, máscara/máscaras`,
    ),
    other: listed(`aprob*, rechaz*, saldrá, votó, inútil, robad*, devolver*, pertenece*`),
  },
  {
    language: "fr",
    one: listed(`commission, mairie, projet, le/la maire, parti, ministre*, masque/masques`),
    other: listed(`accept*, refus*, passera, voté, incapable, volé*, pillé*, rendre, appartien*`),
  },
];
