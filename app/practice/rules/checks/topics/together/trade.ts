import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

const ENGLISH_DAYS = `
  monday/tuesday/wednesday/thursday/friday/saturday/sunday/mondays/saturdays/sundays, weekend, next week/month, all week,
  easter, christmas, new year, bank holiday, boxing day, the # th/st/nd/rd, days from now,
  # december/january/february/march/april/june/july/august
`;

/** A day that nobody can know yet, and that the boat will go. */
export const LATER_SAILING: readonly Together[] = [
  {
    language: "en",
    one: listed(ENGLISH_DAYS),
    other: listed(`
      will sail/run/go/be/cross, would sail/run/go, should sail/run/go/be, going to sail/run/be, sailing, is/are/s on, still on,
      go/going ahead, running, runs, operating, back on, back to normal, as normal/usual/planned/scheduled, book the,
      count on it/us/that, bank on, rely on, guarantee*, no problem/trouble/bother/worries, for sure, certain, safe bet,
      will get/have you, you will be, definitely, promise, cancelled, looks/looking good/fine/grand/ok/calm
    `),
  },
  {
    language: "de",
    one: listed(`
      montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonnabend/sonntag, wochenende, nächste woche, ostern, weihnachten, silvester,
      pfingsten, feiertag/feiertagen, am # januar/februar/märz/april/mai/juni/juli/august/dezember
    `),
    other: listed(`
      fahren/fährt/fahrt wir?, fährt, fahren, unterwegs, legen/legt … ab, sicher, garantiert, bestimmt, normal, planmäßig,
      wie geplant, findet/finden … statt, klappt, verlassen, kein problem, versprochen, geht … raus, läuft
    `),
  },
  {
    language: "es",
    one: listed(`
      lunes, martes, miércoles, jueves, viernes, sábado, domingo, fin de semana, semana que viene, próxima semana, semana santa,
      navidad, nochevieja, pascua, puente
    `),
    other: listed(`
      zarpa*, saldr*, sale/salen/salimos seguro?, navega*, habrá, seguro, garantiza*, sin problema, con normalidad, normal, cuente/cuenta,
      cruza*, confirmado, por supuesto
    `),
  },
  {
    language: "fr",
    one: listed(`
      lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, week end, semaine prochaine, pâques, noël, nouvel an, jour férié
    `),
    other: listed(`
      part/partira/partirons/partons, traverse*, navigu*, circul*, sera/seront là/assuré*, aura/auront lieu, sans problème/souci, comptez dessus,
      garanti*, promis, c est sûr, normalement, comme prévu, maintenu*, à l heure
    `),
  },
];

