import { listed } from "~/practice/rules/checks/words/words-of";
import { LATER_SAILING, RIVALS, UNANNOUNCED } from "./together/trade";
import type { Topic } from "./topic";

const DAYS = "monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend/week";

/** What the company keeps to itself, what it says of others, and what it can’t know yet. */
export const TRADE: readonly Topic[] = [
  {
    named: listed(`
      recipe*, rezept*, receta*, recette*, not on sale yet, supplier/suppliers, lieferant*, proveedor*, fournisseur*, unannounced, unreleased
    `),
    together: UNANNOUNCED,
    said: {
      en: listed(`
      bringing out, new … at/for easter/christmas/halloween/summer/spring/autumn/winter, in the pipeline/works,
      in development, start/starting selling, going to sell/launch/open/bring, getting a new,
      opening a/in/another/our, the price supplier s, our supplier/suppliers, our miller, costs us to,
      before anyone/everyone else, not out yet, not on sale/shelves, recipe is/uses/has/calls,
      we/i work/working on a new, about to launch, sneak peek/preview, not announced, have not announced,
      new/sixth/another shop, opening … new/another/sixth, our flour/butter/milk/eggs/coffee comes/come from,
      get/buy our, margin/markup, costs us, there will be … new, the trick/secret is,
      goes into the dough/mix/filling, starter is made, on the menu from/in, next month we, will be launching/selling,
      the/our secret is, secret ingredient, we/i use # g/grams/kilos/per/percent/parts,
      # percent/per hydration/water/butter, hydration, supplier/miller/mill/dairy charges/charge/sells/supplies/gives,
      costs/cost us, pay … for/per … flour/butter/eggs/tonne/kilo/sack, we buy/get … from, launching/launch/launches,
      will be on sale, on sale from/in/next, new flavour/loaf/range/product/bun … in/next/coming/from,
      testing/trialling a new,
      coming … in january/february/march/april/may/june/july/august/september/october/november/december/spring/summer/autumn,
      soft launch, before it is announced
    `),
      de: listed(`
      rezept ist/hat/enthält/besteht, geheimnis ist, geheime zutat, lieferant/mühle … verlangt/berechnet/liefert,
      kostet uns, zahlen … für/pro … mehl/butter/kilo/sack, wir nehmen/verwenden # gramm/prozent/g,
      ab … januar/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember … neue/neues/neuen,
      neue sorte/brot/brötchen … ab/im/kommt, noch nicht angekündigt, kommt im
    `),
      es: listed(`
      la receta lleva/es/tiene, el secreto es, ingrediente secreto, proveedor/molino … cobra/vende, nos cuesta,
      pagamos … por/el … harina/mantequilla/kilo/saco, lanzamos/lanzaremos/saldrá/sacamos/sacaremos,
      nuevo/nueva … en/a … enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre
    `),
      fr: listed(`
      la recette contient/est/comporte, le secret c/est, ingrédient secret, fournisseur/moulin … facture/vend/livre,
      nous coûte, payons … le/pour … farine/beurre/kilo/sac, on/nous lance/lançons/lancerons/sort/sortons,
      nouveau/nouvelle … en … janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre
    `),
    },
  },
  {
    named: listed(`
      other bakeries/operators/companies/firms/hotels/banks/shops/products/centres/garden/clubs/schools/restaurants/stores/brands/providers/airlines/practices/clinics/museums/colleges/universities/supermarkets/suppliers/gyms/pools/theatres/cinemas/hospitals/surgeries/agencies/parks/zoos/cafés/pubs/salons/garages/dealers/insurers/lenders/charities/teams/breweries/lines/carriers/networks/retailers/vendors/platforms/apps/tools/services/makers/vets/farms/festivals/libraries/builders/couriers/landlords, other … companies/firms/operators, rival*, competitor*, wettbewerb*, konkurren*, competen*, concurren*,
      andere bäckereien/hotels/banken/anbieter/firmen/läden, otras/otros, autres
    `),
    together: RIVALS,
    said: {
      en: listed(`
      ^ s bread/rolls/loaves/bagels/cakes/pies/boats/ferries/prices/fares/service/stuff/version, have you tried ^,
      tried ^ s, some bakeries/operators/companies/places/firms, not like some, like some people/places/bakeries,
      the lot/place/people/crowd/ones/shop/college/school/hotel/bank/gym/clinic/garage/café/cafe/pub/museum/centre/company/firm/guys down/up/across/over/round the road/street/hill/quay/corner/square/town/way/river/valley, anyone/anybody else s, others use/do/charge,
      they use/sell/buy frozen,
      better/cheaper/safer/fresher/faster/nicer/bigger/newer/slower/worse/older … than them/theirs/theirs/those/any/old/other/others/supermarket/anyone/anybody/everyone/that,
      better/cheaper/safer/fresher/faster/nicer/bigger/newer/slower/worse/older … than the other/others/rest/competition/supermarket/opposition/stuff/lot/one/ones/rubbish/chain/chains,
      better/cheaper/safer/fresher/faster/nicer/worse than ^, compared to/with,
      the other bakery/place/shop/operator/line/company/lot/ferry/ferries/boat/boats/bakeries/ones/guys,
      competitor/competitors/competition/rival/rivals, like/as/from the supermarket/supermarkets,
      the supermarket s/stuff/bread/loaf/version, the lot across/over/down, unlike … the/other/some/them/others,
      other bakeries/operators/companies/lines, across the road, theirs is/are, they/theirs … frozen,
      their bread/boats/ships/fares/crew/loaves/prices/safety/rolls
    `),
      de: listed(`
      besser/billiger/sicherer/frischer/schneller/günstiger/größer … als … die/der/das/beim/bei/anderen/andere/den/deren,
      konkurrenz*, supermarkt*, discounter*, die anderen bäcker/bäckereien/reedereien/anbieter,
      anderen bäckereien/bäcker/reedereien/anbietern, im gegensatz zu, die von gegenüber, gegenüber ist/sind/backen
    `),
      es: listed(`
      mejor/mejores/más … que … otros/otras/los/las/la/el/del/supermercado/competencia, la competencia, supermercado*,
      los de enfrente, otras panaderías/navieras/compañías, a diferencia de
    `),
      fr: listed(`
      meilleur/meilleure/meilleurs/mieux/moins/plus … que … les/ceux/celui/chez/la/le/autres/celle/eux, concurren*,
      supermarché*, grande surface, d en face, les autres boulangeries/compagnies/bateaux/boulangers, contrairement
    `),
    },
  },
  {
    named: listed(`
      after tomorrow will, sailing after, will run, übermorgen, pasado mañana, après demain
    `),
    together: LATER_SAILING,
    said: {
      en: listed(`
      ${DAYS} … will/should/is/are/to … run/sail/go/ahead/fine/ok/on/running/normal/running/clear,
      will/should/going … run/sail/go/fine/ok/back/normal/running/clear … ${DAYS}, back to normal by/on ${DAYS},
      all week, all next week, rest of the week, get/cross/travel/make … across/over/home/it … ${DAYS},
      get across/over/home/here … ${DAYS}, ${DAYS} … no bother/problem/bothers,
      ${DAYS} is/s looking/on/fine/grand/safe, forecast … ${DAYS}, fingers crossed, ${DAYS} will/should/looks,
      ${DAYS} s will/should/looks,
      ${DAYS} … sailing/sailings/crossing/crossings/boat/ferry … will/should/is/are/looks, ${DAYS} … for certain,
      definitely … ${DAYS}, good to go … ${DAYS}, you will be fine/ok/grand … ${DAYS}, ${DAYS} you will be,
      plan on ${DAYS}, expect … sail/run … ${DAYS}, cancelled/running/sailing on/by/until/for next? ${DAYS},
      no sailings on/until/before ${DAYS}, on saturday/sunday/monday you will/should sail
    `),
      de: listed(`
      montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/wochenende … fahren/fährt/fahrt/klappt/normal/statt/verkehrt/wird/sollte/sollten/werden,
      fährt/fahren … montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/wochenende/woche, ganze woche,
      nächste woche … fahren/fährt/normal
    `),
      es: listed(`
      lunes/martes/miércoles/jueves/viernes/sábado/domingo/semana … sale/saldrá/saldremos/habrá/zarpa/zarpará/navega/normal,
      sale/saldrá/saldremos/habrá/zarpará/navegaremos … lunes/martes/miércoles/jueves/viernes/sábado/domingo/semana,
      toda la semana
    `),
      fr: listed(`
      lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/week/semaine … part/partira/partiront/aura/auront/seront/sera/naviguera/navigueront/circulera/normal/assuré/assurée/assurées,
      part/partira/partirons/aura/naviguera/circulera … lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/semaine/week,
      toute la semaine
    `),
    },
  },
];
