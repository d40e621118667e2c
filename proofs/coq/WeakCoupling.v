(* Weak coupling in the local closure.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* line-thermal: Leading order of the thermal weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_thermal : forall (pi s nu omega G_ h_prime_0 r_1 r_2 : C) (h lambda_R : C -> C)
    (P1 : h (nu * s) = h_prime_0 * nu * s * (1 + r_1 * s))
    (P2 : lambda_R (- nu * s + omega * s) = G_ * (1 + r_2 * s))
    (N1 : pi <> 0)
    (N2 : s <> 0),
    - h (nu * s) * lambda_R (- nu * s + omega * s) / (2 * pi * s) - (- G_ * h_prime_0 * nu / (2 * pi)) = s * ((- G_ * h_prime_0 * nu * r_1 * r_2 * s / 2 - G_ * h_prime_0 * nu * r_1 / 2 - G_ * h_prime_0 * nu * r_2 / 2) / pi).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* line-non-thermal: Leading order of the non-thermal weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_non_thermal : forall (pi nu s omega G_ r_1 : C) (lambda_R : C -> C)
    (P1 : lambda_R (- nu * s + omega * s) = G_ * (1 + r_1 * s))
    (N1 : pi <> 0),
    - lambda_R (- nu * s + omega * s) / (4 * pi) - (- G_ / (4 * pi)) = s * (- G_ * r_1 / (4 * pi)).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* line-source: Leading order of the source weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_source : forall (s nu omega G_ a T_B h_prime_0 r_1 r_2 r_4 r_3 : C) (A h F_B : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : h (omega * s) = h_prime_0 * omega * s * (1 + r_2 * s))
    (P3 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_3 * s) / (- nu * s + omega * s))
    (P4 : h (nu * s) = h_prime_0 * nu * s * (1 + r_4 * s))
    (N1 : s <> 0)
    (N2 : - nu * s + omega * s <> 0),
    - A (- nu * s + omega * s) * (1 - h (omega * s) * (F_B (- nu * s + omega * s) + h (nu * s)) + F_B (- nu * s + omega * s) * h (nu * s)) / s - (G_ * a * (nu - omega - 2 * T_B * h_prime_0 * nu + 2 * T_B * h_prime_0 * omega)) = s * (- G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_2 * r_4 * s * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_2 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * r_4 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_1 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_2 * r_4 * s * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_2 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * r_4 * s * s - G_ * a * h_prime_0 * h_prime_0 * nu * nu * omega * s - G_ * a * omega * r_1 - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_3 * r_4 * s * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_3 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 * r_4 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_1 - 2 * G_ * T_B * a * h_prime_0 * nu * r_3 * r_4 * s - 2 * G_ * T_B * a * h_prime_0 * nu * r_3 - 2 * G_ * T_B * a * h_prime_0 * nu * r_4 + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_2 * r_3 * s * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_2 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 * r_3 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_1 + 2 * G_ * T_B * a * h_prime_0 * omega * r_2 * r_3 * s + 2 * G_ * T_B * a * h_prime_0 * omega * r_2 + 2 * G_ * T_B * a * h_prime_0 * omega * r_3 + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_2 * r_4 * s * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_2 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * r_4 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_1 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_2 * r_4 * s * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_2 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * r_4 * s * s + G_ * a * h_prime_0 * h_prime_0 * nu * omega * omega * s + G_ * a * nu * r_1).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; rational.
Qed.

