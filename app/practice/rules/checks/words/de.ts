import { listed, type WordList } from "./words-of";

const DAYS = "montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonnabend/sonntag/wochenende";
const CLOCK = "eins/zwei/drei/vier/fünf/sechs/sieben/acht/neun/zehn/elf/zwölf/mittag/mitternacht";

export const GERMAN: WordList = {
  loud: listed(`
      nicht, nie, niemals, immer, sehr, bitte, danke, sofort, lesen, vorher, nachher, wieder, jetzt, alle, alles,
      falsch, gesagt, wirklich, nur, weil, leid, warum, endlich, schon, kein, keine, muss, müssen, unsere, ihr
    `),
  promise: {
    promises: listed(`
      rufe … zurück, rufen wir, ich/wir rufe/rufen, schicken/schicke … zu, ich/wir bringe/bringen, wir/ich sage/sagen,
      wir arbeiten daran, melden uns/mich, wir/ich schauen/schaue/sehen/sehe, wir/ich werden/werde,
      ich/wir schicke/schicken, gebe/geben ihnen/dir, leite/leiten … weiter, geht … zurück, bekommen/bekommst … geld,
      kommt … ersatz, bleiben dran, bin dran, sind dran, jemand … meldet/schaut/ruft, gehen … nach,
      spreche/rede/reden … mit, melde/melden … mich/uns, melden wir uns, melde ich mich, kümmere/kümmern … mich/uns,
      gebe/geben … bescheid, schaue/schauen … nach/an, schau … nach, kläre/klären … das/es,
      werde/werden … prüfen/klären/melden/kümmern/nachfragen/anrufen/schreiben/ersetzen/erstatten/weiterleiten/nachsehen,
      wird … melden/anrufen/schreiben, meldet sich, hören von uns/mir, hörst von uns/mir, hörst du von, hören sie von,
      rufe … an, halte/halten … auf dem laufenden, prüfe/prüfen … das/es, frage/fragen … nach,
      ersetze/ersetzen wir/ich?, erstatten wir, wir/ich gehen/gehe … nach
    `),
    times: listed(`
      heute, morgen, übermorgen, ${DAYS}, bis/um/vor/ab/gegen/kurz #, bis/um/vor/ab/gegen ${CLOCK},
      in/innerhalb/binnen … minuten/stunde/stunden/tagen/woche, # uhr/minuten/stunden, gleich jetzt, sofort,
      jetzt gleich, noch diese/diesen, vormittag/nachmittag/abend/mittag, ladenschluss, feierabend,
      nächste/nächsten woche/abfahrt/montag, stunde, halben stunde, ende der woche
    `),
    vague: listed(`
      sobald, so bald, wenn … mehr weiß/wissen, bald, irgendwann, so bald/schnell wie möglich, baldmöglichst,
      schnellstmöglich, sobald wie möglich, in kürze, demnächst, zeitnah, asap, umgehend
    `),
    denied: listed(`nie/niemals`),
  },
  blame: {
    customer: listed(`
      hätten sie … müssen/sollen/können, hättest du … müssen/sollen/können, wären sie … pünktlich/früher,
      was haben sie/hast du erwartet, eben/halt … früher, stand doch, wie oben, wer … zu spät, das lag an ihnen/dir,
      weil sie/du … nicht/zu, du hättest/hättst, sie hätten, hättest du,
      hätten sie … gelesen/geschaut/gefragt/aufgepasst/gesagt, deine/ihre/eure eigene? schuld/fehler,
      dein/ihr/euer eigener? fehler, selbst/selber schuld, wie … schon/bereits gesagt/erklärt/erwähnt/geschrieben,
      du hast/haben … nicht … gelesen/geschaut/gesagt/aufgepasst, du hast/haben … vergessen/falsch/überlesen,
      sie haben … falsch/vergessen/übersehen/überlesen, steht … deutlich/klar/groß, lesen/lies … nächstes mal,
      nächstes mal … lesen/bestellen/schauen/früher, beruhigen sie/dich, beruhig dich, alle anderen, wer lesen kann,
      nicht unser/mein fehler/problem, da müssen sie/du/sie, hat sich sonst niemand
    `),
    colleague: listed(`
      schuld … ist, schuld daran, die in der küche/backstube, immer … falsch, hört … nie, hat … mist gebaut, ^ schuld,
      chaos hinterlassen, nicht meine schuld, dafür kann ich nichts, pennt/gepennt,
      schuld … der/die/das fahrer/kollege/kollegin/kurier/küche/büro/crew,
      fahrer/kollege/kollegin/kurier/küche/büro/crew/lehrling/azubi/aushilfe/bäcker/team … vergessen/verschlafen/verbockt/verpeilt/schuld/falsch/geschlampt/unfähig,
      ^ hat … vergessen/verbockt/verpeilt/verschlafen/geschlampt, die/der neue … hat/kann/ist, ich arbeite … nur hier,
      nicht meine abteilung, das hat … chefetage/zentrale/leitung … entschieden,
      irgendwer/irgendjemand/jemand … vergessen/geschlampt/verbockt, ist … fehler von ^
    `),
    none: listed(`
      nicht deine/ihre/eure schuld, sie hätten gern/gerne/lieber, du hättest gern/gerne/lieber,
      du hättest … bekommen/haben, sie hätten … bekommen/haben/erfahren, nicht ihr/dein fehler,
      sie hätten … sollen bekommen, hätten sie gern/lieber/lust/zeit, hättest du gern/lieber/lust/zeit
    `),
  },
  claim: {
    product: listed(`
      nirgends … besser/besseres/frischer, niemand … besser/bessere/besseres, am besten … stadt/gegend/küste,
      kein … besseres, der/die/das beste/sicherste, die besten/sichersten, unschlagbar*, konkurrenzlos*, 100 prozent,
      bleibt … frisch,
      der/die/das beste/besten/frischeste/sicherste/schnellste/günstigste … stadt/welt/weit/küste/region/insel/deutschlands,
      beste/besten … der stadt, 100 natürlich/frisch/sicher/bio/rein, garantiert, garantie, immer pünktlich,
      nie verspätet/zu spät/aus, nummer eins, absolut/völlig/vollkommen/hundertprozentig sicher,
      ohne … zusatzstoffe/chemie/konservierungsstoffe, frei von zusatzstoffen/chemie,
      die einzige/einzigen bäckerei/fähre/fähren, das sicherste, am sichersten/frischesten/schnellsten
    `),
    health: listed(`
      gesundheit*, vitamine*, immunsystem, schlank, kalorienarm*,
      gut für … gesundheit/darm/herz/haut/immunsystem/verdauung/körper/magen,
      gesund/gesunde/gesünder/gesündeste/gesundes/gesünderes, stärkt … immunsystem/abwehr*,
      senkt … cholesterin/blutdruck/blutzucker, heilt, entgiftet, superfood*, leicht/leichter/besser verdaulich,
      bekömmlich*, hilft gegen … seekrankheit/erkältung/kopfschmerzen,
      klinisch/wissenschaftlich … erwiesen/bewiesen/getestet, macht nicht dick, für diabetiker geeignet,
      ohne schlechtes gewissen
    `),
    green: listed(`
      ökologisch*, öko, co2*, recycelbar*, ressourcenschonend*, klima*, umweltfreundlich*, klimafreundlich*,
      klimaneutral*, nachhaltig*, co2 neutral/frei, emissionsfrei*, plastikfrei*, kompostierbar*,
      biologisch abbaubar*, gut für … umwelt/klima/planeten/meer, umweltschonend*, grünste/grünsten,
      grüne alternative/wahl, null emissionen, zero waste, schont … umwelt/klima/meer
    `),
    none: listed(`
      gesunder/gesunden appetit, bleib/bleiben … gesund, bleibt gesund, wieder gesund, gesund und munter,
      gesund werden, schnell gesund
    `),
    evidence: listed(`zertifiziert von/durch, laut, geprüft von/durch, gemessen, http*`),
  },
  negations: listed(`nicht, kein/keine/keinen/nie/ohne/ob/wenn`),
  disclosure: {
    works: listed(`
      ich … arbeite/arbeit/backe/verkaufe/fahre, arbeite ich/da/dort/selbst/hier/bei,
      ich bin … bei/von/der/die/bäcker/bäckerin ^?, wir bei ^,
      mein/meine/meinem/meiner arbeitgeber/arbeit/chef/chefin/kollegen/schicht/laden,
      unser/unsere/unserem brot/bäckerei/laden/läden/schiff/fähren/schiffe, nicht neutral, angestellt, wo ich arbeite,
      voreingenommen
    `),
    denied: listed(`arbeite … nicht, habe nichts … zu tun, früher … gearbeitet`),
  },
  declines: listed(`
      lieber nicht, nichts … hinzufügen, kann/können … nur für, muss … priya/niall, bespreche … nicht,
      nicht/nichts … sagen/sprechen/besprechen/reden/raten/versprechen/diskutieren/äußern/beantworten/kommentieren/vergleichen/bestätigen,
      kann/können/darf/dürfen/möchte/rede/spreche/äußern/sagen … nichts/nicht … zu/dazu/über/sagen,
      nur für … sprechen, nur … über … sprechen, spreche/rede/sprechen nicht, wäre geraten,
      weitergegeben/weitergeleitet, kein kommentar, bleibt in der, frage … die/den/priya/bei, bitte … nachricht,
      wir entscheiden, fragen sie/bitte, frag bitte, antwortet, rate nicht, rede ich nicht, spreche ich nicht,
      sprechen wir nicht, sagen wir nichts,
      weiß/weiss ich nicht, keine ahnung, raten möchte/will/mag, will/möchte/mag nicht raten, nicht spekulieren, bleibt bei/unter uns,
      entscheidet sich, wird … entschieden, entscheiden wir, ist privat, steht mir nicht zu, gehört nicht hierher, leite … weiter,
      meldet/melden sich … dazu
    `),
  further: listed(
    `mehr … sagen/verraten/erzählen, mehr sage/verrate ich, mehr … darf/kann/möchte, weiter nichts`,
  ),
  but: listed(`aber, obwohl, unter uns, nur so viel, allerdings`),
  numbers: listed(`
      bestellung/buchung/reservierung/ticket/auftrag/rechnung/referenz/sendung nummer/nr?,
      bestellnummer/buchungsnummer/auftragsnummer/rechnungsnummer/ticketnummer/kundennummer/buchungscode/sendungsnummer/referenznummer/bestellnr
    `),
};
