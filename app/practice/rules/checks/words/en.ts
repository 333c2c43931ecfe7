import { listed, type WordList } from "./words-of";

const DAYS = "monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend";
const CLOCK = "one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/noon/midday/midnight";

export const ENGLISH: WordList = {
  loud: listed(`
      not, never, always, very, sorry, please, stop, read, before, after, again, every, really, now, told, said,
      clearly, only, thank, thanks, yes, must, all, because, wrong, completely, absolutely, love, amazing, best, our,
      your, this, that, twice, gone, no, idea, closed, full, late, wait, calm, check, look, listen, ask, today, tomorrow
    `),
  promise: {
    promises: listed(`
      let everyone/everybody/people/him/her/them/customers know, coming your way, more news, will post, news as,
      we/i will be back, look/looking into, get/getting back to you, come/coming back to you, be in touch,
      in touch with you, let you know, keep you posted/updated/informed, keep an eye, get … sorted, update you,
      you will hear, you will … be contacted, drop you a line, take/have a look, be back … with, leave it with me/us,
      on the case, somebody/someone is/s on it, we are on it, working on it, bear with us/me, watch this space,
      put it right/put this right,
      someone/somebody will … call/ring/contact/be/get/look/reply/come/see/take/have/fix/sort,
      i/we will … find/check/ask/investigate/call/ring/phone/email/message/refund/send/replace/write/reply/answer/pass/speak/talk/raise/chase/update/fix/mend/repair/arrange/organise/handle/forward/escalate/report/dig/sort/follow/give/resolve/look/try/make/mention/get/come/have/deal,
      going to … find/check/ask/ring/call/sort/fix/look/write/speak/send/chase/get/have/put/make/change/talk/replace/refund/correct/raise, will … call/ring/phone/email/contact/message/refund you,
      you will … get/receive/have … money/refund/reply/answer/voucher/replacement/email/back,
      your refund/money/replacement/voucher/parcel will,
      a/your/the refund/replacement/voucher/parcel/answer/reply is coming/on
    `),
    times: listed(`
      today, tonight, tomorrow, this morning/afternoon/evening/week/weekend/hour/minute, ${DAYS},
      by/before/until/till/at/from/around/about the? #, by/before/until/till/at/from ${CLOCK}, past/to ${CLOCK},
      within/in … hour/hours/minute/minutes/day/days/week/half, # hours/minutes/days,
      before … close/closes/closing/open/lunch/sailing/next/leave, end of … day/shift/week/month/today,
      straight/right away, right now, at once, immediately, first thing, next sailing, this side of, half past,
      half an hour, an hour, the hour, minute, lunchtime, teatime, closing, on the #, next week/month,
      january/february/march/april/june/july/august/september/october/november/december
    `),
    vague: listed(`
      as soon as i/we, once i/we have/hear/know/get, when i/we know/have/hear/find, as we have it,
      coming/back/sorted/fixed/ready … soon, hear … soon, soon as, soonest, in a bit, before long,
      when we/i can, as and when, as soon as possible, as soon as we/i can, asap, in due course, shortly,
      earliest convenience, as quickly as possible/we/i, when we/i get a/the chance/moment, at some point,
      some time soon
    `),
    denied: listed(`never`),
  },
  blame: {
    customer: listed(`
      you would know … if, know that if you, read your ticket/email/label/booking, if you looked/listened/checked,
      you never asked/said/told/read, you keep, it is your, for the last/third time, how hard, not listening,
      you waited too, you picked/broke/dropped/missed, because you were/did/had/left/are/came, since you did not,
      what did you expect/think, what do you expect, cannot/not expect, try reading, reading … helps, simple as that,
      your own doing, rocket science, pay attention, had you, know better, as stated, it says so,
      should have … yourself, you only had to, all you had to, it is on you, did you even/not, you were warned,
      blame yourself, you should … read/check/know/look, you might have, you should have/of, you should … next time,
      you must have, you ought to have, you could have,
      you did not … read/check/listen/tell/say/look/follow/ask/order/mention/bother/give, you forgot, you failed,
      you misread/misunderstood/ignored, your own? fault/mistake/error/problem/responsibility,
      as i/we have? already? said/told/explained/mentioned/stated,
      if you had/would … read/looked/checked/listened/told/asked/come/arrived/ordered/bothered,
      clearly states/says/said/written/marked/shows/posted, like everyone/everybody else,
      everyone/everybody else managed/manages/understood, calm down, next time … read/check/order/come/arrive/plan,
      you people, the only one/person who, nobody/no one else … complained/complains/complain/had/has, you chose,
      not my/our fault/problem, common sense, learn to, you need to read/listen/learn/calm,
      read the … email/website/label/sign/notice/terms/timetable, you clearly, you obviously, bothered to,
      you left it/them/your, you were late,
      you have? just? put/booked/chose/chosen/typed/pressed/ordered/entered/filled/stood/bought/picked/took/taken/used/dialled/clicked/parked/went/got/gave/plugged/signed/wrote/sent/waited/boarded … wrong,
      you put/booked/chose/typed/pressed/ordered/entered/filled/sent/gave/took/used … … wrong, you did not … either, you did not … wipe/clean/close/lock/switch/charge/return/finish/plug/tighten/water/feed,
      you can/must/could not have listened/read/looked/checked/seen/paid, if you had/would brought/told/come/rung/shown … when/sooner/earlier/before, you were … wrong stop/platform/queue/page/place/side/lane/gate/day, you turned/showed up … late, you arrived/came/got … late, you were # minutes,
      you let your/the/him/her/them/it, you have drowned/broken/killed/ruined/overwatered/damaged/overloaded/blocked/bent/scratched/burned/spoilt/deleted, you ruined/killed/overloaded/deleted/damaged/spoilt/drowned/overwatered/jammed,
      if you had/would kept/paid/used/rung/called/waited/followed/brought/worn/held/stayed/saved/updated/installed/signed/filled/left/booked/registered/replied/turned/put/given/done/taken/gone,
      you never/not bring/brought/show/showed/turn/turned/reply/replied/pay/paid/update/updated/save/saved/wear/wore/hold/held/sign/signed/press/pressed/plug/plugged, you did not … bring/show/turn/reply/pay/update/save/wear/hold/sign/press/plug/use/wait/keep/fill/call/ring, maybe/perhaps look/read/check/ring/ask, if you would/had been,
      if you had/would … on time/early
    `),
    colleague: listed(`
      sent the wrong, i just work/do/pack/drive/sell, some genius/idiot/clown, ^ s fault, be/is/was ^ fault,
      be/is/was ^ ^ fault, be/is/was ^ ^ s fault, ^ never/always gets/got/listens/checks/tells, in my defence,
      wasted my, nobody tells me/us, had i been asked, they sent/packed/lost/forgot/broke/changed,
      driver/courier/colleague/kitchen/office/crew s mistake/doing/problem,
      shift/crew/kitchen/office/team/management/boss … mess, management decided/changed/never/wants, left … mess,
      never listen/listens/listened, someone/somebody should have, not down to me, do not look at me, not my fault,
      that was not me, cannot be trusted, always late, lazy, does not know/knows what, let us down, do not blame me,
      cannot count, never tell, slept in, overslept, was asleep, i only/just work here, not my department/job,
      driver/courier/colleague/baker/crew/office/kitchen/team/manager/girl/lad/starter/mate/purser/shift/deckhand/terminal … forgot/messed/misread/lost/screwed/fault/mistake/careless/lazy/wrong/useless/incompetent/hopeless/ignored/asleep,
      he/she/they forgot/messed/misread/screwed, ^ forgot/messed/misread/screwed, ^ … got it wrong,
      somebody/someone/whoever … forgot/messed/mistake/wrong/careless/useless, the new girl/lad/boy/guy/starter,
      the company/management/office decided, they never tell us/me, i told them,
      whoever … yesterday/shift/morning/packed/was, blame the/our/my, always … gets/get … wrong, hopeless, useless,
      incompetent, she/he/they should have, left hand … right,
      whoever wrote/did/made/took/served/booked/sold/sent/set/loaded/fitted/answered/designed, control/office/depot/kitchen/reception/warehouse/head told/gave/sent/put/booked/wrote … wrong,
      he/she/they/^/somebody/someone told/gave/sent/put/booked/delivered/wrote/took/typed/picked … wrong, driver/lad/girl/lady/man/woman/chap/guy/lot/team/shift/desk never/always checks/check/reads/looks/listens/forgets/loses/breaks/gets, finance/accounts/billing/sales/marketing/warehouse/dispatch/hr/admissions/it/reception/support/logistics/despatch lost/forgot/mixed/messed/deleted/mislaid/missed/sent/ignored/told,
      he/she/they/^ must have forgotten/mixed/missed/lost/misread/muddled, he/she/^ always does,
      they/he/she/^/contractors/drivers/couriers/suppliers/builders can not read/count/spell/drive/cook/cope/add/type, told him/her/them … times/before/again,
      packers/drivers/bakers/crew/couriers never/always … read/look/check/listen/get/send/forget, that is/s the driver/courier/office/kitchen/crew/shift/management/post for you
    `),
    none: listed(`
      not your own? fault/mistake/error/problem, you should have had/got/been/received/heard/gotten,
      you should not have, nobody s fault, no one s fault, our fault, my fault, you must have been/had/felt/waited,
      you could have had/been, your error message, not the driver/courier s, is the fault/mistake ours,
      you should have … on/by/in
    `),
  },
  claim: {
    product: listed(`
      no safer/better/fresher/finer way/bread/crossing, anywhere on/in/else, the only one/ones, every single time,
      never once, perfect record, 100 percent, no/not … better/fresher/safer/finer/cheaper,
      nowhere … better/fresher/safer, greatest … you/ever/in, the most … in/anywhere/around/on/of, finest/best … you will, proven, proven to, hack/fool/bullet/bomb/idiot/fail proof, 100 uptime/secure/accurate/painless/satisfaction/effective/success, ^ s best/finest/favourite/safest/cleanest/friendliest/greenest/cheapest/fastest, painless, flawless, never goes/go/went wrong/down, friendliest, most … in the/town/country/region/world, makes/make/bakes/bake … better, second to none, unrivalled, unmatched,
      unlike any other, world s best/finest/safest, best … in the, best … record, safest … in/on, risk free,
      fail safe, never break/breaks/breaks, cannot be beaten, always fresh, 100 per/percent,
      the best/finest/freshest/safest/fastest/cheapest/tastiest/cleanest/smoothest … in/on/around/anywhere/you,
      best … in town/the/ireland/england/britain/world, 100 natural/fresh/safe/organic/pure/reliable/guaranteed,
      number one, no 1, guarantee/guaranteed, always on time, never late/fail/fails/failed/cancelled,
      the only bakery/ferry/bread/company/line that/in/with, nobody/no one … better, all natural,
      nothing/nobody … safer/better/fresher/cleaner/finer than,
      completely/totally/perfectly/absolutely/entirely safe, no additives/preservatives/chemicals,
      free of additives/chemicals/preservatives, chemical/additive/preservative free, safest, unbeatable,
      lasts/last longer than, twice as … as, stays/stay fresh for
    `),
    health: listed(`
      blood sugar/pressure, cholesterol, metabolism, slimming, cleanse, energy boost, digestion, your gut,
      hangover cure, keeps you regular/young, medicine, good/great/better/best for your, good for … you,
      immune system, lose weight, low in calories, no sugar, calms … stomach, settles … stomach, helps … sleep,
      keeps … doctor, good/better for … health, nutritious, wholesome, medicinal, therapeutic,
      good/great/better for your/the … gut/heart/health/skin/digestion/body/immune/stomach/tummy/bones/blood/waistline,
      healthy/healthier/healthiest, boost/boosts … immune/immunity/energy/metabolism,
      lower/lowers/reduce/reduces … cholesterol/blood/pressure/sugar, cure/cures/heal/heals, detox*, superfood*,
      easy/easier/easily to? digest*, digest*, prevent/prevents … sickness/illness/seasickness/colds,
      stop/stops … seasickness, anti inflammatory, clinically/scientifically/medically proven/tested, guilt free,
      probiotic*, good for you, better for you, full of vitamins/goodness/antioxidants, not make you … fat,
      helps … lose, keeps you healthy/slim, antioxidant*, suitable for diabetics, fine for diabetics
    `),
    green: listed(`
      kind to the, green electricity/energy, saving the planet, one tree/trees for, good for … bees/nature,
      plastic neutral, carbon footprint, green energy/electricity/power, recyclable,
      better for … planet/climate/environment, saves … planet, eco, responsibly/ethically sourced, no … emissions,
      cleanest, planet/climate positive, environmentally, eco/environmentally/climate/planet/earth/ocean friendly,
      carbon/climate neutral, carbon free/negative/positive, net zero,
      zero emission/emissions/waste/carbon/plastic/impact, sustainable/sustainably, greenest,
      greener … than/way/choice/option, green choice/option/way/travel/company/bakery/ferry,
      good/better/kind/kinder/best for/to the … planet/environment/sea/ocean/climate/earth, biodegradable,
      compostable, plastic free, fully/100/completely recyclable/recycled, offset*, lowest/smallest/no … footprint,
      low emission*, pollution free, does not pollute, clean energy/fuel
    `),
    none: listed(`
      no better … than that/this/today/time, not … better,
      best … in the window/box/fridge/freezer/oven/morning/afternoon/tin/bag, wholesome joke, eco setting/mode/button,
      best before, best to, best of luck, all the best, at its/their best, healthy appetite, green light, best by,
      the best … i/we, do my/our best, best thing … do/is, best way … is, the best … you can do, healthy respect,
      cure … ham/bacon/hangover
    `),
    evidence: listed(`
      certified by, according to, tested by, measured by, report/certificate/figures is/are/at/here, http*,
      soil association, the label says, table is at
    `),
  },
  negations: listed(
    `not, cannot, cant, dont, no, nor, neither, without, hardly, whether, if, is it`,
  ),
  disclosure: {
    works: listed(`
      i … work/bake/serve/sail/drive/pack/sell/deliver/load/cook/crew, i … am from/at/with/in/on the/our?,
      i am … from/at ^, i am a/an/the/one … at/from/here/there/for/with/in, i am one of, we at ^,
      my employer/workplace/boss/colleagues/job/shift/counter/bakery/shop/ship, where i work,
      our bakery/shop/shops/bread/boats/ships/sailings/counter/ovens/loaves/van/ferry/ferries, not neutral, biased,
      employed by, works/working there/here/at, i make/made/baked/bake, paid by, they pay me, staff here, disclosure,
      us at ^
    `),
    denied: listed(`
      do not work, never worked, not work, used to work, do not … any connection, nothing to do with them,
      no connection
    `),
  },
  declines: listed(`
      not tell/say/know … whether/if, not tell you, can/could/will/would/may not tell anyone/anybody, i/we do not tell anyone/anybody, would be guessing, leave it to, one for priya/niall, can not go over,
      not the place, not go over,
      not … talk/discuss/comment/speak/guess/say/answer/share/confirm/promise/judge/compare, not … go into,
      cannot … talk/discuss/comment/speak/guess/say/answer/share/confirm/promise/go,
      cant/dont/wont … talk/discuss/comment/speak/guess/say/answer/share, never guess/discuss/talk/comment,
      never speak for, rather not, rather than guess, unable to, can/could only … speak/tell/talk/answer, speak/talk only for,
      stays in, would be a guess, passed … message/question/post/this/it, passing … message/question/post/this/it,
      not mine to, no comment, not for me, nothing … say/add/tell/share,
      ask/asked/asking … priya/niall/manager/master/desk/person/who/counter/before/at/sheet,
      tell/let/telling us/me/the … before/when/if/about, sheet/sheets, will answer/reply/write/come,
      please send … message, we decide, have no news, leave that to, that one is for, you would have to ask,
      no idea what/how/why/who/whether/if, not in a position, not able/allowed to … say/talk/discuss/comment/share,
      not something … talk/discuss/share/comment, not going to … say/talk/discuss/guess/comment, not speculate, not be drawn,
      stays with us/them, is/are/s private, hers/his/theirs to tell, without guessing, is/gets decided, only a guess, get/gets you a guess,
      the one to ask, best person to ask/answer, check with the, holds/has the ingredient, only speak, until the morning
    `),
  further: listed(`
      say/tell … more, no more than that, more than that, all i will/can say, enough said, nothing more to
    `),
  but: listed(`but, though, although, except, between us, however, off the record`),
  numbers: listed(`
      order/booking/reservation/ticket/reference/ref/invoice/tracking/confirmation/receipt/parcel number/no/nr/id/code/reference/ref?,
      customer/client number/no/id,
      application/case/claim/policy/account/member/membership/student/patient/meter/job/repair/permit/licence/complaint/request/notice/contract/fine number/no/nr/id/code/reference/ref?,
      booking code
    `),
};