(* line-relaxation: Leading order of the relaxation weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_relaxation : forall (nu s omega G_ T_B a h_prime_0 r_1 r_3 r_2 : C) (A F_B h : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (P3 : h (omega * s) = h_prime_0 * omega * s * (1 + r_3 * s))
    (N1 : - nu * s + omega * s <> 0),
    A (- nu * s + omega * s) * (F_B (- nu * s + omega * s) - h (omega * s)) / 2 - (G_ * T_B * a) = s * (- G_ * a * h_prime_0 * omega * omega * r_1 * r_3 * s * s * s / 2 - G_ * a * h_prime_0 * omega * omega * r_1 * s * s / 2 - G_ * a * h_prime_0 * omega * omega * r_3 * s * s / 2 - G_ * a * h_prime_0 * omega * omega * s / 2 + G_ * a * h_prime_0 * nu * omega * r_1 * r_3 * s * s * s / 2 + G_ * a * h_prime_0 * nu * omega * r_1 * s * s / 2 + G_ * a * h_prime_0 * nu * omega * r_3 * s * s / 2 + G_ * a * h_prime_0 * nu * omega * s / 2 + G_ * T_B * a * r_1 * r_2 * s + G_ * T_B * a * r_1 + G_ * T_B * a * r_2).
Proof.
  intros; try rewrite P1; try rewrite P2; try rewrite P3; rational.
Qed.

(* line-boson: Leading order of the boson weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_boson : forall (nu s omega G_ T_B a r_1 r_2 : C) (A F_B : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (N1 : - nu * s + omega * s <> 0),
    - A (- nu * s + omega * s) * F_B (- nu * s + omega * s) / 2 - (- G_ * T_B * a) = s * (- G_ * T_B * a * r_1 * r_2 * s - G_ * T_B * a * r_1 - G_ * T_B * a * r_2).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* line-self-energy-boson: Leading order of the self-energy-boson weight on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G. *)
Lemma line_self_energy_boson : forall (nu s omega G_ T_B a r_1 r_2 : C) (A F_B : C -> C)
    (P1 : A (- nu * s + omega * s) = G_ * a * (1 + r_1 * s) * (- nu * s + omega * s))
    (P2 : F_B (- nu * s + omega * s) = 2 * T_B * (1 + r_2 * s) / (- nu * s + omega * s))
    (N1 : - nu * s + omega * s <> 0),
    A (- nu * s + omega * s) * F_B (- nu * s + omega * s) / 2 - (G_ * T_B * a) = s * (G_ * T_B * a * r_1 * r_2 * s + G_ * T_B * a * r_1 + G_ * T_B * a * r_2).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* line-self-energy-thermal: The thermal part of Σ^R is of higher order in s and drops out. *)
Lemma line_self_energy_thermal : forall (pi s nu omega G_ h_prime_0 r_1 r_2 : C) (h lambda_R : C -> C)
    (P1 : h (nu * s) = h_prime_0 * nu * s * (1 + r_1 * s))
    (P2 : lambda_R (- nu * s + omega * s) = G_ * (1 + r_2 * s))
    (N1 : pi <> 0)
    (N2 : s <> 0),
    h (nu * s) * lambda_R (- nu * s + omega * s) / (2 * pi * s) - (G_ * h_prime_0 * nu / (2 * pi)) = s * ((G_ * h_prime_0 * nu * r_1 * r_2 * s / 2 + G_ * h_prime_0 * nu * r_1 / 2 + G_ * h_prime_0 * nu * r_2 / 2) / pi).
Proof.
  intros; try rewrite P1; try rewrite P2; rational.
Qed.

(* line-self-energy: Σ^R on the line G^R = 1/(ν + iγ), which must be −iγ. *)
Lemma line_self_energy : forall (Int : integral) (G_ T_B a gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => G_ * T_B * a / (nu + i * gamma)) = - i * G_ * T_B * a * pi.
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * T_B * a) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* linewidth: Σ^R = −iγ solved for the half linewidth γ = Γ_1/2, Γ_1 = πGb the one-boson rate, b = 2aT_B. *)
Lemma linewidth : forall (gamma G_ T_B a pi : C)
    (I1 : - i * G_ * T_B * a * pi + i * gamma = 0),
    gamma = G_ * T_B * a * pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1) * i) * (- i * G_ * T_B * a * pi + i * gamma - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* residual-source: Source of X on the line, independent of ω. *)
Lemma residual_source : forall (Int : integral) (G_ a omega T_B h_prime_0 phi gamma pi : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - i * G_ * a * (nu - omega - 2 * T_B * h_prime_0 * nu + 2 * T_B * h_prime_0 * omega) * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / 2) = G_ * a * phi * pi * (- 1 + 2 * T_B * h_prime_0).
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * a * gamma * phi / 2 - i * G_ * T_B * a * h_prime_0 * omega * phi + i * G_ * a * omega * phi / 2 + G_ * T_B * a * gamma * h_prime_0 * phi) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (- i * G_ * a * phi / 2 + i * G_ * T_B * a * h_prime_0 * phi) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi))
    + (- G_ * a * gamma * phi / 2 - i * G_ * a * omega * phi / 2 + i * G_ * T_B * a * h_prime_0 * omega * phi + G_ * T_B * a * gamma * h_prime_0 * phi) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * T_B * a * h_prime_0 * phi + i * G_ * a * phi / 2) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* residual-relaxation: Relaxation of X on the line. *)
