/*
title: The allergy
lead: A mother asks what’s in the oat bar her son is holding. She needs an answer now, and you don’t have the ingredient list.
minutes: 12
objectives: [more.read, more.answer]
needs: [reply.read, reply.acknowledge, reply.own, reply.next-step, bounds.escalate, tone.moment]
people:
  rosa: { name: Rosa Lind, handle: "@rosa_lind", network: Facebook }
  dean: { name: Dean Fowler, network: Facebook }
  aunt: { name: Ingrid Lind, network: Facebook }
  kim: { name: "Kim, your colleague", private: true }
  list: { name: The ingredient list, private: true }
  line: { name: "{escalation_safety_who}", private: true }
endings:
  held: { title: Nobody had to guess, good: true }
  mended: { title: "Wrong at first, right in time", good: true }
  should-be-fine: { title: Should be fine }
  deleted: { title: What we took down }
impact: wording
change: It names what it needs of other modules.
*/

VAR trust = 50
VAR heat = 10
VAR audience = 15
// Whether Rosa has been told that it is safe, and whether the person responsible for safety knows.
VAR guessed = false
VAR told = false

-> question

=== question
It’s Wednesday lunchtime. You’re answering for {company_short}, and this has just come in.
rosa: Does your oat bar have nuts in it? Just bought one, no label on the wrapper. My son’s allergic # at: 12:40
* [Hi Rosa, please don’t let him have it yet. I don’t have the list here, so I’m asking the person who does, and I’ll write here in ten minutes. {signature_example}]
  ~ move(10, 5)
  rosa: OK. He’s starving, but OK # at: 12:42
  feedback: The most important sentence comes first. You didn’t know, you said so, and until you do he won’t eat it.
  -> who_knows
* [Hi Rosa, you’ll find everything about ingredients and allergens on our website, under each product. {signature_example}]
  ~ move(-10, 10)
  rosa: I’m on a bench with a hungry eight-year-old and one bar of signal. Yes or no? # at: 12:43
  feedback: It may even be there. She asked while he was holding it, and nothing you wrote tells her to wait.
  -> who_knows
* [Hi Rosa, they’re oats, honey and sunflower seeds, and I’ve just checked that there are no nuts in the recipe, so he should be fine. Enjoy! {signature_example}]
  ~ guessed = true
  ~ move(-10, 10)
  rosa: Brilliant, thank you! # at: 12:41
  feedback: You know the recipe. You don’t know what else was on the table when it was made, and a boy is about to eat it on your word. This is the one reply here that can hurt somebody.
  -> second_thoughts

