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
  {
    language: "en",
    one: listed(
      `${ENGLISH_DAYS}, that day, the week after, your wedding/match/concert/exam/flight`,
    ),
    other: listed(`
      boat … called off/safe/fine/sure/certain, hardly ever/rarely/never … called off/cancelled/misses/missed, called off, you are safe, safe enough, cancel the/your, do not cancel, keep the hotel, will make it, make it over/across/home/back, get you there/over/home, in the bag, plain sailing, set fair, calm as, flat calm, clears/clearing/cleared by, die/dies/drop/drops down, will have passed, through by, on schedule, green light, pencil, no reason why not, happening, full service, every boat
    `),
  },
  {
    language: "de",
    one: listed(
      `montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/wochenende, nächste woche, in drei/zwei tagen, übermorgen`,
    ),
    other: listed(
      `nach plan, alles … läuft, ruhig, kommen … rüber/hin/an, fällt nicht aus, fällt … aus,  wieder los, wetter … gut/mit, bringen wir sie, rüber`,
    ),
  },
  {
    language: "es",
    one: listed(
      `lunes, martes, miércoles, jueves, viernes, sábado, domingo, fin de semana, semana que viene, pasado mañana`,
    ),
    other: listed(
      `hay/habrá barco, se lo digo yo, llegará*, llega seguro, buen tiempo, mar en calma, no se cancela, sin duda, todo en marcha, volvemos`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, week end, semaine prochaine, après demain`,
    ),
    other: listed(
      `on traverse, on y sera, c est certain, ça passe/passera, il fera beau, mer … calme, pas annulé*, vous passerez/arriverez, tout roule, reprend/reprennent, sans faute`,
    ),
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
    language: "en",
    one: listed(
      `we get/buy/source/import, we pay/paid, they charge, come/comes from, from a/the farm/nursery/grower/mill/factory/wholesaler/warehouse/firm, made by, grown by/in, our supplier/suppliers/grower/growers`,
    ),
    other: listed(
      `# p/pounds/euros, pounds, pence, quid, each, apiece, a kilo/tonne/litre/box/pallet/tray/hundred/thousand, half the price, trade price, china, holland, poland, turkey, spain, abroad, overseas, the same factory/place, rebadged, relabelled, mark up`,
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
  {
    language: "en",
    one: listed(`
      there is/s/are a/something, a/an/one/two/another/new/third/fourth/second/big shop/shops/branch/site/oven/loaf/bun/doughnut/cake/pasty/pie/tart/biscuit/sandwich/range/flavour, coming/arriving/landing/dropping, sit/hold tight, wait for/till/until, watch this space for, we are/re
    `),
    other: listed(`
      in/until/till/by/from january/february/march/april/june/july/august/september/october/november/december, in the spring/summer/autumn/new, this spring/summer/autumn/winter, next month/spring/summer/year, opening, signed the lease, taken on/over, buying the, looking at premises, moving to, replacing the, dropping the, stopping the
    `),
  },
  {
    language: "en",
    one: listed(
      `splash/dash/pinch/touch/hint/spoon/spoonful/knob/glug/dollop/drop/slug/bit of, brown butter, malt extract, buttermilk, stout, rye starter, potato water`,
    ),
    other: listed(
      `that is/s what, gives it/them, makes it/them, goes in/into, we put/add/use/throw/stir, in the dough/mix/batter/filling, the secret, nobody knows, is what`,
    ),
  },
  {
    language: "de",
    one: listed(
      `eröffnen/eröffnet, neue filiale, zweiten/dritten laden, neues/neue/neuen, es gibt bald, schuss/prise/schluck/löffel`,
    ),
    other: listed(
      `im/ab januar/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember/frühjahr/sommer/herbst/winter, nächsten monat, nächstes jahr, noch geheim, streng geheim, in den teig, macht ihn/es so, nehmen wir`,
    ),
  },
  {
    language: "es",
    one: listed(
      `abrimos/abriremos/abrir, otra/nueva tienda, sacaremos/sacamos/lanzamos, chorrito/pizca/toque de`,
    ),
    other: listed(
      `primavera/verano/otoño/invierno, enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre, año que viene, mes que viene, secreto, le da, en la masa, otra tienda, nadie lo sabe`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `ouvrons/ouvrir/ouvre, deuxième/troisième/nouvelle/autre boutique, on sort/lance/prépare, un peu/filet/soupçon/trait de`,
    ),
    other: listed(
      `au printemps, cet été/automne/hiver, en janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre, mois prochain, année prochaine, secret, dans la pâte, ce qui donne, personne ne le sait, boutique`,
    ),
  },
];

/** Other firms of the trade, and how they compare. */
export const RIVALS: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      the other crowd/lot/place/shop/crew/mob/boys/fellas/guys/people/outfit/firm/company, the crowd/lot/mob/place/shop/crew across/over/down/up/next, elsewhere, anywhere else, somewhere else, everybody/everyone/anyone/nobody else,
      down/up the road/street/quay, next door, across the street/road/square/harbour/bay, the big boys/chains/names/lines/ones, the chain/chains, supermarket/supermarkets, diy/coffee/hotel/big chains/chain/stores, the trains/train/trams/tram/taxis/airlines/banks/sheds, competitor*, competition, rival*, some people/bakers/bakeries/operators/companies
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
  {
    language: "en",
    one: listed(`
      theirs, that/the/this new? place/bakery/café/cafe/shop/outfit/chain/lot/crowd by/near/at/on/beside/opposite/in/with, our neighbours, the neighbours, the franchise, the petrol station, the island line, the mainland boat, other boats/ferries/bakers/shops, whoever bakes, a certain
    `),
    other: listed(`
      ours over, take ours, over ours, any day, improvers, additives, from a packet/packets/bag, out of a packet/box/freezer, freezer, microwave*, bath/bathtub/tub/bucket/rust, wreck, not even, no idea how, never bake*, half empty, prices, charge/charging, you get what, is a/an, put … in, tastes of/like, looks like
    `),
  },
  {
    language: "de",
    one: listed(
      `kette, bei denen, der laden am/an/in/neben, die am/an/in/vom bahnhof/markt/hafen, das neue café, backshop*, tankstelle, reederei/reedereien`,
    ),
    other: listed(
      `tiefkühltruhe, tiefgekühlt, aus der tüte, fertigmischung, aufbacken, schmeckt nach, nimmt … mehr/geld, kommt … aus, teurer, kaputt, rostig*, rostlaube`,
    ),
  },
  {
    language: "es",
    one: listed(
      `los de la estación/plaza/esquina/enfrente, la cadena, la franquicia, ese/aquel sitio, la otra naviera, la gasolinera, el nuevo local`,
    ),
    other: listed(
      `congelado, de bolsa, sabe a, no saben, cobran, carísimo, plástico, viene de fábrica, cáscara, oxidado, peor`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `la chaîne de/du/à, celui/ceux/celle de la gare/place, la franchise, la station service, l autre compagnie, le nouveau café, la boulangerie de/du/d`,
    ),
    other: listed(
      `sort/sortent du congélateur, en sachet, ça sent, goût de, trop cher, industriel, usine, rouille*, ne savent pas, moins bon, font venir`,
    ),
  },
];