Lemma residual_relaxation : forall (Int : integral) (G_ T_B a gamma pi : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : forall nu : R, nu - i * gamma <> 0)
    (N2 : forall nu : R, nu + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun nu : R => G_ * T_B * a / ((nu - i * gamma) * (nu + i * gamma))) = G_ * T_B * a * pi / gamma.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * T_B * a / (2 * gamma)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (i * G_ * T_B * a / (2 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* residual-solved: X on the line. *)
Lemma residual_solved : forall (X G_ a phi pi T_B h_prime_0 : C)
    (I1 : - 2 * X + G_ * a * phi * pi * (- 1 + 2 * T_B * h_prime_0) = 0),
    X = - G_ * a * phi * pi / 2 + G_ * T_B * a * h_prime_0 * phi * pi.
Proof.
  intros.
  apply Csub_0; transitivity (((-1) / 2) * (- 2 * X + G_ * a * phi * pi * (- 1 + 2 * T_B * h_prime_0) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* share-thermal: Thermal share. *)
Lemma share_thermal : forall (Int : integral) (G_ h_prime_0 pi phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) = 0)
    (I2 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I3 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (I4 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => i * G_ * h_prime_0 * nu * (- phi / ((nu - i * gamma) * (nu - i * gamma)) + phi / ((nu + i * gamma) * (nu + i * gamma))) / (4 * pi)) = G_ * h_prime_0 * phi / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((G_ * gamma * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / ((nu - i * gamma) * (nu - i * gamma))) - 0)
    + (- i * G_ * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (G_ * gamma * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0)
    + (i * G_ * h_prime_0 * phi / (4 * pi)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* share-boson: Boson fluctuations: the square of a retarded line integrates to zero. *)
Lemma share_boson : forall (Int : integral) (G_ T_B a phi gamma : C)
    (I1 : Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) = 0)
    (N1 : forall nu : R, nu + i * gamma <> 0),
    Int (fun nu : R => - G_ * T_B * a * phi / ((nu + i * gamma) * (nu + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((- G_ * T_B * a * phi) * (Int (fun nu : R => 1 / ((nu + i * gamma) * (nu + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* share-glue: The non-thermal glue: Ξ/linewidth stays finite at weak coupling. *)
Lemma share_glue : forall (Int : integral) (G_ pi gamma a phi T_B h_prime_0 : C)
    (I1 : Int (fun nu : R => 1 / (nu - i * gamma)) = i * pi)
    (I2 : Int (fun nu : R => 1 / (nu + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall nu : R, nu - i * gamma <> 0)
    (N3 : forall nu : R, nu + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun nu : R => - G_ * (- G_ * a * phi * pi / 2 + G_ * T_B * a * h_prime_0 * phi * pi) / (4 * pi * (nu - i * gamma) * (nu + i * gamma))) = G_ * G_ * a * phi * pi * (1 - 2 * T_B * h_prime_0) / (8 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * G_ * G_ * a * phi / (16 * gamma) + i * G_ * G_ * T_B * a * h_prime_0 * phi / (8 * gamma)) * (Int (fun nu : R => 1 / (nu - i * gamma)) - (i * pi))
    + (- i * G_ * G_ * T_B * a * h_prime_0 * phi / (8 * gamma) + i * G_ * G_ * a * phi / (16 * gamma)) * (Int (fun nu : R => 1 / (nu + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* condition: φ^R/φ, which is 1 at the critical coupling: 1 = (G/4)[h'(0) + 1/(2T_B)]. *)
Lemma condition : forall (G_ h_prime_0 T_B : C)
    (N1 : T_B <> 0),
    G_ * h_prime_0 / 2 + G_ * (1 - 2 * T_B * h_prime_0) / (8 * T_B) = (G_ * T_B * h_prime_0 / 4 + G_ / 8) / T_B.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* critical-coupling: 1 = φ^R/φ solved for G, with thermal electrons, h'(0) = 1/(2T_e). *)
Lemma critical_coupling : forall (G_ T_B T_e : C)
    (I1 : 1 - (G_ * T_B / (8 * T_e) + G_ / 8) / T_B = 0)
    (N1 : T_B + T_e <> 0)
    (N2 : - T_B - T_e <> 0)
    (N3 : T_B <> 0)
    (N4 : T_e <> 0),
    G_ = 8 * T_B * T_e / (T_B + T_e).
Proof.
  intros.
  apply Csub_0; transitivity ((T_B * T_e / (- T_B / 8 - T_e / 8)) * (1 - (G_ * T_B / (8 * T_e) + G_ / 8) / T_B - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* critical-without-glue: The same without the non-thermal share. *)
Lemma critical_without_glue : forall (G_ T_e : C)
    (I1 : 1 - G_ / (4 * T_e) = 0)
    (N1 : T_e <> 0),
    G_ = 4 * T_e.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_e) * (1 - G_ / (4 * T_e) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.