=== second_thoughts
Kim looks over your shoulder.
kim: Is it the one we make beside the almond slices?
* [Find out first. If it’s all right after all, there’s no need to frighten her # do]
  ~ move(-10, 0)
  feedback: You’re weighing a fright against a child’s breathing. While you find out, she’s acting on what you told her.
  -> who_knows
* [Edit your reply so that it only says “no nuts in the recipe” # do]
  ~ move(-20, 10)
  feedback: She has read it and put the phone away. An edit changes what others will find later, not what she’s about to do.
  -> who_knows
* [Rosa, please don’t let him eat it. I was wrong to say he’d be fine: I don’t know that. I’m asking the person who does, right now. {signature_example}]
  ~ guessed = false
  ~ move(20, 20)
  rosa: What?? He’s got it in his hand. OK. OK, waiting # at: 12:44
  feedback: Embarrassing, public, and exactly right. A correction that arrives before the first bite is worth more than a spotless thread.
  -> who_knows

=== who_knows
* [Look for an older thread where somebody asked the same # do]
  ~ move(-10, 0)
  There’s one from last spring, and it says nut-free. You’re not sure, and ring for the list.
  list: Oats, honey, sunflower seeds. Made in the same room as almonds since September. May contain nuts.
  feedback: What was right in spring isn’t now. With allergies, an old answer is a guess with a date on it.
  -> bitten
* [Look up who has the ingredient list and ring them # do]
  ~ move(10, 0)
  You get through at once, and have it read out to you.
  list: Oats, honey, sunflower seeds. Made in the same room as almonds. May contain nuts.
  feedback: One call to the one person who can read it to you. A list has an answer for this, and nobody’s memory does.
  -> bitten
* [Ask Kim, who’s been here for nine years # do]
  ~ move(-10, 0)
  kim: I’ve always said nut-free. Nobody’s ever complained.
  You’d like to believe that. You ring for the list after all.
  list: Oats, honey, sunflower seeds. Made in the same room as almonds. May contain nuts.
  feedback: “Nobody’s ever complained” is how a wrong answer stays alive. You rang in the end, some minutes later than you could have.
  -> bitten

=== bitten
{guessed:
  rosa: He’s eaten half and his lip’s swelling. You said there were NO NUTS # at: 12:49
- else:
  rosa: His little sister gave him a bite. His lip’s swelling. What is IN it?? # at: 12:49
}
* [Ring {escalation_safety_who} before you type anything # do]
  ~ told = true
  ~ move(10, 10)
  You say it in three sentences. It takes forty seconds.
  line: I’m on it. Tell her to ring for an ambulance, and what the list says, nothing more. Send me her name and number as soon as you have them.
  feedback: Somebody may be ill, so the call comes first, as the playbook has it. Forty seconds later you have the right words, and somebody who’ll stay with her.
  -> words_now
* [Rosa, please ring 999 or 112 now and say that it’s an allergic reaction. It was made near almonds. I’m fetching help here. {signature_example}]
  ~ move(10, 20)
  rosa: Ringing # at: 12:50
  feedback: If that’s what comes to you, it isn’t wrong: it’s what she needs. But it’s ten to one and nobody here knows yet. The call to {escalation_safety_who} would have taken forty seconds.
  -> tell_now
* [Oh no, I’m so sorry, Rosa! I really don’t think it can be our bar, though, there aren’t any nuts in those. {signature_example}]
  ~ move(-20, 40)
  rosa: Are you SERIOUS # at: 12:50
  feedback: You’re sorry, and then you argue about the cause with somebody whose child is swelling up. Whose bar it was can wait for a week. He can’t.
  -> tell_now

=== tell_now
* [Ring {escalation_safety_who} now, and say what you’ve written as well # do]
  ~ told = true
  ~ move(10, 0)
  line: Right. I’ll take it from here with her. What she must hear from you: an ambulance, and what the list says. Nothing else.
  feedback: Later than it should have been, and you said what you’d already posted. Both of those help.
  -> words_now
* [Stay with Rosa in the thread. You can report it once it’s over # do]
  ~ move(-10, 40)
  Kim has already picked up the phone.
  kim: I’ve rung {escalation_safety_who}. You’re to tell her to get an ambulance, and what’s on the list.
  feedback: It feels like standing by her. But all you have is a keyboard, and the one who can ring her, and warn the others who bought a bar, didn’t know.
  -> words_now

=== words_now
* [Rosa, we take allergies extremely seriously and are so very sorry to hear this. Somebody from our team will contact you as soon as possible to find out more. {signature_example}]
  ~ move(-10, 60)
  dean: She asked WHAT’S IN IT. Tell her # at: 12:52
  You add what the list says. It’s eight minutes to one.
  feedback: Every word of it is polite, and none of them helps in the next two minutes. She has one question, and you have the answer in front of you.
  -> crowd
* [Rosa, ring 999 or 112 now and say allergic reaction. If he has a pen, use it. The list says: oats, honey, sunflower seeds, made in a room with almonds. {signature_example}]
  ~ move(10, 20)
  rosa: Done the pen. Ambulance coming # at: 12:52
  feedback: What to do first, what it was made beside second, and not one word more. A paramedic can use every part of it.
  -> crowd
* [Rosa, ring 999 or 112 now. It must be the almonds, they only started making those next to the bars in September. So sorry! {signature_example}]
  ~ move(-10, 60)
  dean: So they’ve KNOWN since September?? # at: 12:53
  feedback: The ambulance is right. Then you decided what made him ill, and since when. Say what’s on the list. What it did is for a doctor to find out.
  -> crowd

=== crowd
dean: They’ve poisoned a child and they’re still selling them. SHARE THIS # at: 13:05
It has been shared sixty times. Others may have a bar in their bag.
* [Dean, nobody has been poisoned, and it’s not helpful to spread things like that. Please take it down. {signature_example}]
  ~ move(-10, 600)
  dean: Tell it to the ambulance crew 🚑 # at: 13:08
  feedback: You may be right about the word. While you argue about it, somebody else is unwrapping one.
  -> colleague
* [If you bought an oat bar today and have any allergy at all, throw it away! We’re checking everything we sell. {signature_example}]
  ~ move(-10, 400)
  line: Who told you that we’re checking everything? Take that sentence out, please, and keep the first one. I’m sending you the wording.
  feedback: A warning is the right idea. Written alone, it promises a check that nobody has ordered, and frightens people who have nothing to fear.
  -> colleague
* [Ask {escalation_safety_who} whether to warn everyone who bought one # do]
  ~ move(10, 200)
  line: Yes. Post this, word for word: If you bought an oat bar today and can’t eat nuts, please don’t eat it. It was made near almonds and had no label. Bring it back, or just bin it.
  You post it, pinned at the top.
  feedback: Dean has a point inside the shouting: others may be about to eat one. You answered the danger and let the insult go by.
  -> colleague

=== colleague
kim: I told a woman this morning that they’re nut-free. It was her, wasn’t it? With the boy. Please don’t say anything.
* [Of course I won’t, Kim. It could have happened to any of us # do]
  ~ move(-10, 0)
  feedback: You mean well by Kim. There’s another customer out there who heard “nut-free” this morning, and now only the two of you know.
  -> sister
* [Kim, that has to go to {escalation_safety_who}, and it’s better from you. I’ll sit with you while you ring # do]
  ~ move(10, 0)
  line: Thank you for telling me, Kim. That’s useful, and it stays between us. No more answers about allergies from memory, please.
  feedback: Whoever looks into this needs it, and now it comes from Kim, before anybody has to ask. You were kind, and you kept nothing back.
  -> sister
* [Rosa, I’ve just heard that my colleague told you wrongly this morning. I’m so sorry about that. {signature_example}]
  ~ move(-20, 300)
  kim: You put me on FACEBOOK?
  feedback: It might be true, and it’s for those who look into it to say. You’ve given a crowd somebody to blame before anybody has asked her what happened.
  -> sister

=== sister
aunt: I’m Rosa’s sister, and a solicitor. Do you admit that you sold an eight-year-old almonds without a label? # at: 13:40
* [We’re so sorry. Yes, there was no label, and that should never have happened. We take full responsibility. {signature_example}]
  ~ move(-10, 100)
  feedback: It’s what a decent person wants to say. You don’t know yet what happened to the label, and “full responsibility” isn’t a thing that you can take for {company_short}.
  -> news
* [No, we don’t. The bar doesn’t contain almonds, it was only made in the same room as some. {signature_example}]
  ~ move(-20, 200)
  aunt: Thank you. I’ve kept a copy of that # at: 13:43
  feedback: You’ve answered a lawyer’s question on a lunch break. It may be wrong by the evening, and it’ll be quoted either way.
  -> news
* [Pass it to {escalation_legal_who} and write nothing under it # do]
  ~ move(10, 20)
  You send the link. “Thanks,” comes back. “Leave that one to me.”
  feedback: A solicitor asking for an admission has a line of her own in the playbook, and it says that you don’t reply first. She’ll get an answer, from somebody who may give one.
  -> news

=== news
rosa: He’s OK. They’re keeping him until four. I’m still shaking # at: 15:10
{told:{escalation_safety_who} has rung her twice by now.|Nobody from here has rung her yet: the number was never asked for.}
* [Press the heart under it. She’ll have enough to do without our messages # do]
  ~ move(-10, 30)
  feedback: Considerate, perhaps. From outside it looks as if {company_short} had nothing to say to a child coming through.
  -> evening
* [I’m so glad, Rosa. What a day for both of you. We’re looking into how it happened, and you’ll hear from us by six, whatever we’ve found. {signature_example}]
  ~ move(10, 30)
  rosa: Thank you. He’s asking if he can have chips # at: 15:14
  feedback: Him first, then her, then what happens next and when. You didn’t explain anything, and you didn’t need to.
  -> evening
* [So glad to hear it, Rosa! All’s well that ends well, and what a brave boy. Next time, do look out for the bars with our label on. {signature_example}]
  ~ move(-20, 200)
  rosa: “Ends well”. He couldn’t BREATHE # at: 15:13
  feedback: It was meant to lift the mood. She’s in a hospital corridor, and you’ve told her what she should have done.
  -> evening

=== evening
It’s six o’clock. Somebody else takes over, and asks what to do about the thread.
* [Take the thread down now that he’s well. It’s distressing for everyone # do]
  ~ move(-30, 4000)
  feedback: It was evidence, and it was hers. The screenshots are everywhere by eight, and each of them now comes with the word “deleted”.
  -> deleted
* [Close the comments so that nobody can add to it overnight # do]
  ~ move(-10, 50)
  feedback: It keeps Dean out, and Rosa as well. If people are hurting each other, you close it. If it’s quiet, it looks like a shutter coming down.
  -> promised
* [Write down what was said and when, with pictures of it, and leave everything where it is # do]
  ~ move(10, 0)
  feedback: Whoever looks into this has the whole day in front of them, mistakes included. So does anyone who wonders whether we’ve something to hide.
  -> promised

=== promised
* [Wait until you can tell Rosa how the label went missing # do]
  ~ move(-10, 60)
  rosa: Nothing? # at: 18:50
  feedback: She was told six, or deserved to be. Nobody needs the full answer tonight. She needs to know that you haven’t gone home and forgotten him.
  -> how_it_ended
* [Rosa, it’s six, as promised. We don’t know yet how the label came to be missing. Oat bars are off sale until we do, and {escalation_safety_who} rings you tomorrow at nine. {signature_example}]
  ~ move(10, 60)
  feedback: Not the whole story, and on time. She knows what has changed already, who’ll ring, and when.
  -> how_it_ended
* [Send Rosa a voucher in a private message, with your very best wishes for the boy # private]
  ~ move(-20, 60)
  rosa: They’ve sent me a VOUCHER # at: 18:20
  feedback: There’s a day for making amends, and it isn’t this one. What he went through doesn’t have a price on the evening it happened.
  -> how_it_ended

=== how_it_ended
{
- guessed: -> should_be_fine
- trust >= 90: -> held
- trust >= 60: -> mended
- else: -> should_be_fine
}

=== held
rosa: He’s home, he’s had his chips. You were the only ones today who told me what you knew AND what you didn’t # at: 19:30
public: {audience} people saw it. They saw somebody say “I don’t know yet, please wait”, an ambulance called, a plain list, and a warning at the top of the page within minutes. # ending: held
public: Three of them had a bar in their bag, and threw it away.
-> END

=== mended
rosa: He’s home. Not everything you wrote today was what I needed, but you stayed and you put it right # at: 19:40
public: {audience} people saw it. They saw a stumble or two, each put right in the open, and what everyone needed to know at the top of the page. # ending: mended
public: Some are still angry. Nobody says that it was hushed up.
-> END

=== should_be_fine
{guessed:
  public: {audience} people saw it. The picture that went round has three lines: “He should be fine. Enjoy!”, the time, and under it a photograph of an ambulance. # ending: should-be-fine
- else:
  public: {audience} people saw it. What they’ll remember is a mother asking the same thing again and again, and {company_short} talking about something else. # ending: should-be-fine
}
public: He’s well. All week people ask about nuts, and most of them don’t believe the answer.
-> END

=== deleted
public: {audience} people have seen it, nearly all of them after it had gone. “They deleted it while he was still in hospital” isn’t quite true, and it’s what everybody says. # ending: deleted
public: The list, the warning and everything you did well were in the same thread.
-> END

=== function move(t, a)
~ trust = MAX(0, MIN(100, trust + t))
// Here it is trust alone that heats or cools the thread.
~ heat = MAX(0, MIN(100, 110 - 2 * trust))
~ audience = audience + a
