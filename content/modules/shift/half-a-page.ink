/*
title: Half a page by Friday
lead: A week of comments to read, to count and to pass on. On Friday at noon somebody would like it on half a page.
minutes: 14
objectives: [shift.order]
needs: [listen.hear, listen.advocates, listen.count, listen.measure, listen.tell, post.idea, post.plan, bounds.check, bounds.disclose, bounds.honest]
people:
  lou: { name: "Lou, your colleague", private: true }
  bashir: { name: "Bashir, who looks after the telephones", private: true }
  ivo: { name: Ivo Marković, network: Facebook }
  thandi: { name: Thandi Nkosi, network: Facebook }
  sunil: { name: Sunil Walks, network: Facebook }
endings:
  changed: { title: Something was changed, good: true }
  mostly: { title: "Read, counted, mostly passed on", good: true }
  drawer: { title: In a drawer by Monday }
  made-up: { title: Five stars from a sister }
impact: notice
change: New scenario.
*/

VAR trust = 40
VAR heat = 30
VAR audience = 60
// Whether somebody who works here has spoken as if they didn’t.
VAR posed = false

-> the_thread

=== the_thread
It’s Monday. This week it’s your turn to read what is said about {company_short}, and on Friday at noon your manager would like it on half a page. Lou is ahead of you.
lou: There’s a thread about us in the town’s group. NINETY comments. Everybody hates us.
* [Look for comments in it that tag {company_short}, because those are meant for us # do]
  ~ move(-10, 10, 60)
  There aren’t any. Nobody tags the people they talk about at the next table. You read it in the end.
  feedback: People don’t use the name on the sign when they talk to each other. What you’d have found by it is nothing, and you’d have reported a quiet week.
  -> a_neighbour_asks
* [Note for Friday: ninety complaints in one weekend, the mood in town is bad # do]
  ~ move(-20, 10, 60)
  lou: I’ve looked now. Fifty are about parking. Somebody’s selling a canoe.
  feedback: You took a number from the top of the page and a mood from Lou. Nobody can do anything with either, apart from worrying.
  -> a_neighbour_asks
* [Read it, and note who rang us and who has only heard of it # do]
  ~ move(10, 0, 20)
  Three rang {company_short} themselves: ten minutes of pan pipes, and then they were cut off. Nine have heard of it from somebody. The rest is parking, and a canoe.
  feedback: Three is much less than ninety, and much more use. Those three can say when it was and what they heard.
  -> a_neighbour_asks

=== a_neighbour_asks
You’re in that group as well, as a neighbour, with your own account. Further down, there’s a question.
ivo: Does anyone KNOW whether you get through to {company_short} at all? I’m losing my lunch break to this # at: 12:20
* [Before nine you get through straight away, Ivo, I’ve never had any trouble with them myself. Just keep the number on redial and have a coffee while you’re at it! # do]
  ~ posed = true
  ~ move(-20, 10, 200)
  thandi: Don’t you work there? # at: 12:31
  feedback: It may be a good tip. Three hundred neighbours have now seen one of us pretend to be one of them, and the next tip from here is worth nothing.
  -> lous_account
* [I work there, Ivo, so I’m not neutral. If you ask on our page, there’s somebody on today who can find out # do]
  ~ move(10, -10, 60)
  ivo: Fair play for saying so. Asking now # at: 12:26
  feedback: “I work there” is what makes the rest worth reading. He goes where it can be answered, and you haven’t played the company on your own account.
  -> lous_account
* [Not sure, Ivo, but I’ve heard that they’re getting new telephones soon # do]
  ~ posed = true
  ~ move(-20, 10, 200)
  thandi: Heard from whom? You work there 😂 # at: 12:31
  feedback: You gave away something from inside, and hid where you had it from. Either would have been a mistake on its own.
  -> lous_account

=== lous_account
lou: I’m at the dentist until three. Could you do X for me as well? The tablet’s logged in. It’s only a few hearts.
Your clearance is for Facebook. On X there are two questions, and neither is difficult.
* [See who else is cleared for X, and hand them both links # do]
  ~ move(10, 0, 20)
  It takes three minutes. The colleague who takes them knows that one of the two has asked before.
  feedback: A tablet that’s logged in shows what it can do, and not what you may do. The two people get an answer from somebody who’s read what went before.
  -> minute_nine
* [Answer the two, as they’re easy, and tell Lou about it afterwards # do]
  ~ move(-10, 10, 100)
  lou: Oh no. I’d promised her the opposite on Saturday.
  feedback: You can answer that kind of question. You couldn’t see Saturday, since it’s in an inbox that isn’t yours.
  -> minute_nine
* [Tell Lou that you aren’t cleared for X, and get on with the reading that you’re here for # do]
  ~ move(-10, 0, 60)
  At three Lou finds both questions, and a third: “Hello??”
  feedback: You kept to the rule, and two people waited for the dentist. What isn’t yours is handed on to somebody whose it is.
  -> minute_nine

=== minute_nine
Lou is back, and has found something nice. A man who films his walks, for six thousand people who walk around here, says in minute nine that {company_short} waited for him to find his hearing aid, and nobody sighed.
lou: Let’s make him an ambassador! We’ll send him things, and a few lines to say.
* [Send him a voucher and say that it would be lovely if he mentioned us again # private]
  ~ move(-20, 10, 200)
  sunil: That’s kind, but now I’d have to tell people that I’m paid. I’d rather not # private
  feedback: He was worth hearing because he had nothing from it. The voucher takes that away, and if he’d kept quiet about it, it would have taken away more.
  -> nineteen_hundred
* [Sunil, we watched minute nine standing up, all of us. Nobody here had thought it worth telling. I’m glad that it turned up! {signature_example}]
  ~ move(10, -10, 200)
  sunil: It was in my hat 😄 # at: 15:20
  feedback: He gets back the very thing that he told, with something of ours added. Nothing is asked of him, and he owes us nothing.
  -> nineteen_hundred
* [Thank you so much for the shout-out, Sunil! We’d love to work with you. Follow us for more! {signature_example}]
  ~ move(-10, 0, 100)
  sunil: Um, OK # at: 15:40
  feedback: It would fit under any video in the world. He told us about a hearing aid and found out that we’d noticed our name.
  -> nineteen_hundred

=== nineteen_hundred
On Wednesday the page has 1,941 more followers than a week ago. A seal has been filmed in front of {company_short}, and that film has gone round the world.
lou: Put it at the top! Nineteen hundred!
* [Look at twenty of them, and find out how many of the 1,941 have asked us anything # do]
  ~ move(10, 0, 0)
  Of the twenty, nineteen live on other continents. But 41 came by a picture of our side door: all from round here, and eleven of them have asked something.
  feedback: Are they our people, do they talk, do they come? It took a quarter of an hour, and the good news turned out to be a side door.
  -> three_of_a_kind
* [Put it at the top, with an arrow and last week’s figure, and be open about its having been the seal # do]
  ~ move(-10, 0, 0)
  Your manager asks how many of them could be {company_customers}. You don’t know.
  feedback: It’s true, and it’s about a seal. Somebody may now ask you for another one.
  -> three_of_a_kind
* [Leave followers out of it, because numbers like that are only vanity # do]
  ~ move(-10, 0, 0)
  Nobody hears of the 41 people from round here who came because of a picture of a door.
  feedback: It sounds wise, and throws out the 41 with the 1,900. It’s the questions that tell them apart, and you didn’t ask any.
  -> three_of_a_kind

=== three_of_a_kind
You go back to the telephone: three people in eight days, all cut off after ten minutes. None before that.
* [Wait until there are a month’s figures, as three calls could well be bad luck and Bashir has enough on his plate as it is # do]
  ~ move(-10, 10, 100)
  By the time the month is over it will be fourteen. On Thursday Bashir hears of it from his aunt.
  feedback: One is bad luck. Three of a kind in a week is a note, and the person who could look has been sitting forty metres away.
  -> thursday
* [To everyone in the staff chat: people are complaining about the phones again, can somebody take a look? # do]
  ~ move(-10, 0, 60)
  Eleven have read it. Four have sent a thumb.
  feedback: They all think that one of the others will do it. “Again” and “people” leave Bashir, who could, with nothing to look for.
  -> thursday
* [To Bashir: three since the 4th, cut off at ten minutes. Do you know of it? I’ve told them Thursday # do]
  ~ move(10, -10, 0)
  bashir: Hm. That’s new. Leave it with me # private
  feedback: How many, since when, their words, one question and a day. You don’t say what it is, because you don’t know. He can begin at once.
  -> thursday

=== thursday
It’s Thursday at four, and Bashir hasn’t said anything. Thandi, one of the three, is waiting under her comment.
* [Thandi, it’s being dealt with and should be all right from now on. Do try again! {signature_example}]
  ~ move(-20, 20, 300)
  thandi: I just did. Pan pipes, ten minutes, click # at: 16:25
  feedback: You wanted to have something for her. Nobody had told you that, and she needed ten minutes to find out that it wasn’t so.
  -> friday_feeling
* [Ask Bashir once more, and then write to all three, with or without an answer # do]
  ~ move(10, -10, 60)
  bashir: It’s since the update. Calls are cut at ten minutes. Changed it just now, I’d have told you tomorrow # private
  thandi: So it wasn’t me. Thanks for coming back # at: 16:20
  feedback: You’d promised a day, and the promise was to write, and not to know. As it happens, now you do, and they’ve heard what came of it.
  -> friday_feeling
* [Leave it with Bashir. You’ve passed it on, and he’ll write to them if there’s anything # do]
  ~ move(-10, 10, 100)
  thandi: Thursday’s nearly over # at: 17:50
  feedback: He doesn’t know that she’s waiting, or where. You told her Thursday, so Thursday is yours.
  -> friday_feeling

=== friday_feeling
Lou would like something for the page tomorrow. In your notes it says that two people asked on Tuesday whether a double pushchair gets in at {company_short}. Both had turned round.
* [Which of our doors a double pushchair fits through # do]
  ~ move(10, 0, 100)
  feedback: It’s for people with twins, so that they don’t turn round. If two asked, forty wondered. You only had to look at your own notes. A picture of the door goes with it.
  -> the_plan
* [A thank-you from all of us for 98 per cent happy {company_customers} this week # do]
  ~ move(-10, 10, 100)
  thandi: Who counted that? I wasn’t asked # at: 09:10
  feedback: You may be proud of the week. It’s about us, nobody can do anything with it, and somebody would like to know where the figure is from.
  -> the_plan
* [“Friday feeling!” with the seal, while people are still talking about it # do]
  ~ move(-10, 0, 300)
  feedback: It would be seen by thousands, most of them nine time zones away. Who is it for, and what can they do with it?
  -> the_plan

=== the_plan
Then there’s the plan for next week. Monday is a public holiday, with different opening times. Lou has written something into every day, “so that nobody has to think”.
* [Leave Lou’s five, which are good, and add the holiday times to Monday’s # do]
  ~ move(-10, 10, 100)
  Thandi’s sister reads Monday’s times on Monday, in front of a closed door.
  feedback: It’s full, and the one thing that people have to know comes out on the day when it’s too late to know it.
  -> four_point_four
* [Drop it all and see what each day brings, the way this week did # do]
  ~ move(-10, 10, 100)
  On Monday somebody thinks of the holiday times at ten past ten.
  feedback: Room is a good thing to plan. But the holiday won’t bring itself to anybody’s mind, and people needed it by Friday.
  -> four_point_four
* [Holiday times today, somebody named who can stop it, three days open # do]
  ~ move(10, 0, 60)
  lou: Three days with nothing in them?
  feedback: What has a date goes in, early enough to be of use. The open days are for what you can’t know yet. This week that was a telephone and a pushchair.
  -> four_point_four

=== four_point_four
lou: We’re at 4.4 stars. My sister and I both come here on our days off. Two honest reviews, and it’s 4.5 on your half page 😇
* [All right, if they’re honest and with your own names # do]
  ~ posed = true
  ~ move(-20, 10, 200)
  ivo: Funny, one of those is the person who serves me on Fridays # at: 10:40
  feedback: Lou would mean every word. People would choose by it, and think that it comes from somebody with nothing to gain.
  -> half_a_page
* [Not you, Lou. But your sister doesn’t work here and pays like everybody else, so do ask her if she’d write one # do]
  ~ posed = true
  ~ move(-10, 10, 100)
  ivo: That surname’s on one of your badges, isn’t it? # at: 10:40
  feedback: She’s a customer, and she’s been asked by one of us to put a figure up. Nobody who reads it can see the hand behind it.
  -> half_a_page
* [No. If somebody tells you they’re pleased, say where reviews are, and that we want the bad ones too # do]
  ~ move(10, 0, 0)
  lou: Then it stays at 4.4.
  feedback: It does, and each of those stars can be believed. The bad ones are what you’ll be reading next week.
  -> half_a_page

=== half_a_page
It’s eleven on Friday. Three numbers fit on half a page.
* [How many had an answer in the time we promise, what was asked most, and what we’ve changed # do]
  ~ move(10, 0, 0)
  Your manager reads it standing up, and comes back with one question: “Who’s on when those six wrote?”
  feedback: Each of the three would make somebody do something else on Monday. The promise is {replyGoal}, so it’s those who didn’t get it who count.
  -> hand_over
* [How many saw us, how many liked us, how many shared us, and how much more that is than last week # do]
  ~ move(-10, 0, 0)
  Your manager says “Good!” and closes it.
  feedback: If it were half as much, what would anybody do on Monday? It’s the seal, chiefly.
  -> hand_over
* [Our average time to answer, by colleague, with the quickest at the top # do]
  ~ move(-20, 10, 0)
  lou: I’m last because I ask before I answer. I could stop.
  feedback: An average hides those who waited all night. A league table gets you quick answers: “Thanks for your message!”
  -> hand_over

=== hand_over
At noon Lou takes over. Somebody wrote that the ramp is slippery: {escalation_safety_who} has had your call, and it’s being seen to. And Ivo was promised an answer by two, for which you need Nadia, who’ll ring at half past one.
* [“Nothing mad, a couple of bits still open, it’s all in the thread if you read down from this morning. Have a good one, and ring me if there’s anything!” # do]
  ~ move(-20, 10, 100)
  ivo: It’s twenty past two # at: 14:20
  feedback: Lou can’t see what you know. “A couple of bits” was Ivo, and somebody on a ramp.
  -> how_it_ended
* [“Ramp: {escalation_safety_who} has it, watch for more. Ivo: told by two, Nadia rings you at half past one” # do]
  ~ move(10, -10, 0)
  ivo: Five to two. I’m impressed # at: 13:55
  feedback: What burns comes first, then what was promised and who has what. Lou needn’t ask you anything, and you can have lunch.
  -> how_it_ended
* [“All done from my side. I’ll see to Ivo myself from home, so don’t worry about him” # do]
  ~ move(-10, 10, 60)
  You’re on a bus without a signal at two.
  feedback: It was your promise, and from noon on it’s the desk’s. And the ramp, which burns, isn’t in it.
  -> how_it_ended

=== how_it_ended
{
- posed && trust < 80: -> made_up
- posed: -> mostly
- trust >= 80: -> changed
- trust >= 60: -> mostly
- else: -> drawer
}

=== changed
public: {audience} people read something of it. They know now that you get through, which door is the wide one and when {company_short} is open on Monday. # ending: changed
public: Three of them were told what had been wrong with the telephone. One has told the whole group.
-> END

=== mostly
public: {audience} people read something of it. Most got their answer, some of them late, and one or two are still asking each other. # ending: mostly
public: The telephone doesn’t cut anybody off. Hardly anyone knows why.
-> END

=== drawer
public: {audience} people read something of it. They’d said what was wrong, several times over, and on Monday it’s still wrong. # ending: drawer
public: In the group they’ve stopped asking {company_short} and started telling each other to go elsewhere.
-> END

=== made_up
public: {audience} people read something of it. What’s going round is that those who praise {company_short} work there. # ending: made-up
public: There are hundreds of honest reviews under it. People scroll past them now and look for surnames.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
