"""The names of LaTeX's signs, and what they stand for."""

# ruff: noqa: RUF001 - signs that look like letters are what this file is of
from __future__ import annotations

from typing import Final

_PAIRS: Final = """
neq ≠ ne ≠ leq ≤ le ≤ geq ≥ ge ≥ leqslant ≤ geqslant ≥ approx ≈ sim ∼ simeq ≃ equiv ≡
cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘
bullet • oplus ⊕ otimes ⊗ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪
cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ land ∧
wedge ∧ lor ∨ vee ∨ implies ⇒ Rightarrow ⇒ Longrightarrow ⇒ Leftarrow ⇐ iff ⇔
Leftrightarrow ⇔ to → rightarrow → longrightarrow → leftarrow ← gets ← leftrightarrow ↔
mapsto ↦ uparrow ↑ downarrow ↓ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ iint ∬ oint ∮
ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ degree ° angle ∠ perp ⊥ parallel ∥ mid | vert |
Vert ‖ lvert | rvert | lVert ‖ rVert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
hbar ħ ell ℓ Re ℜ Im ℑ aleph ℵ dagger † ddagger ‡ prime ′ therefore ∴ because ∵ square □
triangle △ euro € pounds £ copyright © S § P ¶ rightleftharpoons ⇌ lbrace { rbrace }
lbrack [ rbrack ] backslash \\ models ⊨ vdash ⊢ top ⊤ bot ⊥ alpha α beta β gamma γ delta δ
epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ
varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
Phi Φ Psi Ψ Omega Ω
"""
_FUNCTIONS: Final = """
sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim limsup liminf
max min sup inf arg argmax argmin det dim ker gcd deg Pr mod hom rank tr
"""
_HIDDEN: Final = """
displaystyle textstyle scriptstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr biggl
biggr middle hline nonumber notag rm bf it tt sf centering small large !
"""
_BLANK: Final = "quad qquad , ; : > enspace thinspace hfill /"
_LOOKS: Final = """
mathbf mathit mathsf mathtt mathcal mathfrak mathscr mathbb boldsymbol bm textsf texttt emph
underline underbrace overbrace boxed phantom mathop mathbin mathrel ensuremath mathnormal ce
text textrm textbf textit mbox mathrm operatorname
"""
_BARE: Final = _PAIRS.split()
NAMED: Final = (
    dict(zip(_BARE[::2], _BARE[1::2], strict=True))
    | {name: f"{name} " for name in _FUNCTIONS.split()}
    | {"|": "‖", "bmod": "mod ", "pmod": "mod ", "lt": "<", "gt": ">"}
)
"""Names after a backslash, and their signs."""
SILENT: Final = (
    dict.fromkeys(_HIDDEN.split(), "")
    | dict.fromkeys([*_BLANK.split(), " "], " ")
    | dict.fromkeys(["\\", "newline", "cr"], "; ")
    | {sign: sign for sign in "%$&#_{}-"}
)
"""Names that show nothing but a space, a new line or the sign itself."""
ACCENTS: Final = (
    dict.fromkeys(["hat", "widehat"], "\u0302")
    | dict.fromkeys(["bar", "overline"], "\u0304")
    | dict.fromkeys(["tilde", "widetilde"], "\u0303")
    | {"vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308"}
)
"""Names of what stands over a letter, by what joins with it."""
WORDS: Final = frozenset(_LOOKS.split())
"""Names for the look of the words in braces after them."""
