"""Six texts of our own, each of another shape."""

from __future__ import annotations

from typing import Final

NEWS: Final = """\
# Council votes to close Wexley swimming baths in autumn

By Tom Ashdown
Wexley Herald, 3 February 2025

The Victorian swimming baths in Mill Road will close for good on 30 September, Wexley town
council decided on Monday night by eleven votes to nine.

The building needs repairs of £3.4 million, the council says, and loses £190,000 a year. A new
gym with a small pool is planned at the retail park, but it will not open before 2028.

"Nobody came into politics to shut a pool," said council leader Margaret Dunne. "But every pound
that leaks out of that roof is a pound we cannot spend on care for the elderly."

About 150 swimmers protested outside the town hall in bathrobes. Among them was Harold Pike, 78,
who has swum there every morning since 1969. "They are closing my doctor," he said.

The head of St Anne's primary school, Farida Khan, warned that four hundred children a year
would not learn to swim. The nearest other pool, in Holt, is fifty minutes away by bus. She said
the school had no money for coaches.

The opposition Liberal group called the figures inflated. Its spokesman, Ewan Marsh, pointed out
that a survey in 2022 had put the repairs at £1.9 million. Dunne replied that the roof had since
been found to contain asbestos.

## Some relief

Not everybody is sorry. Traders in Mill Road have long complained about parking. "On gala days
my customers cannot get within half a mile," said Lorna Bix, who runs the hardware shop. The
taxpayers' association praised the decision as overdue.

The leisure consultant Dr Pavel Horak, who has studied forty closed pools, said most towns
regretted it within ten years. He recommends handing the building to a trust run by its users,
as in Denholm. There, he said, running costs fell by a third. The council considered a trust but
found no group willing to take on the debt.

## The next steps

Campaigners have until 14 March to register the baths as an asset of community value. If they
succeed, the sale must be delayed by six months. A petition has gathered 6,800 signatures. A
public meeting will be held in the Assembly Rooms on 20 February.

Contact the newsdesk: news@wexleyherald.example
"""
ESSAY: Final = """\
# Against the school bell

*By Irene Castellan, The Northern Review, May 2024*

My daughter's school has a bell that can be heard in three streets. It rings fourteen times a
day, and fourteen times a day some thousand people stop in the middle of a thought. Last month
the school asked parents to pay for a louder one.

I admit that a bell has its merits. Without it a large school would have to trust its teachers
to look at a clock, and some would not. Children from chaotic homes are said to find comfort in
it. I do not dismiss this; I was such a child.

Yet what the bell teaches is that nothing is worth finishing. A pupil who has just understood
why a triangle behaves as it does is told to pack up. In 2019 the psychologist Jonas Weil
followed 1,200 pupils in schools with and without bells and found that those without one worked
eleven minutes longer a day on the same task. The bell does not save time. It cuts it into
pieces too small to use.

Defenders of the bell say that it prepares children for work. I have worked in offices for
twenty years and have never heard one. The only people I know who still work by a bell are
boxers. The head of the teachers' union, Carla Benning, argues that without it lessons would run
over and the timetable would collapse. I respect her, but the evidence is against her: at the
forty schools that gave it up, lateness fell.

There remains the argument from tradition. It is the weakest. We also used to have the cane.

I do not claim that every school can do without. A school with two thousand pupils in four
buildings may need a signal at noon, and I would not fight it. But that is one ring, not
fourteen.

So what should schools do? First, silence the bell for one term and count who is late. Second,
give each teacher a clock and the right to end a lesson five minutes early or late. Finally,
spend the money for the louder bell on books. None of this needs a law. It only needs a head
teacher who is willing to be quiet.

The school has replied that the order has already been placed.
"""
LIFE: Final = """\
Elias Varga (1884–1961), the man who counted birds

From the guide to the Marsh Museum, second floor

Elias Varga was a railway signalman and self-taught ornithologist who kept the longest unbroken
record of bird migration in central Europe. For fifty-one years he counted every flock that
passed his signal box at Tarn Lake, and his notebooks are used by climate researchers today.

Early life

He was born on 9 March 1884 in the village of Osk, the son of a ferryman. His mother died when
he was four. At eleven he left school to carry lamps for the railway. The stationmaster, Anton
Heller, gave him a telescope that a traveller had left behind. "It was the only thing I was ever
given," he wrote, "and it was enough."

In 1902 a train ran into a flock of cranes in fog and eleven people died. Varga had set the
signal. An inquiry cleared him, but he later called this morning the beginning of everything.

The notebooks

He began to count in the spring of 1903. Each entry gives the hour, the wind, the species and
the number. By 1954 there were 212 notebooks. The Academy of Sciences declined to publish them
in 1921, since, as its secretary put it, "a signalman is not an observer". Sixteen years later
the same Academy elected him a member. He was the first without a university degree.

Family

In 1910 he married Rosa Lind, a telegraph clerk. They had one son, Peter, who fell in 1943. Rosa
copied every notebook by hand, and it is her copies that survived the flood of 1956.

Errors

He was not always right. He held that storks steer by rivers alone and persuaded the ministry to
light the Tarn embankment in 1928. Hundreds of birds died against the lamps. He called it "my
second train" and paid for their removal.

Last years

His hearing failed in 1950. He retired in 1954 and moved to his niece's house in Osk. He died
there on 2 November 1961. A species of warbler is named after him.

Visiting

The museum is open from Wednesday to Sunday, 10 a.m. to 6 p.m. Admission is €5. Dogs are not
allowed.

Text: Dr Hanna Brück. Reviewed in 2022.
"""
STORY: Final = """\
The Lighthouse Goat

by Mara Felding

On the island of Skerry there lived a lighthouse keeper named Brand and a goat that ate
everything.

Brand had kept the lamp for twenty years. Every night he carried oil up the ninety steps and lit
the wick, and every morning he carried the ash down again. The goat, whose name was Button,
slept at the foot of the stairs and ate whatever he dropped.

"One day you will eat the lighthouse," said Brand.

One winter the supply boat did not come. The oil went down day by day. Brand mixed it with fish
fat, and when the fish fat was gone he burned his chairs. On the ninth of January he fell ill
with a fever and could not get up.

His niece Tilda, who was nine, was staying with him that year. She had been told never to go up
to the lamp. That evening a storm came from the north, and far out she saw the lights of the
supply boat, heading straight for the rocks.

She ran up the steps. The lamp was dry. There was nothing left to burn, not even a chair.

Then she heard a bell. It was Button, who had followed her up and was chewing on the rope of the
old fog bell, which nobody had rung since Brand's grandfather died. Every time the goat pulled,
the bell struck.

Tilda took off her scarf, rubbed it with salt fish and tied it to the rope. The goat pulled all
night.

In the morning the boat lay safe in the harbour. The captain came up the path with a sack of
flour and a barrel of oil. "Who rang?" he asked. Tilda pointed. The captain took off his cap to
the goat, and the goat ate it.

Brand got well in March. He never again said a bad word about Button's appetite, and he hung a
new rope on the bell every Sunday, a thick one, with salt.
"""
SCIENCE: Final = """\
# Green roofs cool classrooms by two degrees, study in Porto shows

Press release, University of Porto — 12 June 2024

Media contact: Ana Reis, press@up-porto.example

Schools with planted roofs stayed 2.1 degrees cooler in summer than schools with bare ones,
according to a study published today in the journal *Building and Climate*.

Heat in classrooms lowers test results and makes pupils ill. Air conditioning helps, but it is
expensive and warms the street.

A team led by Professor Luisa Teixeira covered the flat roofs of nine schools with sedum in 2020
and compared them with nine similar schools. Temperatures were logged every ten minutes for
three summers.

## Results

On days above 30 degrees the difference was 2.1 degrees on the top floor and 0.4 degrees on the
ground floor. Electricity use fell by 12 per cent. Pupils on the top floor missed a fifth fewer
days. Humidity did not change.

The roofs worked best after rain. In the drought of August 2022 the plants dried out and the
effect shrank to half a degree.

"A roof is the cheapest tree you can plant," said Teixeira. "It also keeps water out of the
drains for an hour."

## Costs

A green roof costs 95 euros per square metre and 3 euros a year to maintain. Air conditioning
for the same rooms costs 60 euros per square metre, but uses power for ever. The authors
therefore recommend green roofs for new schools and shading for old ones that cannot bear the
weight.

## Limitations

All schools stand in one city with a mild winter. Teachers knew about the roofs and may have
opened windows more often. The study did not measure learning.

Dr Karl Ebner, an engineer at Graz who was not involved, called the study careful but warned
that old roofs could leak. "Ask me again in twenty years," he said.

## Next steps

From 2025 the team will test the roofs in Madrid and Oslo. The city of Porto plans forty more by
2030.

## Funding

The study was paid for by the Ministry of Education. Teixeira advises a company that sells sedum
mats.

## Publication

Teixeira L., Moura P., Saraiva J.: Sedum roofs and indoor heat in primary schools: a controlled
study. *Building and Climate* 8 (2024), 44–61.

## About

The University of Porto was founded in 1911 and has 32,000 students.
"""
HELP: Final = """\
# Bike sharing in Lindau: how it works

Updated 1 March 2025. Problems? Call 0800 555 201 or write to help@lindaubikes.example.

## Who can ride?

Anyone over 16 with a phone and a bank card can register. Riders between 14 and 16 need an
account linked to a parent's. Groups of more than six must book by e-mail.

## Plans

| Plan | Price | Free minutes per ride |
|---|---|---|
| Single | €1 to unlock | 0 |
| Month | €9 | 30 |
| Year | €60 | 45 |
| Social | free | 30 |

Every further minute costs 10 cents. The Social plan is for students and people on benefits.
Plans renew automatically unless you cancel two weeks before the end.

## How do I unlock a bike?

1. Open the app and scan the code on the handlebar.
2. Wait for the lock to click.
3. Check the brakes and the tyres.
4. Pull the cable out of the frame before you ride.

## Where can I park?

Bikes must be returned to one of the 48 stations. Parking anywhere else costs €15. If a station
is full, tap "full" in the app and you get 15 free minutes to reach the next one.

## What if the bike breaks down?

Stop, lock it and report it in the app. You will not be charged for the ride. Do not try to
repair it. You pay for damage only if you caused it, up to €200.

## What if a bike is stolen?

Tell us within 24 hours. With a police report you pay €50; without one you pay the full price of
the bike.

## Helmets and children

Helmets are recommended but not required. Child seats may not be fitted. Never carry a second
person.

## Winter

From December to February only the stations in the old town are open.

## Cancelling

Cancel in the app under "My plan". We do not refund months that have begun. We may close
accounts that are used by several people.
"""
TEXTS: Final = {
    "news.md": NEWS,
    "essay.md": ESSAY,
    "life.txt": LIFE,
    "story.txt": STORY,
    "science.md": SCIENCE,
    "help.md": HELP,
}
"""The texts by the names of their files."""
