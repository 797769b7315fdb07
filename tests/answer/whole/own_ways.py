"""Nine short texts of our own, each summed up, argued or answered in its own way."""

from __future__ import annotations

from typing import Final

ESSAY: Final = """\
Let the school bell fall silent

Opinion, by Agnes Rovira

Every school in our district begins at half past seven. Nobody remembers who decided it. The case
for opening the schools at nine is better than the case for opening them in the dark, and the only
thing that stands against it is the timetable of the buses.

Let me start with sleep. A boy of fifteen does not fall asleep before eleven, however early you
send him to bed. He needs nine hours. The sums are easy, and they do not work. The nurses of the
Halden clinic found that two thirds of our pupils sleep less than seven hours on a school night.

The usual answer is that life begins early and children must learn it. I have heard this from my
own father, who was a milkman. But the facts are against him. When the town of Orvik moved its
first lesson to nine in 2018, the number of pupils who came late fell by half and the marks in
mathematics rose by a tenth.

Then there are the roads. Seven of the nine accidents on the way to school last year happened
before sunrise. A child on a bicycle in December is hardly to be seen.

People raise three objections, and I will not pass over them. First, working parents, who have to
leave the house at seven. For them I would open the school library from half past six, with two
helpers and hot milk. Second, the sports clubs: they say that training would end after dark. They
may be right about football, but a lit field costs less than a broken leg. Third, the teachers,
many of whom like to be home by two. I cannot help them, except to say that a class which is awake
is less work.

What I ask for is little. Let the school board pick two schools, one in the valley and one in
town, and open them at nine from next January for one year. Let it count the late pupils, the
accidents and the marks. In the year after, let the parents of both schools vote on it. If they
want the old bell back, they shall have it.

I do not think that they will. My daughter said last week that she had never seen the first
lesson, only heard it. Let us give our children the morning that they need.
"""
LIFE: Final = """\
Ilka Baranyi-Holm (1899–1972), bell founder

Ilka Baranyi was born on 9 March 1899 in the mining town of Sarnau, the second of three daughters
of a blacksmith, Géza Baranyi, and a seamstress, Rosa Winter. Her father let her work the bellows
on winter evenings. She told a reporter later that she had learned to hear the heat of iron before
she could read.

At twelve she left school to keep the books of an aunt's bakery. A guest, the organist Matthias
Orban, heard her whistle the exact pitch of the oven door and gave her lessons in harmony. With
his help she was admitted to the Royal School of Founding in Lanz in 1917, the only woman in her
class.

She finished in 1920, first in her year, but no foundry would take her. For two years she cast
door handles. In 1922 the Holm foundry hired her as a clerk. There she met the engineer Peder
Holm, whom she married in 1925. They had one son, Anders, born in 1927, who became a pianist.

The flood made her name. When the cathedral of Lanz lost its bells in 1931, she was asked to cast
the new ring, and in two years she made eight bells, the largest of them of nine tonnes. It
cracked in 1950 and was cast again.

In 1934 she opened a foundry of her own in a former brewery. Over her life she made 212 bells.
Only one was ever returned: the bell of Mirow, which hummed a quarter tone too low. She paid for a
new one and kept the old one in her garden.

From 1948 to 1960 she gave courses at the Royal School, as its first woman master. Pupils
remembered her for striking a spoon against a glass at the first lesson and asking what it was
afraid of. She was fond of plum brandy and could not stand organ music.

Peder Holm died in 1958. Her memoir, The Patient Metal, came out in 1966. She was offered the
Golden Cross in 1969 and refused it. Ilka Baranyi-Holm died in Lanz on 30 November 1972. The eight
bells of the cathedral rang for an hour on the day of her funeral.
"""
STUDY: Final = """\
# The snails that remember the road

*By Mara Lund | 4 June 2023 | Nature desk*

Garden snails have fewer nerve cells than a bee. Yet according to a study published in May in the
Annals of Animal Memory, they remember for weeks which path led to food, and teach it to others by
their slime.

## What was done

The group, led by zoologist Henrik Aalto of the University of Turnby, kept 60 snails in a maze of
glass for three months. Half of them were fed at the left end, the other half got nothing. So the
group ran three further tests with clean glass. The lamps were dimmed at noon.

## What came out

Snails that had been fed turned left in 83 per cent of cases after six weeks, those in the control
group in 51 per cent. Fresh snails followed the old slime in 70 per cent of cases. In other words,
the road itself remembers.

## Doubts

Irma Castell, who studies slugs at the Marine Station of Brug and had no part in the work, calls
the word teaching too strong. "A footprint does not teach," she says.

There are other limits. All the snails came from one garden, and the maze was used for only one
species. The light was not controlled at night.

## What it means for gardeners

If slime shows the way, wiping the paths is the best thing a gardener can do. Either wash the
stones with vinegar or leave the snails alone. Do not scatter them.
"""
BRIEF: Final = """\
# Keeping village libraries open: volunteers or vans?

Policy paper 3/2024, Meldon Institute for Rural Affairs
Authors: Carla Winther and Joseph Adeyemi
Date: 17 April 2024

## Summary

The district of Westmarsh spends 1.2 million pounds a year on eleven village libraries that few
people visit. Their leases end in June 2025. This paper compares two options: to run the libraries
with volunteers (Option A), or to replace them with two library vans (Option B). We recommend
Option B for the seven smallest villages and Option A for the other four, with a report after two
years.

## Background

Visits fell from 210,000 in 2012 to 96,000 in 2023. The cost of a loan rose from £1.90 to £4.40
over the same years, mainly because of rents. A third of all readers are under twelve.

## Option A: volunteers

Under this option the libraries would stay open for nine hours a week rather than thirty.

Advantages:

- Readers keep their building.
- School classes can come as before.

Disadvantages:

- The saving is small, at £0.3 million a year.
- Volunteers are hard to find in four villages.

## Option B: library vans

Under this option two vans with 3,000 books each would stop in every village twice a week. The
loan would stay free.

Advantages:

- The saving would reach £0.7 million a year.
- Hamlets without a library would be served for the first time.

Disadvantages:

- The vans cost £0.4 million to buy.
- There is no room for children to sit and read.

## Recommendations

1. Replace the seven smallest libraries by vans from September 2025.
2. Run the other four with volunteers and one paid librarian.
3. Keep the reading hour for children in every village hall.
4. Publish the number of visits each quarter.
5. Report on both parts after two years.

## What we could not find out

The vans were tried only in summer. We cannot say how they would fare on icy roads. Nor do we know
how many children would stop reading.
"""
INTERVIEW: Final = """\
# "A bridge is a promise"

*Engineer Dr. Nadia Feld speaks about rust, old rivets and why she stopped painting steel.
Interview: Tom Aske. Published 11 May 2023 in Span Monthly.*

**Dr. Feld, you were born beside a river. Did you always want to build bridges?**

Not in the least. I wanted to be a dancer. My mother sold fish under the old bridge in Porto Vel,
and all I knew of it was the noise. Then, when I was ten, it fell. Nobody was on it, but my mother
had to sell somewhere else. I wanted to know why it had fallen.

**And do you know now?**
Yes. It was the paint. It had been painted eleven times, and the rust had grown under the paint
where nobody could see it.

**Engineers such as Carl Brandis say that bare steel looks ugly.**

Carl is an old friend, and he has a point. In the first year bare steel is orange. But he never
comes back to look. After four years it is as brown as a chestnut. What I do not accept is his
claim that it only lasts in dry places. There are bare bridges in Bergen.

**You have been called stubborn.**
By my students, and they are right. I count rivets. A good bridge has some 9,000 of them, and I
have touched each one of ours.

**Is paint always bad?**

No. A kitchen door should be painted. But if you paint what you ought to look at, you will not see
it.

**A new bridge is dear. What should a small town do?**
Three things. First, wash the old one every spring. Second, look at it, with a lamp and a hammer.
Third, close it when it sings at night. Most bridges die of neglect.

**What comes next for you?**

A book. It is called *The Orange Year*, and it will come out next spring. And I want to build a
footbridge in Porto Vel, where the old one stood.
"""
COLUMN: Final = """\
# Say goodbye to the baths

Commentary by Doctor Ruth Amsel, Holm Courier, 17 February 2024

I learned to swim in the Mill Street baths. My mother sold tickets there, and I kissed my husband
for the first time under the clock. So it hurts me to write that the council is right and the
baths must close.

The quarrel has been about a boiler. Would it cost 2.4 million crowns, or only 1.5, as the Friends
of the Baths say? I have seen both offers and I find the cheaper one more honest. But it does not
matter. A new boiler in a leaking house is still a leak. Every swim costs the town 22 crowns, of
which the guest pays four.

What the council got wrong is the bus. It will leave once an hour and stop at six, when most
people come home from work. That is an insult, and the swimmers are right to shout.

There is an easy cure: let the school bus drive on in the evening. It stands idle from four
o'clock and would cost about 60,000 crowns a year. The council should promise it before the doors
are locked. No bus, no closure.

I would also keep the clock and hang it in the library. Suing the town, as the Friends intend,
will only make lawyers rich. Let us thank the old house, and let us swim.
"""
NEWS: Final = """\
# Council to shut the Mill Street baths in June

By Petra Vance, Holm Courier, 3 February 2024

The town council of Holm decided on Monday evening to close the Mill Street baths on 30 June,
ending a service that began in 1931. The vote was nine to five.

Mayor Anne Tolliver said the choice was hard but could not wait. "We pay 900,000 crowns a year for
a pool that leaks," she told the meeting. Visits have fallen from 88,000 in 2010 to 41,000 last
year, the treasurer reported.

The boiler dates from 1966 and failed its test in October. A new one would cost 2.4 million
crowns, engineers estimated.

## Instead

From July a bus will take swimmers to the pool in Esker, a ride of 25 minutes. It will leave every
hour. Tickets will cost 3 crowns.

## Protest

Councillor Owen Pryce voted against. He called the plan "a slap for the old town" and said that
children would no longer learn to swim. About 150 people stood outside with towels.

The council will look at the bus again after one year.
"""
GUIDE: Final = """\
# Larkspur Notes 2: Guide

Larkspur Notes keeps your notes on all your devices. It was made by Tern Works for students. Notes
travel directly between devices.

## Plans

The Free plan allows two devices. The Plus plan costs 3 euros a month. You can cancel at any time.

## Frequently asked questions

**Do I need an account?**
No. A name and a code are enough.

**I forgot my code.**
Write to help@tern.example. We send a new one within a day, but your locked notes cannot be opened
with it.

**My notes are slow to appear. What can I do?**
Close other programs first. If that does not help, set the interval to 10 seconds.

**Can I print a note?**
Yes, with Ctrl and P. Pictures are printed in grey.

## Contact

Write to help@tern.example on weekdays.
"""
MINUTES: Final = """\
# Minutes of the Garden Board, Elm Row Allotments

**Date:** Thursday, 6 March 2025, 19:00–20:15
**Present:** Ada Nwosu (chair), Leif Berg (treasurer), Rosa Klein (minutes)
**Guest:** Viktor Hanke, surveyor (items 1 and 2)

## 1. Well

Mr Hanke reported that the old well gives too little water in July. A lid was put on it in autumn.
He showed two ways: a deeper well for 8,200 euros or a pipe from the road for 5,900 euros.

Mr Berg preferred the pipe. Ms Klein argued that the pipe had been dear in other gardens.

**Decision:** The board decided on the deeper well, provided that the bank lends 4,000 euros (2 in
favour, 1 against).

## 2. Path

The path to plot 9 is too narrow for a wheelbarrow. Mr Hanke proposed to move the hedge.

**Decision:** Approved. Work is to be done in April.

## 3. Fees

There were complaints about unpaid fees. Ms Nwosu suggested a reminder in May.

**Decision:** A reminder will be sent on 15 May. The fee of 60 euros stays as it is.

## Tasks

| Task | Who | By |
|---|---|---|
| Ask the bank | Leif Berg | 20 March |
| Measure the path | Viktor Hanke | 1 April |
| Write the reminder | Rosa Klein | 10 May |

**Next meeting:** Thursday, 3 April 2025, 19:00.
"""
