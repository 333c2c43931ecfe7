import { listed } from "~/practice/rules/checks/words/words-of";
import { DEALS, PLANS, PUBLIC, SECURITY } from "./together/affairs";
import type { Topic } from "./topic";

/** What a company, an authority or a museum is doing and hasn’t said in public. */
export const AFFAIRS: readonly Topic[] = [
  {
    named: listed(`
      features, exhibition/exhibitions, rates, prices that, products that, are not announced/released, not released/announced/published, funktionen, veröffentlicht*, novedades, nouveautés
    `),
    together: PLANS,
    said: {
      en: listed(`
      hold off/on a/until/till, wait a week/month, coming soon, is/are going up/down, going to go up/down, will go up/down, building a, is almost done/ready, nearly ready, already testing, in testing, on its way to
    `),
      de: listed(`wird … erhöht/gesenkt, in arbeit, fast fertig, bauen gerade`),
      es: listed(`va a subir/bajar, subirá/bajará, casi listo, estamos preparando`),
      fr: listed(`va augmenter/baisser, augmentera/baissera, presque prêt, on prépare`),
    },
  },
  {
    named: listed(`
      close/closing/closure/closures, money, grants, jobs, redundan*, jobs that, sale of, funding, takeover, merger, strike/strikes, pay talks, layoffs, sponsor*, donor*,
      schließ*, streik*, übernahm*, cierre*, huelga*, fermeture*, grève*
    `),
    together: DEALS,
    said: {
      en: listed(`
      shuts/closes/closing/shutting for good, for good in, last day in, going to be flats/houses/offices/demolished/sold, become flats/houses, pulled/pulling down, knocked/knocking down, bought by/out, sold to/off, selling up, new owner/owners, merging/merge/merger, per/percent offer, four/three/two/five/six/# per/percent, picket, walk out, turned down, voted to/for, let … go, cut/cutting/losing jobs, job/jobs going/gone, lose/losing their/our jobs, gave us, gives us, # million/thousand/k, million/millions, paid for the/it/this/our, pays for the/our
    `),
      de: listed(
        `macht/machen … dicht, schließt/schließen für immer, verkauft an, stellen … abgebaut/gestrichen, prozent mehr, millionen`,
      ),
      es: listed(`cierra/cierran para siempre, vendid* a, despedir a, por ciento, millones`),
      fr: listed(`ferme/ferment définitivement, vendu/vendue à, supprim* des, pour cent, millions`),
    },
  },
  {
    named: listed(`
      security, fraud*, incident/incidents, breach*, sicherheit*, betrug*, seguridad, fraude*, sécurité
    `),
    together: SECURITY,
    said: {
      en: listed(`
      got in/into through/by/with, broke/broken in/into, hacked, leaked, stolen, phished, ransom, trip/trips/tripped the, sets/set off the, our system/systems look/looks/check/checks, rule/rules look/looks/check, passwords were/are, they took, our filter/filters, block/blocks anything
    `),
      de: listed(`gehackt, geleakt, gestohlen, eingebrochen, daten … weg/gestohlen`),
      es: listed(`hackead*, robad*, filtrad*, entraron en/por`),
      fr: listed(`piraté/piratée, volé/volés/volées, fuite de, sont entrés par`),
    },
  },
  {
    named: listed(`
      planning applications, election/elections, party/parties, politics, politic*, councillor*, where objects, objects came, collection, go back, wahl/wahlen, partei*, elecciones, élections
    `),
    together: PUBLIC,
    said: {
      en: listed(`
      will go through, go through, will be refused/approved/granted, going to refuse/approve/grant/turn, get/gets the nod, vote/voted/votes for/against, wave/waved … through, taken from, stole/stolen from, should go back, belongs/belong to, send … home/back, give … back
    `),
      de: listed(`wird genehmigt/abgelehnt, geht durch, geraubt, zurückgeben, gestimmt für/gegen`),
      es: listed(
        `será aprobado/rechazado, saldrá adelante, robado/robados, devolver, votó/votaron`,
      ),
      fr: listed(`sera accepté/refusé, va passer, volé/pillé/pillés, rendre, a voté`),
    },
  },
];