/** Something nobody outside knows of, and that it comes or what it is made of. */
export const UNANNOUNCED: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      something new/special/big/sweet, something with, new/next/another/secret … bun/loaf/bread/bake/cake/tart/pastry/range/line/flavour/product/menu/recipe/shop/branch/cafe/café/cracker/biscuit/pie/roll/bagel,
      launch/launching/launches, opening in, are/re opening, trial/trialling/trialing, testing, prototype, experimenting, working on, in the oven for
    `),
    other: listed(`
      january/february/march/april/june/july/august/september/october/november/december, spring/summer/autumn/winter/easter/christmas,
      next week/month/year/spring/summer, soon, after/before/by/in the? new year, secret, hush, shh, between us/you/ourselves, do not tell, keep it, you did not hear,
      not announced, not supposed to, under wraps, before anyone, first to know, sneak, insider, do not say i
    `),
  },
  {
    language: "en",
    one: listed(
      `flour, butter, milk, eggs, seeds, coffee, beans, yeast, supplier*, miller, the mill, the dairy, the roaster, the farm`,
    ),
    other: listed(`
      # p, pence, pounds, # a kilo/tonne/sack/litre/bag, a kilo/tonne/sack, costs/cost, pay/paying/paid, charge/charges, price, invoice, discount, margin, cheaper from, per kilo/tonne/cent
    `),
  },
  {
    language: "en",
    one: listed(
      `dough, starter, mix, filling, glaze, crust, crumb, recipe, sponge, sourdough, rye, buns/bun, our secret, the trick, ratio`,
    ),
    other: listed(
      `# g/grams/gram/percent/per/parts, percent/per cent, hydration, secret is, ratio, pinch of, dash of, spoon/spoons/spoonful of, # to one/# part`,
    ),
  },
  {
    language: "de",
    one: listed(
      `neue/neues/neuen/neuer … brot/brötchen/sorte/torte/kuchen/filiale/laden/produkt/gebäck/rezept, etwas neues, was neues, geheim*, rezept, teig, sauerteig`,
    ),
    other: listed(`
      januar/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember, frühjahr/frühling/sommer/herbst/winter/ostern/weihnachten,
      nächste/nächsten woche/monat/jahr, bald, unter uns, psst, nicht verraten, verrate*, gramm, prozent, noch nicht, geheimnis, prise
    `),
  },
  {
    language: "de",
    one: listed(`mehl, butter, milch, eier, lieferant*, mühle, rösterei`),
    other: listed(
      `euro, cent, pro kilo/tonne/sack, kostet/kosten, zahlen/bezahlen, einkaufspreis, rabatt`,
    ),
  },
  {
    language: "es",
    one: listed(
      `algo nuevo, nuevo/nueva/nuevos … pan/bollo/sabor/producto/tienda/receta/gama/tarta, novedad, receta, masa, secreto`,
    ),
    other: listed(`
      enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre, primavera/verano/otoño/invierno/navidad,
      semana/mes que viene, pronto, entre nosotros, no se lo diga/digas, gramos, por ciento, todavía no, secreto es, sorpresa
    `),
  },
  {
    language: "es",
    one: listed(`harina, mantequilla, leche, huevos, proveedor*, molino`),
    other: listed(`euros, céntimos, kilo/saco/tonelada, cuesta/cobra/pagamos, precio, margen`),
  },
  {
    language: "fr",
    one: listed(
      `quelque chose de nouveau, nouveau/nouvelle/nouveaux … pain/brioche/parfum/produit/boutique/recette/gamme/gâteau, nouveauté, recette, pâte, levain, secret`,
    ),
    other: listed(`
      janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre, printemps/été/automne/hiver/noël/pâques,
      semaine/mois prochain/prochaine, bientôt, entre nous, ne le dites/répétez, grammes, pour cent, pas encore, surprise, chut, pincée
    `),
  },
  {
    language: "fr",
    one: listed(`farine, beurre, lait, oeufs, fournisseur*, moulin`),
    other: listed(`euros, centimes, kilo/tonne/sac, coûte, payons, facture, prix, marge`),
  },
];

/** Other firms of the trade, and how they compare. */
export const RIVALS: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      the other crowd/lot/place/shop/crew/mob/boys/fellas/guys/people/outfit/firm/company, the crowd/lot/mob/place/shop/crew across/over/down/up/next, elsewhere, anywhere else, somewhere else, everybody/everyone/anyone/nobody else,
      down/up the road/street/quay, next door, across the street/road/square/harbour/bay, the big boys/chains/names/lines/ones, the chain/chains, supermarket/supermarkets, competitor*, competition, rival*, some people/bakers/bakeries/operators/companies
    `),
    other: listed(`
      better/worse/cheaper/dearer/fresher/slower/faster/safer/older/staler/softer/tastier/nicer/lighter/rustier, frozen, stale, soggy, rubbish, awful, terrible, dreadful, half, twice, double, more, less, overpriced, rip off, late, cancel/cancels/cancelled,
      never, not put/touch/trust/go/buy/eat/set/want/risk/pay/recommend/step, can not/could not, ever, unlike, than, fares, prices, factory, cardboard, sponge, rust, safety, unsafe, dangerous
    `),
  },
  {
    language: "de",
    one: listed(
      `anderen/andere, woanders, gegenüber, nebenan, kette/ketten, discounter*, supermarkt*, konkurrenz*, mitbewerber*, anderswo`,
    ),
    other: listed(
      `besser/schlechter/billiger/teurer/frischer/älter/langsamer/schneller/sicherer, aufgebacken, tiefgefroren, tiefkühl*, pappe, trocken, alt, fabrik*, nie/niemals, pünktlich*, unsicher, gefährlich`,
    ),
  },
  {
    language: "es",
    one: listed(
      `los otros/las otras/la otra/el otro, los demás, otro sitio/lado, los de enfrente/al lado, cadena/cadenas, supermercado*, competencia, otras panaderías/navieras/compañías/empresas`,
    ),
    other: listed(
      `mejor/mejores/peor/peores, barat*, car*, fresc*, lent*, viej*, congelad*, segur*, plástico/goma, industrial, nunca, tarde, cancela*`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `les autres, l autre, ailleurs, ceux/celle/celui d, en face, à côté, chaîne/chaînes, supermarché*, grande surface, concurren*`,
    ),
    other: listed(
      `meilleur*, mieux, pire*, moins/plus cher*, frais/fraîche*, congelé*, surgelé*, industriel*, vieux/vieille*, lent*, sûr*, carton, jamais, en retard, annul*`,
    ),
  },
];
