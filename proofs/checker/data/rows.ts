const INVERSE =
  "says {L}∘{G} = {G}∘{L} = 1 on the contour|{G}∘{L} = {L}∘{G} = 1 on the contour|{L} = {G}^{-1}|{G} = {L}^{-1}";
const SELF_ENERGY = "says (G_0^{-1} − Σ)∘G = 1 on the contour gives G^K = G^R Σ^K G^A.";
const START =
  "says L∘G = G∘L = 1 on the three branches, L = G_0^{-1} − Σ; G_0^{-1} has no K and < component, and its mixed ones −J^⌉ and −J^⌈ join the thermal branch to the real ones at t_0";
const FOLDED =
  "says Σ over all n is Σ_{n≥0} of the summand at ω_n and at −ω_n: ω̃_n odd, φ_n and r_n even, λ(iν) even.";
const PARTICLE_HOLE = "says particle–hole symmetry";
const FALLING = "says λ(iν) even, falling to 0";
const PRODUCT = "says P(1) = A(1), P(n+1) = P(n)∘A(n+1)";
/** What makes n a whole number, of which a statement is shown by induction. */
export const EVERY =
  "What holds for one factor, and for n + 1 factors whenever it holds for n, n a symbol, holds for every n ≥ 1.";
const RUN = "says run(a,b) is the product of the factors from a to b, 1 where b = a − 1";

/**
 * The equations that a line of a proof may use: `left = right` and the conditions under which it holds. {X} stands for a name,
 * #1 for a term that does not depend on what the row binds, $v, $w, …, @1 for one that may; # for all arguments. Conditions: `in` a list of
 * names, `says` one of these sentences in the rule or the assumptions of the step, and those of conditions.ts.
 */
