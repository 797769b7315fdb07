"""Given names, which make two capitalised words a person's."""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
aaron adam adrian ahmed alan albert alberto alejandro alex alexander alexandra ali alice alison
allen amanda amy ana andrea andreas andrew angela anita ann anna anne anthony antonio arthur
ashley barbara ben benjamin bernard beth betty bill bob brandon brian bruce carl carla carlos
carol caroline catherine charles charlotte chloe chris christian christina christine christopher
claire clara claude colin craig cynthia daniel daniela david deborah dennis diana diane diego
donald donna dorothy douglas edward elena elizabeth ella emily emma eric erica ethan eva evan
evelyn fatima felix fiona frances francis francisco frank fred frederick gabriel gary george
gerald giovanni gloria gordon grace graham greg gregory guy hannah hans harold harry heather
helen henry howard hugh ian ibrahim ingrid irene isaac isabel ivan jack jacob jacques james jan
jane janet jason jean jeff jeffrey jennifer jeremy jessica jill jim jimmy joan joe johann
johannes john jonathan jorge jose joseph joshua juan judith judy julia julian julie karen karl
kate katherine kathleen keith kelly ken kenneth kevin kim klaus larry laura lauren lawrence lee
leo leon leonard leslie linda lisa liz lorenzo louis louise lucas lucy luis luke lydia maria
mariam marie mario mark martha martin mary matthew maurice max megan melissa michael michelle
miguel mike mohamed mohammed muhammad monica nancy natalie neil nicholas nick nicolas nicole
noah nora olga oliver olivia omar oscar otto pablo pamela patricia patrick paul paula pedro
peter philip pierre rachel ralph raymond rebecca richard rita robert roberto robin roger ron
ronald rosa rose roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean
sergei sharon shirley simon sofia sophia sophie stanley stephanie stephen steve steven stuart
sue susan sylvia teresa terry theresa thomas tim timothy tom tony tracy valerie vanessa vera
victor victoria vincent virginia vladimir walter wayne wendy wilhelm william yusuf yvonne zoe
akira hiroshi kenji yuki haruto shinzo narendra rajiv priya arjun anil sanjay deepak sunita
indira rahul wei ming jun xi mei"""
GIVEN: Final = frozenset(_NAMES.split())
_WOMEN: Final = """
alexandra alice alison amanda amy ana angela anita ann anna anne barbara beth betty carla carol
caroline catherine charlotte christina christine claire clara cynthia daniela deborah diana diane
donna dorothy elena elizabeth ella emily emma erica eva evelyn fatima fiona frances gloria grace
hannah heather helen ingrid irene isabel jane janet jennifer jessica jill joan judith judy julia
julie karen kate katherine kathleen laura lauren linda lisa liz louise lucy lydia maria mariam
marie martha mary megan melissa michelle monica nancy natalie nicole nora olga olivia pamela
patricia paula rachel rebecca rita rosa rose ruth sally samantha sandra sara sarah sharon shirley
sofia sophia sophie stephanie susan sylvia teresa theresa valerie vanessa vera victoria virginia
yvonne zoe yuki priya sunita indira mei hillary melania ivanka angelina kamala margaret melanie
carmel robyn heidi wendy vanita loretta ivana tina elaine gwen hilary debbie carly lynn"""
WOMEN: Final = frozenset(_WOMEN.split())
_EITHER: Final = """alex andrea ashley chris claude gabriel jan jean jun kelly kim lee leslie max
ming nicola robin sam terry tracy wei xi"""
_MORE_MEN: Final = "barack bernie mitch ted marco jeb newt rand rick rob dick reince elon joey"
MEN: Final = (GIVEN - WOMEN - frozenset(_EITHER.split())) | frozenset(_MORE_MEN.split())
