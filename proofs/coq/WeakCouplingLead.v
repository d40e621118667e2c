(* Weak coupling with a lead: distribution and glue.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* lead-rate: The share of the boson, s = Γ_1/(Γ_b + Γ_1), solved for the rate of the lead. *)
Lemma lead_rate : forall (Gamma_b Gamma_1 s : C)
    (I1 : - Gamma_1 + s * (Gamma_1 + Gamma_b) = 0)
    (N1 : s <> 0),
    Gamma_b = Gamma_1 * (1 - s) / s.
Proof.
  intros.
  apply Csub_0; transitivity ((1 / s) * (- Gamma_1 + s * (Gamma_1 + Gamma_b) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* lead-slope: The slope h'(0) without drive, Γ_2 = 0. *)
Lemma lead_slope : forall (T_B T_e Gamma_1 s : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 <> 0)
    (N4 : s <> 0),
    (Gamma_1 * T_B * (1 - s) / s + Gamma_1 * T_e) / (2 * T_B * T_e * (Gamma_1 + Gamma_1 * (1 - s) / s)) = 1 / (2 * T_e) + s * (1 / T_B - 1 / T_e) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-thermal: The thermal share per G: beyond 1/(4T_e) it is the effect of the modified distribution. *)
Lemma lead_thermal : forall (T_B T_e Gamma_1 s : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 <> 0)
    (N4 : s <> 0),
    (Gamma_1 * T_B * (1 - s) / s + Gamma_1 * T_e) / (4 * T_B * T_e * (Gamma_1 + Gamma_1 * (1 - s) / s)) = 1 / (4 * T_e) + s * (1 / T_B - 1 / T_e) / 4.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-glue: The share of the glue per G, from the solution for X with the same slope. *)
Lemma lead_glue : forall (T_B Gamma_1 T_e s : C)
    (N1 : T_B <> 0)
    (N2 : T_e <> 0)
    (N3 : Gamma_1 + Gamma_1 * s <> 0)
    (N4 : s <> 0)
    (N5 : 1 + s <> 0),
    (Gamma_1 - 2 * Gamma_1 * T_B * (1 / (2 * T_e) + s * (1 / T_B - 1 / T_e) / 2)) / (4 * T_B * (2 * Gamma_1 + Gamma_1 * (1 - s) / s)) = s * (1 - s) * (1 / T_B - 1 / T_e) / (4 * (1 + s)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-law: The law 1/G_c by the share s. *)
Lemma lead_law : forall (Gamma_1 T_B s T_e : C)
    (N1 : T_B <> 0)
    (N2 : Gamma_1 + Gamma_1 * s <> 0)
    (N3 : s <> 0)
    (N4 : T_e <> 0)
    (N5 : 1 + s <> 0),
    Gamma_1 / (2 * T_B * (2 * Gamma_1 + Gamma_1 * (1 - s) / s)) + Gamma_1 * (1 - s) / (4 * T_e * s * (2 * Gamma_1 + Gamma_1 * (1 - s) / s)) = s * (1 / T_B - 1 / T_e) / (2 * (1 + s)) + 1 / (4 * T_e).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-parts: Distribution and glue together are the law. *)
Lemma lead_parts : forall (T_e s T_B : C)
    (N1 : T_e <> 0)
    (N2 : 1 + s <> 0)
    (N3 : T_B <> 0),
    1 / (4 * T_e) + s * (1 - s) * (1 / T_B - 1 / T_e) / (4 * (1 + s)) + s * (1 / T_B - 1 / T_e) / 4 = s * (1 / T_B - 1 / T_e) / (2 * (1 + s)) + 1 / (4 * T_e).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* lead-alone: s = 0, the lead alone: the electrons' temperature decides. *)
Lemma lead_alone : forall (G_ T_e : C)
    (I1 : 1 - G_ / (4 * T_e) = 0)
    (N1 : T_e <> 0),
    G_ = 4 * T_e.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_e) * (1 - G_ / (4 * T_e) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* boson-alone: s = 1, no lead: the boson's temperature decides, by the distribution alone. *)
Lemma boson_alone : forall (G_ T_B : C)
    (I1 : 1 - G_ / (4 * T_B) = 0)
    (N1 : T_B <> 0),
    G_ = 4 * T_B.
Proof.
  intros.
  apply Csub_0; transitivity ((- 4 * T_B) * (1 - G_ / (4 * T_B) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* as-fixed-bath: s = 1/3 gives the critical coupling of the fixed bath. *)
Lemma as_fixed_bath : forall (G_ T_B T_e : C)
    (I1 : 1 - G_ * (1 / (8 * T_B) + 1 / (8 * T_e)) = 0)
    (N1 : T_B + T_e <> 0)
    (N2 : - T_B - T_e <> 0)
    (N3 : T_B <> 0)
    (N4 : T_e <> 0),
    G_ = 8 * T_B * T_e / (T_B + T_e).
Proof.
  intros.
  apply Csub_0; transitivity ((T_B * T_e / (- T_B / 8 - T_e / 8)) * (1 - G_ * (1 / (8 * T_B) + 1 / (8 * T_e)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* largest-glue: The glue relative to its value at s = 1/3, derived by s: it vanishes at s² + 2s = 1, s = √2 − 1, where the glue is largest. *)
Lemma largest_glue : forall (s : C)
    (N1 : 1 + s <> 0),
    - 6 * s / (1 + s) + (1 - s) * (- 6 * s / ((1 + s) * (1 + s)) + 6 / (1 + s)) = 6 * (1 - s * s - 2 * s) / ((1 + s) * (1 + s)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.