// biome-ignore format: one row per line
export const ROWS: Readonly<Record<string, readonly [equation: string, ...conditions: string[]]>> = {
  // Components on the two branches by R, A and <.
  "branch-++": ["{X}^++(#) = {X}^R(#) + {X}^<(#)"],
  "branch---": ["{X}^--(#) = {X}^<(#) - {X}^A(#)"],
  "branch-+-": ["{X}^+-(#) = {X}^<(#)"],
  "branch--+": ["{X}^-+(#) = {X}^R(#) - {X}^A(#) + {X}^<(#)"],
  "branch->": ["{X}^>(#) = {X}^R(#) - {X}^A(#) + {X}^<(#)"],
  "branch-K": ["{X}^K(#) = {X}^R(#) - {X}^A(#) + 2*{X}^<(#)"],

  // L∘G = G∘L = 1 on the contour, inside a word: the R and A components, and that there is no K, < or > component.
  "inverse-left": ["{L}^{c}()∘{G}^{c}()∘#1 = #1", "in {c} R A", INVERSE],
  "inverse-right": ["{G}^{c}()∘{L}^{c}()∘#1 = #1", "in {c} R A", INVERSE],
  "contour-unit": ["{L}^R()∘{G}^{c}()∘#1 = -({L}^{c}()∘{G}^A()∘#1)", "in {c} K < >", INVERSE],
  // The same for L = G_0^{-1} − Σ, and that G_0^{-1} has R and A components only.
  "self-energy-right": ["G^{c}()∘L^{c}()∘#1 = #1", "in {c} R A", SELF_ENERGY],
  "self-energy-unit": ["L^R()∘G^{c}()∘#1 = -(L^{c}()∘G^A()∘#1)", "in {c} K < >", SELF_ENERGY],
  "self-energy-letter": ["Sigma^{c}() = -L^{c}()", "in {c} K < >", SELF_ENERGY],
  // L∘G = G∘L = 1 on the contour with a thermal branch, of measure −i dτ.
  "start-inverse": ["{L}^{c}()∘{G}^{c}()∘#1 = #1", "in {L}{G} LG GL", "in {c} R A", START],
  "start-thermal": ["{L}^M()∘{G}^M()∘#1 = -#1", "in {L}{G} LG GL", START],
  "start-right": ["L^R()∘G^⌉()∘#1 = i*(L^⌉()∘G^M()∘#1)", START],
  "start-left": ["G^⌈()∘L^A()∘#1 = i*(G^M()∘L^⌈()∘#1)", START],
  "start-lesser": ["L^R()∘G^<()∘#1 = i*(L^⌉()∘G^⌈()∘#1) - (L^<()∘G^A()∘#1)", START],
  "start-keldysh": ["L^R()∘G^K()∘#1 = 2*i*(L^⌉()∘G^⌈()∘#1) - (L^K()∘G^A()∘#1)", START],
  "start-letter": ["Sigma^{c}() = -L^{c}()", "in {c} K <", START],
  "start-letter-right": ["Sigma^⌉() = -L^⌉() - J^⌉()", START],
  "start-letter-left": ["Sigma^⌈() = -L^⌈() - J^⌈()", START],

  // Products of any length: one more sum over an inner branch; strings from their last letter, and the last of their sum.
  "product-first": ["P^{c}(1) = A^{c}(1)", "in {c} R A K < >", PRODUCT],
  "product-next-++": ["P^++(n + 1) = (P^++(n)∘A^++(n + 1)) - (P^+-(n)∘A^-+(n + 1))", PRODUCT],
  "product-next-+-": ["P^+-(n + 1) = (P^++(n)∘A^+-(n + 1)) - (P^+-(n)∘A^--(n + 1))", PRODUCT],
  "product-next--+": ["P^-+(n + 1) = (P^-+(n)∘A^++(n + 1)) - (P^--(n)∘A^-+(n + 1))", PRODUCT],
  "product-next---": ["P^--(n + 1) = (P^-+(n)∘A^+-(n + 1)) - (P^--(n)∘A^--(n + 1))", PRODUCT],
  "run-none": ["run^{c}(#1 + 1, #1) = 1", "in {c} R A", RUN],
  "run-last": ["run^{c}(1, {m} + 1) = run^{c}(1, {m})∘A^{c}({m} + 1)", "in {c} R A", "in {m} 0 n", RUN],
  "strings-none": ["sum_j($j, run^R(1, $j - 1)∘A^{c}($j)∘run^A($j + 1, #1), 0) = 0", "in {c} K < >", RUN],
  "strings-last": ["sum_j($j, run^R(1, $j - 1)∘A^{c}($j)∘run^A($j + 1, {m} + 1), {m} + 1) = sum_j($j, run^R(1, $j - 1)∘A^{c}($j)∘run^A($j + 1, {m} + 1), {m}) + (run^R(1, {m})∘A^{c}({m} + 1)∘run^A({m} + 2, {m} + 1))", "in {c} K < >", "in {m} 0 n", RUN],
  "strings-letter": ["sum_j($j, run^R(1, $j - 1)∘A^{c}($j)∘run^A($j + 1, {m} + 1), {m}) = sum_j($j, run^R(1, $j - 1)∘A^{c}($j)∘run^A($j + 1, {m}), {m})∘A^A({m} + 1)", "in {c} K < >", "in {m} 0 n", RUN],

  // The line of a real boson, and what is added to it.
  "real-boson": ["{X}(#1, #2) = {X}(#2, #1)", "in {X} D deltaD", "says D(z,z') = D(z',z): the boson is real"],

  // Distributions: of the electrons, and of F to first order in φ; ε = 0 with particle–hole symmetry.
  "electron-distribution": ["{X}^K(#1) = h(#1)*({X}^R(#1) - {X}^A(#1))", "in {X} G G_11 G_22 f g"],
  "anomalous-distribution": ["F^K(#1) = h(#1)*(F^R(#1) - F^A(#1)) + G_11^R(#1)*Xi(#1)*G_22^A(#1)", "says F^K = h(F^R − F^A) + G_11^R Ξ G_22^A"],
  "particle-hole": ["{X}^{c}(#) = G^{c}(#)", "in {X} G_11 G_22", "in {c} R A K < >", PARTICLE_HOLE],
  // G and g of an energy and of its opposite, F and f.
  "electron-odd": ["{X}^{c}(-#1) = -{X}^{m}(#1)", "in {X} G g", "in {c}{m} RA AR", PARTICLE_HOLE],
  "electron-even": ["{X}^{c}(-#1) = {X}^{m}(#1)", "in {X} F f", "in {c}{m} RA AR", PARTICLE_HOLE],
  "residual-real": ["Xi(#) = i*X(#)"],
  // A = (λ^R − λ^A)/2πi and A F_B = (P_B − P_B^−)/2πi.
  "jump-lambda": ["lambda^A(#1) = lambda^R(#1) - 2*pi*i*A(#1)"],
  "jump-P": ["P_B^-(#1) = P_B(#1) - 2*pi*i*A(#1)*F_B(#1)"],
  // Odd and even functions, and those that change the half plane.
  odd: ["{X}(-#1) = -{X}(#1)", "in {X} A F_B h h_b tanh coth sinh"],
  even: ["{X}(-#1) = {X}(#1)", "in {X} X cosh delta B rho"],
  "mirror-R": ["lambda^R(-#1) = lambda^A(#1)"],
  "mirror-A": ["lambda^A(-#1) = lambda^R(#1)"],
  "mirror-P": ["P_B(-#1) = -P_B^-(#1)"],
  "mirror-P-": ["P_B^-(-#1) = -P_B(#1)"],
  // Conjugates.
  "real-part": ["Re(#1) = (#1 + #2)/2", "conjugate #1 #2"],
  "imaginary-part": ["Im(#1) = (#1 - #2)/(2*i)", "conjugate #1 #2"],
  "squared-modulus": ["abs2(#1) = #1*#2", "conjugate #1 #2"],
  "conjugate-energy": ['omega~^A = omega~^R - 2*i*"Im omega~^R"'],
  "conjugate": ["conj(#1) = #2", "conjugate #1 #2"],

  // Thermal functions by exponentials; e^{iω_n/T} = −1 at fermionic frequencies.
  tanh: ["tanh(#1) = (exp(2*#1) - 1)/(exp(2*#1) + 1)"],
  coth: ["coth(#1) = (exp(2*#1) + 1)/(exp(2*#1) - 1)"],
  sinh: ["sinh(#1) = (exp(#1) - exp(-#1))/2"],
  cosh: ["cosh(#1) = (exp(#1) + exp(-#1))/2"],
  fermi: ["fermi(#1) = 1/(exp(#1) + 1)"],
  bose: ["bose(#1) = 1/(exp(#1) - 1)"],
  "exp-sum": ["exp(#1 + #2) = exp(#1)*exp(#2)"],
  "exp-power": ["exp(#1*#2) = exp(#1)^#2"],
  "exp-frequency": ["exp({w}/T) = -1", "in {w} iomega_m iomega_n"],
  frequency: ["iomega(#1) = i*pi*T*(2*#1 + 1)"],
  "frequency-value": ["omega(iomega(#1)) = pi*T*(2*#1 + 1)"],
  "exp-zero": ["exp(0) = 1"],
  // Principal logarithms.
  "log-product": ["log(#1*#2) = log(#1) + log(#2)", "positive #1", "positive #2"],
  "log-quotient": ["log(#1/#2) = log(#1) - log(#2)", "positive #1", "positive #2"],
  "log-scaled": ["log(#1/#2) = log(#1) - log(#2)", "off #1", "positive #2"],
  "log-above": ["log(#1/#2) = log(#1) - log(#2)", "above #1", "above #2"],
  "log-below": ["log(#1/#2) = log(#1) - log(#2)", "below #1", "below #2"],
  "log-across": ["log(#1/#2) = log(#1) - log(#2)", "off #1", "off #2", "positive #1+#2"],
  "log-minus-above": ["log(-#1) = log(#1) - i*pi", "above #1"],
  "log-minus-below": ["log(-#1) = log(#1) + i*pi", "below #1"],
  "log-one": ["log(1) = 0"],
  // Abramowitz and Stegun 6.3.7 with 6.3.5 for y = iz/2πT_B; 6.3.2, 6.3.3 and 27.7.
  "digamma-reflection": ["digamma(1 + i*z/(2*pi*T_B)) = digamma(1 - i*z/(2*pi*T_B)) + i*pi*coth(z/(2*T_B)) - 2*i*pi*T_B/z"],
  "digamma-one": ["digamma(1) = -gamma_E"],
  "digamma-half": ["digamma(1/2) = -gamma_E - 2*log(2)"],
  // Σ_{n≥0} of simple fractions in n whose weights add up to 0, 6.3.16; both sides have their poles where #2, … are 0, −1, ….
  "digamma-two": ['"sum>=0"($n, #1/($n + #2) - #1/($n + #3)) = #1*(digamma(#3) - digamma(#2))'],
  "digamma-three": ['"sum>=0"($n, #1/($n + #2) + #3/($n + #4) - (#1 + #3)/($n + #5)) = (#1 + #3)*digamma(#5) - #1*digamma(#2) - #3*digamma(#4)'],
  "digamma-four": ['"sum>=0"($n, #1/($n + #2) + #3/($n + #4) + #5/($n + #6) - (#1 + #3 + #5)/($n + #7)) = (#1 + #3 + #5)*digamma(#7) - #1*digamma(#2) - #3*digamma(#4) - #5*digamma(#6)'],
  "dilog-one": ["dilog(1) = pi^2/6"],
  "dilog-minus-one": ["dilog(-1) = -pi^2/12"],
  // ∫dx/(x − z) over a cell from x_l to x_r.
  "cell-minus": ["log((x_r - z)/(x_l - z)) = cellIntegral($x, 1/($x - z))"],
  "cell-plus": ["log((x_r + z)/(x_l + z)) = cellIntegral($x, 1/($x + z))"],
  "cell-width": ["x_r = x_l + cellIntegral($x, 1)"],
  // Near zero, f = form·(1 + O(x)): O_f is bounded.
  "near-A": ["A(#1) = G*a*#1*(1 + #1*O_A(#1))"],
  "near-F_B": ["F_B(#1) = 2*T_B/#1*(1 + #1*O_F_B(#1))"],
  "near-h": ['h(#1) = "h\'(0)"*#1*(1 + #1*O_h(#1))'],
  "near-coth": ["coth(#1) = 1/#1*(1 + #1*O_coth(#1))"],
  "near-log": ["log(#1) = O_log(#1)/#1", "positive #1"],
  "near-tanh": ["tanh(#1) = #1*(1 + #1*O_tanh(#1))"],
  "near-lambda": ["lambda^R(#1) = G*(1 + #1*O_lambda(#1))"],
  // Far out, where 1/u vanishes from above.
  "far-coth": ["coth(x/#1) = 1 + #1/x*O_coth_far(#1/x)", "positive #1", "says x > 0"],

  // Sums over all n, with as many n < 0 as n ≥ 0; Abramowitz and Stegun 23.2.20.
  fold: ['sum($n, @1) = "sum>=0"($n, @1 + @1($n, -1 - $n))'],
  "fold-odd": ["omega~(-iomega(#1)) = -omega~(iomega(#1))", FOLDED],
  "fold-even": ["{X}(-iomega(#1)) = {X}(iomega(#1))", "in {X} phi r", FOLDED],
  "fold-squares": ["sum($n, ($n + 1/2)^-2) = pi^2"],
  // Σ_{n≥0}[λ(iω_m − iω_n) − λ(iω_m + iω_n)], row by row.
  "row-sum-first": ['"sum>=0"($n, lambda(i*pi*T - iomega($n)) - lambda(i*pi*T + iomega($n))) = lambda(0)', FALLING],
  "row-sum-next": ['"sum>=0"($n, lambda(i*#1 + 2*i*pi*T - iomega($n)) - lambda(i*#1 + 2*i*pi*T + iomega($n))) = "sum>=0"($n, lambda(i*#1 - iomega($n)) - lambda(i*#1 + iomega($n))) + 2*lambda(i*#1 + i*pi*T)', "positive #1", FALLING],
  "row-sum-next-m": ['"sum>=0"($n, lambda(iomega_m + 2*i*pi*T - iomega($n)) - lambda(iomega_m + 2*i*pi*T + iomega($n))) = "sum>=0"($n, lambda(iomega_m - iomega($n)) - lambda(iomega_m + iomega($n))) + 2*lambda(iomega_m + i*pi*T)', FALLING],

  // Integrals over the real line: substitution, order, δ, ends.
  shift: ["int($v, @1) = int($v, @1($v, $v + #2))", "real #2", "falls @1"],
  mirror: ["int($v, @1) = int($v, @1($v, #2 - $v))", "real #2", "falls @1"],
  turn: ["int($v, @1) = int($v, @1($v, -$v))"],
  exchange: ["int($v, int($w, @1)) = int($w, int($v, @1))", "separate @1"],
  "delta-plus": ["int($v, delta($v - #2)*@1) = @1($v, #2)", "real #2"],
  "delta-minus": ["int($v, delta(#2 - $v)*@1) = @1($v, #2)", "real #2"],
  "ends-pole": ["int($v, #4*theta($v - #1)*theta(#2 - $v)/($v - #3)) = #4*(log(#2 - #3) - log(#1 - #3))", "real #1", "real #2", "positive #2-#1", "off #3"],
  // The argument of the logarithm runs along a straight line that stays off the cut.
  "ends-above": ["int($v, theta($v - #1)*theta(#2 - $v)/(#3 + #4*$v)) = (log(#3 + #4*#2) - log(#3 + #4*#1))/#4", "real #1", "real #2", "positive #2-#1", "above #3+#4*#1", "above #3+#4*#2"],
  "ends-below": ["int($v, theta($v - #1)*theta(#2 - $v)/(#3 + #4*$v)) = (log(#3 + #4*#2) - log(#3 + #4*#1))/#4", "real #1", "real #2", "positive #2-#1", "below #3+#4*#1", "below #3+#4*#2"],
  "ends-positive": ["int($v, theta($v - #1)*theta(#2 - $v)/(#3 + #4*$v)) = (log(#3 + #4*#2) - log(#3 + #4*#1))/#4", "real #1", "real #2", "positive #2-#1", "positive #3+#4*#1", "off #3+#4*#2"],
  "ends-negative": ["int($v, theta($v - #1)*theta(#2 - $v)/(#3 + #4*$v)) = (log(-#3 - #4*#2) - log(-#3 - #4*#1))/#4", "real #1", "real #2", "positive #2-#1", "positive -#3-#4*#1", "off #3+#4*#2"],
  "ends-power": ["int($v, theta($v - #1)*theta(#2 - $v)*$v^#3) = (#2*#2^#3 - #1*#1^#3)/(#3 + 1)", "real #1", "real #2", "positive #2-#1", "positive #3+1"],
  // Retarded functions of time vanish before 0 and advanced ones after it; at 0 itself nothing is said.
  "support": ["time:{X}^R(#1)*time:{Y}^A(#1) = 0", "moving #1"],
  "support-R": ["time:{X}^R(#1)*time:{Y}^R(-#1) = 0", "moving #1"],
  "support-A": ["time:{X}^A(#1)*time:{Y}^A(-#1) = 0", "moving #1"],
  // ∫dt e^{iωt}X(rt)Y(st) = ∫dν/2π X(r(ω−sν))Y(ν).
  "fourier-++": ["int($t, exp(i*#1*$t)*time:{X}($t)*time:{Y}($t)) = int($v, {X}(#1 - $v)*{Y}($v))/(2*pi)", "real #1"],
  "fourier-+-": ["int($t, exp(i*#1*$t)*time:{X}($t)*time:{Y}(-$t)) = int($v, {X}(#1 + $v)*{Y}($v))/(2*pi)", "real #1"],
  "fourier--+": ["int($t, exp(i*#1*$t)*time:{X}(-$t)*time:{Y}($t)) = int($v, {X}($v - #1)*{Y}($v))/(2*pi)", "real #1"],
  "fourier---": ["int($t, exp(i*#1*$t)*time:{X}(-$t)*time:{Y}(-$t)) = int($v, {X}(-#1 - $v)*{Y}($v))/(2*pi)", "real #1"],
  // Contours closed above and below, with a symmetric cutoff; $v ± iη carries a pole to the other side without changing the tail.
  "close-above": ["int($v, @1) = -i*pi*#2", "upper @1 #2"],
  "close-below": ["int($v, @1) = i*pi*#2", "lower @1 #2"],
  "close-gap": ["int($v, @1*phi^R($v)^#2) = 0", "positive #2", "upper @1 #3", "says φ^R falls at least like 1/ω"],
  "close-self-energy": ["int($v, @1*Sigma_11^R($v)^#2) = 0", "positive #2", "upper @1 #3", "says Σ_11^R falls at least like 1/ω"],
  "pole-above": ["int($v, @1/($v - #2)) = 2*pi*i*@1($v, #2) - i*pi*#3", "above #2", "upper @1/($v+i*eta) #3"],
  "pole-below": ["int($v, @1/($v - #2)) = -2*pi*i*@1($v, #2) + i*pi*#3", "below #2", "lower @1/($v-i*eta) #3"],
  "two-above": ["int($v, @1/($v - #2)/($v - #3)) = 2*pi*i*(@1($v, #2) - @1($v, #3))/(#2 - #3) - i*pi*#4", "above #2", "above #3", "upper @1*($v+i*eta)^-2 #4"],
  "two-below": ["int($v, @1/($v - #2)/($v - #3)) = -2*pi*i*(@1($v, #2) - @1($v, #3))/(#2 - #3) + i*pi*#4", "below #2", "below #3", "lower @1*($v-i*eta)^-2 #4"],
  "three-above": ["int($v, @1/($v - #2)/($v - #3)/($v - #4)) = 2*pi*i*(@1($v, #2)/(#2 - #3)/(#2 - #4) + @1($v, #3)/(#3 - #2)/(#3 - #4) + @1($v, #4)/(#4 - #2)/(#4 - #3)) - i*pi*#5", "above #2", "above #3", "above #4", "upper @1*($v+i*eta)^-3 #5"],
  "three-below": ["int($v, @1/($v - #2)/($v - #3)/($v - #4)) = -2*pi*i*(@1($v, #2)/(#2 - #3)/(#2 - #4) + @1($v, #3)/(#3 - #2)/(#3 - #4) + @1($v, #4)/(#4 - #2)/(#4 - #3)) + i*pi*#5", "below #2", "below #3", "below #4", "lower @1*($v-i*eta)^-3 #5"],
  // The same at a real argument, where λ^A(#1 − $v) is analytic above and λ^R(#1 − $v) below.
  "matsubara-line": ["int($v, lambda^A(#1 - $v)*tanh($v/(2*T))*{X}^R($v)) = int($v, lambda^R(#1 - $v)*tanh($v/(2*T))*{X}^A($v)) + 2*pi*i*sum($n, 2*T*lambda(#1 - iomega($n))*{X}^R(iomega($n)))", "in {X} G F g f", "real #1"],
  // By the poles iω_n of tanh; X(iω_n) is written X^R and means X^A for ω_n < 0.
  matsubara: ["int($v, lambda(z - $v)*tanh($v/(2*T))*{X}^R($v)) = int($v, lambda(z - $v)*tanh($v/(2*T))*{X}^A($v)) + 2*pi*i*(sum($n, 2*T*lambda(z - iomega($n))*{X}^R(iomega($n))) + int($v, A($v)*tanh((z - $v)/(2*T))*{X}^R(z - $v)))", "in {X} G F g f"],
};
